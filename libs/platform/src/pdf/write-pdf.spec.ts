import { createHash } from 'node:crypto';
import { plainText } from '../document/index.js';
import type { Paper } from '../document/index.js';
import { readPdf } from '../testing/read-pdf.js';
import { writePdf } from './write-pdf.js';

const clause = '甲方应当自本合同生效之日起十个工作日内，将与标的专利（ZL202110000001.2）有关的技术资料“如数”交付乙方；逾期的，按照第十二条承担违约责任。';

const paper: Paper = {
  title: '样张',
  blocks: [
    { kind: 'title', text: '专利权转让合同' },
    { kind: 'subtitle', text: '样张' },
    { kind: 'facts', rows: [['转让方', '天津某某科技有限公司'], ['统一社会信用代码', '91350200776049653A']] },
    { kind: 'heading', text: '第一条 标的' },
    { kind: 'table', columns: [{ title: '序号', weight: 1 }, { title: '名称', weight: 5 }, { title: '金额', weight: 2, align: 'right' }], rows: Array.from({ length: 40 }, (_, row) => [String(row + 1), `一种过滤装置 ${row + 1}`, '1,234.56']) },
    ...Array.from({ length: 30 }, (_, index) => ({ kind: 'clause' as const, number: `1.${index + 1}`, text: clause.repeat(2) })),
    { kind: 'new-page' },
    { kind: 'paragraph', text: '姓名：张䶮、李㙓' },
    { kind: 'note', text: '以下无正文' },
  ],
};
const frame = {
  reference: 'CT-2026-000001',
  issuer: '华北知识产权运营中心',
  madeAt: new Date('2026-03-02T01:02:03Z'),
  verification: { code: 'ABCD-EFGH-JKMN-PQRS', address: 'https://example.org/verify/ABCD-EFGH-JKMN-PQRS' },
};
const bare = (text: string): string => text.replace(/\s/gu, '');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('writePdf', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await writePdf(paper, frame);
  });

  it('says what the paper says, in its order, with head and foot on every page', async () => {
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(4);
    const heads = pages.map((_, index) => [frame.issuer, `编号 ${frame.reference}`, `第 ${index + 1} 页，共 ${pages.length} 页`, `核验码 ${frame.verification.code}`, `核验地址 ${frame.verification.address}`]);
    const bodies = pages.map((page, index) => heads[index]?.reduce((text, head) => {
      expect(text).toContain(bare(head));
      return text.replace(bare(head), '');
    }, bare(page)) ?? '');
    // The head of a table is repeated on its next page.
    const repeated = bodies.join('').replaceAll('序号名称金额', '');
    expect(repeated).toBe(bare(plainText(paper)).replaceAll('序号名称金额', ''));
  });

  it('embeds both faces as subsets', async () => {
    const { fonts } = await readPdf(bytes);
    expect(fonts).toEqual([
      { name: expect.stringMatching(/^[A-Z]{6}\+NotoSerifSC-Bold$/) as string, embedded: true },
      { name: expect.stringMatching(/^[A-Z]{6}\+NotoSerifSC-Regular$/) as string, embedded: true },
    ]);
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('gives the same bytes for the same paper and frame, and others for others', async () => {
    const before = sha256(bytes);
    expect(sha256(await writePdf(paper, frame))).toBe(before);
    expect(sha256(await writePdf(paper, { ...frame, reference: 'CT-2026-000002' }))).not.toBe(before);
    expect(sha256(await writePdf({ ...paper, blocks: paper.blocks.slice(1) }, frame))).not.toBe(before);
  });

  it('marks what the type does not have, and drops what cannot be printed', async () => {
    const { pages } = await readPdf(await writePdf({ title: 'x', blocks: [{ kind: 'paragraph', text: '甲𠮷乙\u0007\u200b丙😀' }] }, { ...frame, verification: { ...frame.verification } }));
    expect(bare(pages[0] ?? '')).toContain('甲〓乙丙〓');
  });
});
