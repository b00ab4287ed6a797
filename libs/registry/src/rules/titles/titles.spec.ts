import { parseCpcSymbol, parseIndustryCode, parseIpcSymbol } from '../identifiers/index.js';
import { classificationTitle, industryDivisions, industryList, industrySections, ipcClasses, ipcSections } from './index.js';

describe('titles of classifications', () => {
  it('exist for the 8 sections of the IPC and their classes, all of them symbols', () => {
    const sections = Object.keys(ipcSections).filter((section) => section !== 'Y');
    const classes = Object.keys(ipcClasses).filter((symbol) => !symbol.startsWith('Y'));
    expect(sections.join('')).toBe('ABCDEFGH');
    expect(classes).toHaveLength(132);
    expect([...sections, ...classes].filter((symbol) => !parseIpcSymbol(symbol).ok)).toEqual([]);
    expect(Object.keys(ipcClasses).filter((symbol) => !parseCpcSymbol(symbol).ok)).toEqual([]);
  });

  it('exist for the 20 sections and 97 divisions of GB/T 4754, all of them codes', () => {
    expect(Object.keys(industrySections)).toHaveLength(20);
    expect(Object.keys(industryDivisions)).toHaveLength(97);
    expect(industryList()).toHaveLength(117);
    expect(industryList().filter(({ code }) => !parseIndustryCode(code).ok)).toEqual([]);
    expect(industryList().slice(0, 3).map(({ code }) => code)).toEqual(['A', 'A01', 'A02']);
  });

  it('are those of the class or division above for deeper symbols', () => {
    expect(classificationTitle('IPC', 'H01M10/0525')).toEqual({ zh: '电气元件', en: 'Electric elements' });
    expect(classificationTitle('IPC', 'G')).toEqual({ zh: '物理', en: 'Physics' });
    expect(classificationTitle('CPC', 'Y02E60/10')?.en).toBe('Technologies for mitigation of or adaptation to climate change');
    expect(classificationTitle('GBT4754', 'C3973')?.zh).toBe('计算机、通信和其他电子设备制造业');
    expect(classificationTitle('GBT4754', 'J')?.zh).toBe('金融业');
    expect(classificationTitle('LOCARNO', '14-02')).toBeNull();
    expect(classificationTitle('IPC', 'nonsense')).toBeNull();
  });
});
