import { refusalOf } from '../reason.js';
import { rightKinds } from '../right-kind.js';
import { messageOf } from '@haihe/platform/errors';
import { parseChinesePatentNumber, parseRightNumber } from './right-number.js';

const today = '2026-03-01';

describe('parseRightNumber', () => {
  it.each([
    ['INVENTION', 'ZL 2013 1 0699744.2', '2013106997442', 'CN201310699744.2', 'CN'],
    ['INVENTION', 'WOCN12087999', 'PCTCN2012087999', 'PCT/CN2012/087999', 'WO'],
    ['INVENTION', 'PCT/CN2021/089534', 'PCTCN2021089534', 'PCT/CN2021/089534', 'WO'],
    ['INVENTION', 'PCT/CN99/00123', 'PCTCN1999000123', 'PCT/CN1999/000123', 'WO'],
    ['INVENTION', 'TW110132167', 'TW110132167', 'TW110132167', 'TW'],
    ['UTILITY_MODEL', 'IT202020000000280', 'IT202020000000280', 'IT202020000000280', 'IT'],
    ['INVENTION', 'US16/123,456', 'US16123456', 'US16/123,456', 'US'],
    ['TRADEMARK', '第12345678号', '12345678', '第12345678号', 'CN'],
    ['TRADEMARK', '00012345a', '12345A', '第12345A号', 'CN'],
    ['TRADEMARK', 'G1234567', 'G1234567', '第G1234567号', 'CN'],
    ['COPYRIGHT_SOFTWARE', '2019sr0123456', '2019SR0123456', '2019SR0123456', 'CN'],
    ['COPYRIGHT_SOFTWARE', '登记号：2005SR12345', '2005SR12345', '2005SR12345', 'CN'],
    ['COPYRIGHT_WORK', '国作登字-2019-F-00123456', '国作登字-2019-F-00123456', '国作登字-2019-F-00123456', 'CN'],
    ['COPYRIGHT_WORK', '津作登字2020A00000012', '津作登字-2020-A-00000012', '津作登字-2020-A-00000012', 'CN'],
    ['PLANT_VARIETY', 'CNA20191006012', 'CNA20191006012', 'CNA20191006012', 'CN'],
    ['PLANT_VARIETY', 'CNA20050123.4', 'CNA200501234', 'CNA20050123.4', 'CN'],
    ['PLANT_VARIETY', '20190123', '20190123', '20190123', 'CN'],
    ['IC_LAYOUT', 'BS.195012345', 'BS195012345', 'BS.195012345', 'CN'],
    ['GEOGRAPHICAL_INDICATION', 'AGI2019-01-1234', 'AGI2019-01-1234', 'AGI2019-01-1234', 'CN'],
    ['GEOGRAPHICAL_INDICATION', '第1234567号', '1234567', '第1234567号', 'CN'],
    ['TECHNICAL_STANDARD', 'GB/T42748－2023', 'GB/T 42748-2023', 'GB/T 42748-2023', 'CN'],
    ['TECHNICAL_STANDARD', 'GB 5749 — 2022', 'GB 5749-2022', 'GB 5749-2022', 'CN'],
    ['TECHNICAL_STANDARD', 'DB12/T 1034-2021', 'DB12/T 1034-2021', 'DB12/T 1034-2021', 'CN'],
    ['TECHNICAL_STANDARD', 'DB12 1034-2021', 'DB12 1034-2021', 'DB12 1034-2021', 'CN'],
    ['TECHNICAL_STANDARD', 't/abc 012-2024', 'T/ABC 012-2024', 'T/ABC 012-2024', 'CN'],
    ['TECHNICAL_STANDARD', 'Q/HH01 001-2024', 'Q/HH01 001-2024', 'Q/HH01 001-2024', 'CN'],
    ['TECHNICAL_STANDARD', 'JB/T 10391.2-2008', 'JB/T 10391.2-2008', 'JB/T 10391.2-2008', 'CN'],
  ] as const)('%s: reads %p as %s', (kind, text, canonical, display, office) => {
    const result = parseRightNumber(kind, text, today);
    expect(result).toMatchObject({ ok: true, value: { kind, canonical, display, office } });
    expect(parseRightNumber(kind, display, today)).toEqual(result);
  });

  it.each([
    ['UTILITY_MODEL', '201310699744.2', 'RIGHT_NUMBER_OF_INVENTION'],
    ['INVENTION', '201921898050.0', 'RIGHT_NUMBER_OF_UTILITY_MODEL'],
    ['INVENTION', 'CN109034985A', 'RIGHT_NUMBER_IS_PUBLICATION'],
    ['INVENTION', '2.01E+12', 'APPLICATION_NUMBER_MANGLED'],
    ['INVENTION', 'PCT/CN2021/8953', 'PCT_NUMBER_MALFORMED'],
    ['INVENTION', 'PCT/CN2027/089534', 'PCT_NUMBER_YEAR'],
    ['INVENTION', 'QQ123456', 'APPLICATION_NUMBER_MALFORMED'],
    ['INVENTION', 'US2.01E+12', 'FOREIGN_NUMBER_MALFORMED'],
    ['TRADEMARK', '123456789', 'TRADEMARK_NUMBER_MALFORMED'],
    ['TRADEMARK', '0', 'TRADEMARK_NUMBER_MALFORMED'],
    ['TRADEMARK', 'G12345', 'TRADEMARK_NUMBER_MALFORMED'],
    ['COPYRIGHT_SOFTWARE', '软著登字第1234567号', 'SOFTWARE_NUMBER_IS_CERTIFICATE'],
    ['COPYRIGHT_SOFTWARE', '2019SR12345', 'SOFTWARE_NUMBER_MALFORMED'],
    ['COPYRIGHT_SOFTWARE', '2027SR0123456', 'SOFTWARE_NUMBER_YEAR'],
    ['COPYRIGHT_WORK', '国作登字-2019-M-00123456', 'WORK_NUMBER_MALFORMED'],
    ['COPYRIGHT_WORK', '国作登字-1994-A-00123456', 'WORK_NUMBER_YEAR'],
    ['PLANT_VARIETY', 'CNA2019100601', 'PLANT_VARIETY_NUMBER_MALFORMED'],
    ['PLANT_VARIETY', '19980123', 'PLANT_VARIETY_NUMBER_YEAR'],
    ['IC_LAYOUT', 'BS.19501234', 'LAYOUT_NUMBER_MALFORMED'],
    ['IC_LAYOUT', 'BS.995012345', 'LAYOUT_NUMBER_YEAR'],
    ['GEOGRAPHICAL_INDICATION', 'AGI2019-1', 'INDICATION_NUMBER_MALFORMED'],
    ['TECHNICAL_STANDARD', 'GB/T 42748', 'STANDARD_NUMBER_MALFORMED'],
    ['TECHNICAL_STANDARD', 'GB/X 42748-2023', 'STANDARD_NUMBER_MALFORMED'],
  ] as const)('%s: refuses %p as %s', (kind, text, code) => {
    expect(parseRightNumber(kind, text, today)).toMatchObject({ ok: false, code });
  });

  it('says in both languages what is wrong with any text', () => {
    for (const kind of rightKinds) {
      const result = parseRightNumber(kind, '!?', today);
      expect(result.ok).toBe(false);
      if (result.ok) continue;
      const refusal = refusalOf(result, ['input', 'number']);
      expect(refusal.path).toEqual(['input', 'number']);
      expect(messageOf(refusal, 'zh-CN')).toContain('!?');
      expect(messageOf(refusal, 'en')).toMatch(/^The .*!\?.*/);
      expect(messageOf(refusal, 'en')).not.toContain('{');
    }
  });
});

describe('parseChinesePatentNumber', () => {
  it('takes the kind from the number', () => {
    expect(parseChinesePatentNumber('201921898050.0', today)).toMatchObject({ value: { kind: 'UTILITY_MODEL', checkDigit: 'GIVEN' } });
    expect(parseChinesePatentNumber('CN305252224S', today)).toMatchObject({ code: 'RIGHT_NUMBER_IS_PUBLICATION' });
  });
});
