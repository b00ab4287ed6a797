import { contentDisposition, tidyFileName } from './file-name.js';

describe('tidyFileName', () => {
  it.each([
    ['专利 清单.xlsx', '专利 清单.xlsx'],
    ['C:\\exports\\2026.csv', '2026.csv'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['what?.csv', 'what.csv'],
    ['', 'file'],
    ['..', 'file'],
    [undefined, 'file'],
  ])('makes of %j the name %j', (given, tidy) => {
    expect(tidyFileName(given)).toBe(tidy);
  });

  it('shortens what is too long and keeps its extension', () => {
    const name = tidyFileName(`${'很'.repeat(400)}.xlsx`);
    expect([...name].length).toBe(255);
    expect(name.endsWith('很.xlsx')).toBe(true);
  });
});

describe('contentDisposition', () => {
  it('gives the name in both forms', () => {
    expect(contentDisposition('attachment', '专利 (1).csv')).toBe(`attachment; filename="__ (1).csv"; filename*=UTF-8''%E4%B8%93%E5%88%A9%20%281%29.csv`);
  });

  it('lets nothing out of the quotes', () => {
    expect(contentDisposition('inline', 'a"; x\\.pdf')).toBe(`inline; filename="a_; x_.pdf"; filename*=UTF-8''a%22%3B%20x%5C.pdf`);
  });
});
