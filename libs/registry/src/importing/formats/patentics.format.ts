import type { RawFacts } from '../raw-facts.js';
import type { Headings } from './columns.js';
import { tableFormat } from './table-format.js';

const headings: Headings = {
  publicationNumber: ['公开号', 'Patentics'],
  number: ['申请号'],
  title: ['标题'],
  abstract: ['摘要'],
  kindText: ['专利类型'],
  applicants: ['申请人', '标准申请人', '标准化申请人'],
  inventors: ['发明人'],
  agencies: ['律师、代理'],
  priorityDate: ['优先权日'],
  filingDate: ['申请日'],
  publicationDate: ['公开/公告日', '公开-公告日', '公开日', '申请公开日'],
  grantDate: ['授权日', '授权公告日'],
  mainIpc: ['国际主分类'],
  ipc: ['国际分类'],
  cpc: ['CPC分类'],
  cited: ['引用'],
  citing: ['被引用'],
  familyMembers: ['同族'],
  status: ['法律状态'],
  legalHistory: ['法律描述'],
  address: ['通信地址', '地市'],
};

/** "Agency; agent;agent", the agency with its code behind the name: 北京甲代理有限公司11227. */
function partAgents(facts: RawFacts): RawFacts {
  const [agency, ...agents] = (facts.agencies ?? '').split(/[;；]/);
  return { ...facts, agencies: agency?.replace(/\d{5}$/, ''), agents: agents.join(';') };
}

/**
 * Patentics workbooks of up to 75 columns: repeated headings (申请日 three times) of which the first filled is taken, lists
 * by " |" and a line end, link cells whose shown value is the number, 法律描述 with the dated events and the owners before
 * and after each change.
 */
export const patenticsWorkbook = tableFormat({
  id: 'patentics-xlsx',
  title: { zh: 'Patentics 导出表（Excel）', en: 'Patentics export (Excel)' },
  container: 'xlsx',
  headings,
  recognise: (columns, table, header) => {
    if (!columns.has('publicationNumber') || !columns.has('number') || !columns.has('title')) return 0;
    const own = ['专利度', '独权度', '特征度', '国际主分类', '法律描述', 'CPC小类', '影响因子'].filter((name) => header.cells.includes(name)).length;
    return own >= 2 ? 0.9 : own === 1 && /patentics/i.test(table.sheet) ? 0.7 : 0;
  },
  adjust: partAgents,
});

/**
 * Patentics CSV: 24 headings, but every row has a 25th, empty field at its end. Fields are taken by their place from the
 * left, so that nothing shifts. Days are YYYYMMDD, lists by " | ". 国际主分类 is only a subclass here and is not used.
 */
export const patenticsText = tableFormat({
  id: 'patentics-csv',
  title: { zh: 'Patentics 导出表（CSV）', en: 'Patentics export (CSV)' },
  container: 'csv',
  headings: { ...headings, mainIpc: [] },
  recognise: (columns, _table, header) => {
    if (!columns.has('publicationNumber') || !columns.has('number') || !columns.has('title')) return 0;
    return ['本文引用专利数', '引用本文专利数', '技术特征', '国际主分类'].filter((name) => header.cells.includes(name)).length >= 2 ? 0.9 : 0;
  },
  surplusCells: 1,
  adjust: partAgents,
});
