import { deriveEncumbrances, eventCodeOfTitle, eventTitle } from './index.js';
import type { LegalEvent } from './index.js';

const onDay = '2026-03-01';
const open = (...events: LegalEvent[]): string[] =>
  deriveEncumbrances(events, onDay).map(({ kind, recordalNumber, endUnclear }) => `${kind} ${recordalNumber ?? '-'}${endUnclear ? ' ?' : ''}`);

const pledge = { code: 'PE01', date: '2024-05-01', recordalNumber: 'Y2024120000001', holder: '某某银行' };
const licence = { code: 'EE01', date: '2023-05-01', recordalNumber: 'X2023120000001', licenceKind: 'EXCLUSIVE' } as const;

describe('deriveEncumbrances', () => {
  it('opens and closes pledges, preservations and licences', () => {
    expect(open(pledge)).toEqual(['PLEDGE Y2024120000001']);
    expect(open(pledge, { code: 'PC01', date: '2025-05-01', recordalNumber: 'Y2024120000001' })).toEqual([]);
    expect(open({ code: 'PP01', date: '2025-05-01' })).toEqual(['PRESERVATION -']);
    expect(open({ code: 'PP01', date: '2025-05-01' }, { code: 'PD01', date: '2025-11-01' })).toEqual([]);
    expect(open(licence)).toEqual(['EXCLUSIVE_LICENCE X2023120000001']);
    expect(open(licence, { code: 'EC01', date: '2025-05-01', recordalNumber: 'X2023120000001' })).toEqual([]);
    expect(open({ code: 'OL01', date: '2025-05-01' })).toEqual(['OPEN_LICENCE -']);
    expect(open({ code: 'OL01', date: '2025-05-01' }, { code: 'OL02', date: '2025-06-01' })).toEqual([]);
  });

  it('closes the only one that is open when the cancellation has no number', () => {
    expect(open(pledge, { code: 'PC01', date: '2025-05-01' })).toEqual([]);
    expect(open({ ...pledge, recordalNumber: null }, { code: 'PC01', date: '2025-05-01', recordalNumber: 'Y2024120000001' })).toEqual([]);
  });

  it('closes none when the cancellation could mean several, and marks them', () => {
    const second = { ...licence, recordalNumber: 'X2023120000002', licenceKind: 'ORDINARY' } as const;
    expect(open(licence, second, { code: 'EC01', date: '2025-05-01' })).toEqual([
      'EXCLUSIVE_LICENCE X2023120000001 ?',
      'ORDINARY_LICENCE X2023120000002 ?',
    ]);
  });

  it('leaves others alone when the cancellation names one', () => {
    const second = { ...licence, recordalNumber: 'X2023120000002', licenceKind: 'SOLE' } as const;
    expect(open(licence, second, { code: 'EC01', date: '2025-05-01', recordalNumber: 'X2023120000001' })).toEqual(['SOLE_LICENCE X2023120000002']);
    expect(open(pledge, { code: 'PC01', date: '2025-05-01', recordalNumber: 'Y2020120000009' })).toEqual(['PLEDGE Y2024120000001']);
  });

  it('goes by the days of the events and not by their order', () => {
    expect(open({ code: 'PC01', date: '2025-05-01' }, pledge)).toEqual([]);
    expect(open({ code: 'PC01', date: '2024-01-01' }, pledge)).toEqual(['PLEDGE Y2024120000001']);
    expect(open({ ...pledge, date: '2026-03-02' })).toEqual([]);
  });

  it('counts an announcement that was listed twice once', () => {
    expect(open(pledge, pledge)).toEqual(['PLEDGE Y2024120000001']);
  });

  it('lets licences and preservations end with their last day', () => {
    expect(open({ ...licence, until: '2026-03-01' })).toHaveLength(1);
    expect(open({ ...licence, until: '2026-02-28' })).toEqual([]);
  });

  it('takes over what a change says', () => {
    const changed = { code: 'PM01', date: '2025-01-01', recordalNumber: 'Y2024120000001', holder: '另一银行' };
    expect(deriveEncumbrances([pledge, changed], onDay)).toMatchObject([{ holder: '另一银行', from: '2024-05-01' }]);
  });

  it('shows old codes that do not say what happened', () => {
    expect(open({ code: 'PLDC', date: '2009-01-01' })).toEqual(['UNCLEAR -']);
    expect(open({ code: 'EE01', date: '2023-05-01' })).toEqual(['LICENCE_OF_UNKNOWN_KIND -']);
  });
});

describe('eventCodeOfTitle', () => {
  it.each([
    ['授权', 'GR01'],
    ['公布', 'PB01'],
    ['公开', 'PB01'],
    ['实质审查的生效', 'SE01'],
    ['发明专利申请公布后的驳回', 'RJ01'],
    ['发明专利申请公布后的视为撤回', 'WD01'],
    ['发明专利申请公布后的撤回', 'WW01'],
    ['专利权人的姓名或者名称、地址的变更', 'CP03'],
    ['专利权的转移', 'TR01'],
    ['专利申请权的转移', 'TA01'],
    ['未缴年费专利权终止', 'CF01'],
    ['专利权质押合同登记的生效', 'PE01'],
    ['专利权 质押合同登记的注销', 'PC01'],
    ['发明专利申请更正', 'CI02'],
    ['著录事项变更', 'CB03'],
  ])('knows %s as %s', (title, code) => {
    expect(eventCodeOfTitle(title)).toBe(code);
  });

  it('does not guess', () => {
    expect(eventCodeOfTitle('某种事项')).toBeNull();
    expect(eventTitle('ZZ99')).toEqual({ zh: 'ZZ99', en: 'ZZ99' });
  });
});
