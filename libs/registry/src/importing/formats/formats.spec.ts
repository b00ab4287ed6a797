import { gazetteHeader, gazetteRow, incopatHeader, incopatRow, inventedNumber } from '../fixtures/invented-rows.js';
import { ScratchFolder } from '../fixtures/scratch-folder.js';
import type { ReadRow } from '../assemble-right.js';
import { openSource } from '../source/open-source.js';
import { emptyTemplate } from '../template/empty-template.js';
import { recogniseFormat } from './recognise-format.js';
import { templateColumns, templateHeading } from './template.format.js';

const folder = new ScratchFolder();
afterAll(() => folder.remove());

async function read(path: string, fileName?: string): Promise<{ format: string; rows: ReadRow[] }> {
  const source = await openSource(path, fileName);
  try {
    const { format, recognition } = recogniseFormat(source);
    const rows: ReadRow[] = [];
    for await (const piece of recognition.read({ onDay: '2026-01-01' })) rows.push(...piece.rows);
    return { format: format.id, rows };
  } finally {
    source.close();
  }
}

const codes = (row: ReadRow | undefined) => row?.issues.map(({ field, severity, reason }) => [severity, field, reason.code]);

describe('incoPat', () => {
  it('is read with its full-width brackets, lists, serial days and double blanks', async () => {
    const { format, rows } = await read(await folder.workbook('incopat.xlsx', '下载的著录项1', [[...incopatHeader], incopatRow(7)]));
    expect(format).toBe('incopat');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({
      kind: 'INVENTION',
      displayNumber: inventedNumber(7),
      publications: [{ number: 'CN111000007A', key: 'CN111000007', keyIsShared: true, kindCode: 'A', date: '2021-01-01' }],
      title: '一种津海测试装置7',
      titleEn: 'A Jinhai test device 7',
      filingDate: '2020-03-10',
      publicationDate: '2021-01-01',
      grantDate: null,
      ipc: ['G06F3/048', 'H04L9/32'],
      cpc: ['G06F3/0481'],
      industries: ['I6490', 'C3914'],
      parties: { applicants: [{ name: '天津虚构科技有限公司' }, { name: '天津虚构大学' }] },
      owners: { asOf: '2021-01-01', periods: [{ since: '2020-03-10', until: null, owners: [{ numerator: 1, denominator: 2, stated: false }, { numerator: 1, denominator: 2, stated: false }] }] },
      reportedStatus: 'PENDING',
    });
  });

  it('is read with other columns in another order', async () => {
    const header = ['序号', '公开（公告）号', '申请号', '标题 (中文)', '申请人', '专利类型', '链接到incoPat', '当前法律状态'];
    const { format, rows } = await read(await folder.workbook('few.xlsx', '下载的著录项1', [header, [1, 'CN211000001U', inventedNumber(1, '2'), '一种虚构阀', '张虚', '实用新型', 'x', '未缴年费']]));
    expect(format).toBe('incopat');
    expect(rows[0]?.record).toMatchObject({ kind: 'UTILITY_MODEL', reportedStatus: 'LAPSED', title: '一种虚构阀' });
  });

  it('keeps international and foreign numbers, and says that they cannot be verified', async () => {
    const { rows } = await read(
      await folder.workbook('foreign.xlsx', '下载的著录项1', [
        [...incopatHeader],
        incopatRow(1, { 申请号: 'WOCN20123456', '公开（公告）号': 'WO2021123456A1' }),
        incopatRow(2, { 申请号: 'TW110000001', '公开（公告）号': 'TWI900001B', 专利类型: '发明授权' }),
      ]),
    );
    expect(rows.map(({ record }) => [record?.number, record?.office, record?.kind])).toEqual([['PCTCN2020123456', 'WO', 'INVENTION'], ['TW110000001', 'TW', 'INVENTION']]);
    expect(rows.map(codes)).toEqual([[['FLAGGED', '申请号', 'IMPORT_NUMBER_UNCHECKED']], [['FLAGGED', '申请号', 'IMPORT_NUMBER_UNCHECKED']]]);
  });

  it('never completes a doubtful number: with a publication the right is kept under that, without one the row is refused', async () => {
    const wrong = `${inventedNumber(3).slice(0, -1)}${inventedNumber(3).endsWith('1') ? '2' : '1'}`;
    const { rows } = await read(
      await folder.workbook('doubt.xlsx', '下载的著录项1', [
        [...incopatHeader],
        incopatRow(3, { 申请号: wrong }),
        incopatRow(4, { 申请号: '2.02E+12', '公开（公告）号': '' }),
        incopatRow(5, { 申请号: '', '公开（公告）号': '' }),
        incopatRow(6, { 申请号: inventedNumber(6, '3') }),
        incopatRow(8, { 申请日: '明年', IPC主分类: '??' }),
      ]),
    );
    expect(rows.map(({ record }) => record && [record.number, record.publications[0]?.number])).toEqual([
      [null, 'CN111000003A'],
      null,
      null,
      [null, 'CN111000006A'],
      [inventedNumber(8).slice(2).replace('.', ''), 'CN111000008A'],
    ]);
    expect(rows.map(codes)).toEqual([
      [['FLAGGED', '申请号', 'APPLICATION_NUMBER_CHECK_DIGIT']],
      [['REJECTED', '申请号', 'APPLICATION_NUMBER_MANGLED']],
      [['REJECTED', null, 'IMPORT_ROW_WITHOUT_NUMBER']],
      [['FLAGGED', '申请号', 'IMPORT_KIND_CONTRADICTS']],
      [['FLAGGED', '申请日', 'IMPORT_DATE_MALFORMED'], ['FLAGGED', 'IPC', 'IPC_SYMBOL_MALFORMED']],
    ]);
  });
});

