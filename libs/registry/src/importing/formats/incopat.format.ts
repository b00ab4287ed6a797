import { tableFormat } from './table-format.js';

/**
 * incoPat workbooks: the reader chooses the columns, so every export has its own set. Full-width brackets, a blank before
 * "(中文)", lists by "; ", days as serial numbers, a link cell with a query that is left out.
 */
export const incopat = tableFormat({
  id: 'incopat',
  title: { zh: 'incoPat 导出表', en: 'incoPat export' },
  container: 'xlsx',
  headings: {
    number: ['申请号'],
    publicationNumber: ['公开(公告)号'],
    publicationDate: ['公开(公告)日'],
    title: ['标题(中文)', '标题', '标题(翻译)', '标题(小语种原文)'],
    titleEn: ['标题(英文)'],
    abstract: ['摘要(中文)', '摘要', '摘要(翻译)'],
    abstractEn: ['摘要(英文)'],
    kindText: ['专利类型', '公开类型'],
    filingDate: ['申请日'],
    priorityDate: ['优先权日'],
    grantDate: ['授权公告日'],
    mainIpc: ['IPC主分类'],
    ipc: ['IPC'],
    cpc: ['CPC'],
    locarno: ['洛迦诺分类号'],
    industries: ['国民经济分类'],
    applicants: ['申请人'],
    owners: ['当前权利人'],
    inventors: ['发明人'],
    agents: ['代理人'],
    agencies: ['代理机构'],
    address: ['申请人地址'],
    cited: ['引证专利'],
    citing: ['被引证专利'],
    familyMembers: ['简单同族', 'DocDB同族'],
    status: ['当前法律状态', '法律状态', '专利有效性'],
  },
  unused: [
    '序号', '公开国别', '链接到incoPat', '新兴产业分类', '新兴产业(主)', '技术功效句', '技术功效短语', '技术功效1级', '技术功效2级',
    '技术功效3级', '技术功效TRIZ参数', '标准化申请人', '第一申请人',
  ],
  recognise: (columns, _table, header) => {
    if (!columns.has('publicationNumber') || !columns.has('number')) return 0;
    if (header.cells.some((cell) => cell.includes('链接到incoPat'))) return 1;
    return columns.has('titleEn') && header.cells.some((cell) => cell.includes('公开国别')) ? 0.8 : 0;
  },
});
