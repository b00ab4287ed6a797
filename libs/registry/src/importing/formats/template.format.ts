import { headingKey } from './columns.js';
import type { Headings } from './columns.js';
import type { RawField } from '../raw-facts.js';
import { tableFormat } from './table-format.js';

/** One column of the import template. */
export interface TemplateColumn {
  readonly field: RawField;
  readonly zh: string;
  readonly en: string;
  /** What to fill in, shown in the second row of the empty template. */
  readonly hint: string;
}

/** The columns of the import template, in their order; people may leave out or reorder all but the first three. */
export const templateColumns: readonly TemplateColumn[] = [
  { field: 'kindText', zh: '权利种类', en: 'Kind', hint: '发明专利 / 实用新型专利 / 外观设计专利 / 注册商标 / 作品著作权 / 计算机软件著作权 / 植物新品种权 / 集成电路布图设计专有权 / 地理标志 / 技术标准' },
  { field: 'number', zh: '申请号（登记号）', en: 'Number', hint: '文本格式 Text' },
  { field: 'title', zh: '名称', en: 'Title', hint: '' },
  { field: 'titleEn', zh: '英文名称', en: 'Title in English', hint: '' },
  { field: 'owners', zh: '权利人', en: 'Owners', hint: '多个用分号 Several by ;' },
  { field: 'shares', zh: '份额', en: 'Shares', hint: '60%；40% 或 1/3；2/3' },
  { field: 'applicants', zh: '申请人', en: 'Applicants', hint: '' },
  { field: 'inventors', zh: '发明人（设计人、作者）', en: 'Inventors or authors', hint: '' },
  { field: 'address', zh: '地址', en: 'Address', hint: '' },
  { field: 'agencies', zh: '代理机构', en: 'Agency', hint: '' },
  { field: 'filingDate', zh: '申请日', en: 'Filing date', hint: 'YYYY-MM-DD' },
  { field: 'publicationNumber', zh: '公开（公告）号', en: 'Publication number', hint: '' },
  { field: 'publicationDate', zh: '公开（公告）日', en: 'Publication date', hint: 'YYYY-MM-DD' },
  { field: 'grantDate', zh: '授权（登记）日', en: 'Grant or registration date', hint: 'YYYY-MM-DD' },
  { field: 'registrationNumber', zh: '证书号', en: 'Certificate number', hint: '' },
  { field: 'ipc', zh: '国际专利分类', en: 'IPC', hint: 'G06F3/0481; H04L9/32' },
  { field: 'cpc', zh: '合作专利分类', en: 'CPC', hint: '' },
  { field: 'locarno', zh: '洛迦诺分类', en: 'Locarno', hint: '14-03' },
  { field: 'nice', zh: '商品和服务类别', en: 'Nice classes', hint: '9; 42' },
  { field: 'industries', zh: '国民经济行业', en: 'Industries (GB/T 4754)', hint: 'C3973' },
  { field: 'abstract', zh: '摘要', en: 'Abstract', hint: '' },
  { field: 'abstractEn', zh: '英文摘要', en: 'Abstract in English', hint: '' },
  { field: 'paidAnnuityYear', zh: '年费已缴至第几年', en: 'Annuities paid up to year', hint: '' },
];

/** The heading of a column as it stands in the template. */
export function templateHeading(column: TemplateColumn): string {
  return `${column.zh} / ${column.en}`;
}

/** Mark in the first cell of the row of hints, by which it is known and passed over. */
export const TEMPLATE_HINT_MARK = '（填写说明）';

const headings = Object.fromEntries(templateColumns.map((column) => [column.field, [templateHeading(column), column.zh, column.en]])) as Headings;
/** Headings that other layouts do not have in this spelling. */
const own = new Set(templateColumns.map((column) => headingKey(templateHeading(column))));

/** The exchange's own template, as a workbook or CSV, for all kinds of right; the headings are in both languages. */
export const template = tableFormat({
  id: 'template',
  title: { zh: '导入模板', en: 'Import template' },
  container: 'both',
  headings,
  recognise: (columns, _table, header) => {
    if (!columns.has('kindText') || !columns.has('number') || !columns.has('title')) return 0;
    if (header.cells.some((cell) => own.has(headingKey(cell)))) return 1;
    return columns.has('owners') && columns.known > 0.8 ? 0.6 : 0;
  },
  passOver: (cells) => cells[0]?.startsWith(TEMPLATE_HINT_MARK) === true,
});