describe('Patentics', () => {
  it('workbooks are read with repeated headings, link cells and the legal history', async () => {
    const header = ['公开号', '申请号', '专利局', '标题', '申请人', '申请日', '申请日', '公开/公告日', '授权日', '国际分类', '国际主分类', '专利度', '独权度', '专利类型', '引用', '同族', '法律状态', '法律描述', '律师、代理', '通信地址'];
    const history =
      '4  2020.01.03 公开 公开\n\n2020.02.04 实质审查的生效 实质审查的生效\n申请日=2019.05.06\n\n2021.07.02 授权 授权\n\n' +
      '2022.11.11 专利权的转移 专利权的转移\n变更事项=专利权人/地址/专利权人\n变更前权利人=甲虚构公司/300000 天津市甲路1号/无\n变更后权利人=乙虚构公司/300000 天津市乙路2号/丙虚构公司\n登记生效日=2022.11.01';
    const row = ['CN111000009A', inventedNumber(9, '1', 2019), 'CN', '一种虚构方法', '甲虚构公司', '', '2019/05/06', '2020/01/03', '2021/07/02', 'G06F  3/14|H04M  1/725', 'G06F  3/14', 10, 2, '发明公布', 'EP0000001A1 |\nCN104000001A', 'CN111000009B', '有效', history, '虚构代理有限公司11227; 李代;王理', '300000 天津市甲路1号'];
    const { format, rows } = await read(await folder.workbook('patentics.xlsx', 'Patentics', [header, row]));
    expect(format).toBe('patentics-xlsx');
    expect(rows[0]?.issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({
      filingDate: '2019-05-06',
      grantDate: '2021-07-02',
      ipc: ['G06F3/14', 'H04M1/725'],
      familyId: null,
      parties: { agencies: [{ name: '虚构代理有限公司' }], agents: [{ name: '李代' }, { name: '王理' }], applicants: [{ name: '甲虚构公司', address: '300000 天津市甲路1号' }] },
      citations: [{ number: 'EP0000001A1', direction: 'CITED' }, { number: 'CN104000001A', direction: 'CITED' }],
      events: [{ code: 'PB01', date: '2020-01-03' }, { code: 'SE01' }, { code: 'GR01' }, { code: 'TR01', date: '2022-11-11', detail: '甲虚构公司 → 乙虚构公司、丙虚构公司；登记生效日：2022.11.01' }],
      owners: {
        asOf: '2022-11-01',
        periods: [
          { since: '2019-05-06', until: '2022-11-01', owners: [{ name: '甲虚构公司', numerator: 1, denominator: 1 }] },
          { since: '2022-11-01', until: null, owners: [{ name: '乙虚构公司', numerator: 1, denominator: 2 }, { name: '丙虚构公司', numerator: 1, denominator: 2 }] },
        ],
      },
    });
  });

  it('CSV of 24 headings and 25 fields a row does not shift', async () => {
    const header = '公开号,申请号,标题,申请日,公开日,授权公告日,国际分类,国际主分类,美国分类,美国主分类,权利要求数,申请人,标准化申请人,发明人,第一发明人,本文引用专利数,引用本文专利数,本文自引用专利数,本文非自引用专利数,自引用本文专利数,非自引用本文专利数,法律状态,同族专利数,技术特征';
    const row = `"CN111000010A","${inventedNumber(10)}","一种虚构系统","20200310","20210101",,"H04L 67/12 | H04W  4/40","H04L","","","16","甲虚构公司 | 乙虚构公司","甲虚构","张虚 | 李构","张虚","0","0","0","0","0","0","公开","0","14",`;
    const { format, rows } = await read(folder.file('patentics.csv', `\ufeff${header}\r\n${row}\r\n`));
    expect(format).toBe('patentics-csv');
    expect(rows[0]?.issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({ filingDate: '2020-03-10', publicationDate: '2021-01-01', ipc: ['H04L67/12', 'H04W4/40'], reportedStatus: 'PENDING', parties: { inventors: [{ name: '张虚' }, { name: '李构' }] } });
  });
});

describe('lists of the gazette', () => {
  it('are read from GB18030, ruined filing numbers reported and not completed', async () => {
    const { format, rows } = await read(folder.gb18030('gazette.csv', `${gazetteHeader}\n${gazetteRow(11)}\n${gazetteRow(12, { number: inventedNumber(12).replace(/CN|\./g, '') })}\n`));
    expect(format).toBe('cnipa-gazette');
    expect(rows.map(codes)).toEqual([[['FLAGGED', 'filing_id', 'APPLICATION_NUMBER_MANGLED']], []]);
    expect(rows[0]?.record).toMatchObject({
      kind: 'INVENTION',
      number: null,
      grantDate: '2022-07-12',
      ipc: ['G06F3/0481', 'H04L9/32'],
      parties: { applicants: [{ name: '天津虚构科技有限公司', address: '300000天津市虚构区虚构路1号' }], inventors: [{ name: '张虚' }, { name: '李构' }] },
    });
    expect(rows[1]?.record?.displayNumber).toBe(inventedNumber(12));
  });

  it('hold designs with Locarno classes in the column of the IPC', async () => {
    const design = `1,虚构月饼,CN305000001S,2019.07.12,${inventedNumber(5, '3', 2018).replace(/CN|\./g, '')},2018.09.13,张虚,张虚,300000天津市,01-01 (11);\u200209-03 (11)  `;
    const { rows } = await read(folder.gb18030('designs.csv', `${gazetteHeader}\n${design}\n`));
    expect(rows[0]?.record).toMatchObject({ kind: 'DESIGN', locarno: ['01-01', '09-03'], ipc: [], grantDate: '2019-07-12' });
  });
});

describe('XML of the CNIPA', () => {
  const document = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE business:PatentDocumentAndRelated SYSTEM "/none.dtd"[]><business:PatentDocumentAndRelated xmlns:base="b" xmlns:business="u">${body}</business:PatentDocumentAndRelated>`;
  const id = (number: string, kind: string, date: string) => `<base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>${number}</base:DocNumber>${kind === '' ? '' : `<base:Kind>${kind}</base:Kind>`}<base:Date>${date}</base:Date></base:DocumentID>`;

  it('documents are read: both publications, parties with addresses, citations; description and claims are passed over', async () => {
    const xml = document(
      `<business:BibliographicData><business:PublicationReference dataFormat="original">${id('111000020', 'B', '20210803')}</business:PublicationReference>` +
        `<business:ApplicationReference dataFormat="standard">${id('102020000000020', '', '20200310')}</business:ApplicationReference>` +
        `<business:ApplicationReference dataFormat="original">${id(inventedNumber(20).slice(2), '', '20200310')}</business:ApplicationReference>` +
        `<business:ClassificationIPCRDetails><business:ClassificationIPCR><base:Section>G</base:Section><base:MainClass>06</base:MainClass><base:Subclass>F</base:Subclass><base:MainGroup>13</base:MainGroup><base:Subgroup>12</base:Subgroup><base:Text>G06F   13/12    (2006.01)</base:Text></business:ClassificationIPCR></business:ClassificationIPCRDetails>` +
        `<business:InventionTitle lang="zh">一种虚构耳机</business:InventionTitle><business:ReferencesCited><business:Citation><business:ApplicationCitation><business:PublicationReference dataFormat="original">${id('1700001', 'A', '20060111')}</business:PublicationReference></business:ApplicationCitation></business:Citation></business:ReferencesCited>` +
        `<business:RelatedDocuments><business:RelatedPublicationDoc>${id('111000020', 'A', '20200901')}</business:RelatedPublicationDoc></business:RelatedDocuments>` +
        `<business:Parties><business:ApplicantDetails><business:Applicant><base:AddressBook><base:Name>甲虚构公司</base:Name><base:Address><base:Street>0</base:Street><base:Text>300000 天津市甲路</base:Text></base:Address></base:AddressBook></business:Applicant></business:ApplicantDetails></business:Parties>` +
        `<business:AssigneeDetails><business:Assignee><base:AddressBook><base:Name>乙虚构公司</base:Name></base:AddressBook></business:Assignee></business:AssigneeDetails></business:BibliographicData>` +
        `<business:Abstract lang="zh"><base:Paragraphs>一种<base:Sub>2</base:Sub>耳机。</base:Paragraphs></business:Abstract><business:Description><base:Paragraphs>长</base:Paragraphs></business:Description>`,
    );
    const { format, rows } = await read(folder.file('document.xml', xml));
    expect(format).toBe('cnipa-xml');
    expect(rows[0]?.issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({
      displayNumber: inventedNumber(20),
      publications: [{ number: 'CN111000020B', date: '2021-08-03' }, { number: 'CN111000020A', date: '2020-09-01' }],
      title: '一种虚构耳机',
      grantDate: '2021-08-03',
      ipc: ['G06F13/12'],
      parties: { applicants: [{ name: '甲虚构公司', address: '300000 天津市甲路' }] },
      owners: { periods: [{ owners: [{ name: '乙虚构公司' }] }] },
      citations: [{ number: 'CN1700001A', direction: 'CITED' }],
    });
  });

  it('fragments of e-filings take their number from the file name, and say so; claims hold nothing for the register', async () => {
    const fragment = (body: string) => `\ufeff<?xml version="1.0"?><!DOCTYPE cn-application-body SYSTEM "/x.dtd"><cn-application-body>${body}</cn-application-body>`;
    const number = inventedNumber(21).replace(/CN|\./g, '');
    const description = await read(folder.file('f1.xml', fragment('<description><invention-title>一种虚构<br/>\n炉</invention-title><p>长文</p></description>')), `dmh__${number}__100002.xml`);
    expect(description.format).toBe('cnipa-filing');
    expect(description.rows[0]?.record).toMatchObject({ number, title: '一种虚构炉', abstract: null });
    expect(codes(description.rows[0])).toEqual([['FLAGGED', `dmh__${number}__100002.xml`, 'IMPORT_NUMBER_FROM_FILE_NAME']]);
    const abstract = await read(folder.file('f2.xml', fragment('<cn-abstract><p>虚构<br/>\n摘要</p></cn-abstract>')), `${number}.xml`);
    expect(abstract.rows[0]?.record).toMatchObject({ number, title: null, abstract: '虚构摘要' });
    const claims = await read(folder.file('f3.xml', fragment('<cn-claims><claim><claim-text>一</claim-text></claim></cn-claims>')), `${number}.xml`);
    expect(codes(claims.rows[0])).toEqual([['REJECTED', null, 'IMPORT_PART_WITHOUT_FACTS']]);
    const nameless = await read(folder.file('f4.xml', fragment('<description><invention-title>一</invention-title></description>')), 'x.xml');
    expect(nameless.rows[0]?.record).toBeNull();
  });
});

describe('the import template', () => {
  it('takes all kinds of right, shares included, with the headings in either language', async () => {
    const header = templateColumns.map((column, index) => (index % 2 === 0 ? column.zh : column.en));
    const line = (cells: Record<string, string>) => templateColumns.map(({ field }) => cells[field] ?? '');
    const path = await folder.workbook('template.xlsx', '表', [
      header,
      line({ kindText: '注册商标', number: '第12345678号', title: '津海', owners: '甲虚构公司；张虚', shares: '60%；40%', nice: '9;42' }),
      line({ kindText: '计算机软件著作权', number: '2021SR0123456', title: '津海软件 V1.0', owners: '甲虚构公司' }),
      line({ kindText: '发明专利', number: inventedNumber(30), title: '一种虚构装置', owners: '甲;乙', shares: '1/3;1/3', paidAnnuityYear: '第6年度' }),
      line({ kindText: '帆船', number: '1', title: '船' }),
    ]);
    const { format, rows } = await read(path);
    expect(format).toBe('template');
    expect(rows.map(({ record }) => record && [record.kind, record.number, record.paidAnnuityYear])).toEqual([
      ['TRADEMARK', '12345678', null],
      ['COPYRIGHT_SOFTWARE', '2021SR0123456', null],
      ['INVENTION', inventedNumber(30).replace(/CN|\./g, ''), 6],
      null,
    ]);
    expect(rows[0]?.record?.owners.periods[0]?.owners).toEqual([
      { name: '甲虚构公司', numerator: 3, denominator: 5, stated: true },
      { name: '张虚', numerator: 2, denominator: 5, stated: true },
    ]);
    expect(codes(rows[2])).toEqual([['FLAGGED', 'Shares', 'IMPORT_SHARES_MALFORMED']]);
    expect(rows[3]?.issues.at(-1)?.severity).toBe('REJECTED');
  });

  it.each(['xlsx', 'csv'] as const)('is given out empty as %s, recognised, and holds no rows', async (container) => {
    const { format, rows } = await read(folder.file(`empty.${container}`, await emptyTemplate(container)));
    expect(format).toBe('template');
    expect(rows).toEqual([]);
    expect(templateHeading(templateColumns[0] ?? { field: 'kindText', zh: '', en: '', hint: '' })).toBe('权利种类 / Kind');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['PatSnap', '公开(公告)号,申请号,[标]申请(专利权)人,简单同族成员数量,[标]发明人\n1,2,3,4,5\n', 'IMPORT_FORMAT_LATER'],
    ['Lens', '#,Jurisdiction,Kind,Publication Number,Lens ID,Simple Family Size\n1,CN,A,1,1,1\n', 'IMPORT_FORMAT_LATER'],
    ['EPO', '<?xml version="1.0"?><ops:world-patent-data xmlns:ops="o"/>', 'IMPORT_FORMAT_LATER'],
    ['USPTO', '<us-patent-grant/>', 'IMPORT_FORMAT_LATER'],
    ['a table of something else', '姓名,电话\n张,1\n', 'IMPORT_FORMAT_UNKNOWN'],
    ['an answer that reports an error', '<fault><code>404</code></fault>', 'IMPORT_FORMAT_UNKNOWN'],
  ])('are told by name where they are known: %s', async (_, content, code) => {
    await expect(read(folder.file('later', content))).rejects.toThrow(expect.objectContaining({ code }));
  });
});
