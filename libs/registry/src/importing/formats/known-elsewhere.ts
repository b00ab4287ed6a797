import type { Source } from '../source/open-source.js';
import { headingKey } from './columns.js';

/** Layouts that are known and not read yet, with headings or elements that give them away. */
const signs: readonly (readonly [name: string, words: readonly string[], enough: number])[] = [
  ['Derwent Innovation', ['DWPI 入藏号', 'DWPI 同族专利成员计数', '专利权人 - DWPI', 'Title - DWPI', 'Assignee - DWPI', 'DWPI Family Members', 'Publication Country Code'], 2],
  ['PatSnap (智慧芽)', ['[标]申请(专利权)人', '[标]当前申请(专利权)人', '[标]发明人', '受理局', '法律状态/事件', '申请(专利权)人', '简单同族成员数量', 'INPADOC同族'], 2],
  ['Lens.org', ['Lens ID', 'Jurisdiction', 'Simple Family Size', 'CPC Classifications', 'IPCR Classifications'], 3],
  ['Espacenet', ['Inventor(s)', 'Applicant(s)', 'Cooperative Patent Classification', 'Priority number(s)'], 3],
  ['Google Patents', ['result link', 'inventor/author', 'representative figure link', 'filing/creation date'], 2],
  ['CNIPR (中国知识产权网)', ['申请(专利)号', '发明(设计)人', '国省代码', '专利权状态'], 2],
  ['Innojoy (大为)', ['发明(设计)人', '国省代码', '标准申请人', '有效性', '名称'], 4],
  ['CNIPA PSS (专利检索及分析系统)', ['发明名称', '申请(专利权)人', '申请人邮编', '申请人所在国(省)'], 3],
];

const roots: readonly (readonly [name: string, root: RegExp])[] = [
  ['EPO OPS', /^world-patent-data$/],
  ['EPO DOCDB', /^exchange-documents?$/],
  ['EPO full text (WIPO ST.36)', /^ep-patent-document$/],
  ['USPTO', /^(us-patent-grant|us-patent-application|us-patent-assignments|patent-application-publication|PATDOC|PatentBulkData.*|us-bibliographic.*)$/],
];

/** The name of a layout that the file seems to have and that cannot be read yet; null when nothing tells. */
export function knownElsewhere(source: Source): string | null {
  const { content } = source;
  if ('xml' in content) return roots.find(([, root]) => root.test(content.xml.root))?.[0] ?? null;
  for (const table of content.tables) {
    for (const row of table.head) {
      const keys = new Set(row.cells.map(headingKey));
      const found = signs.find(([, words, enough]) => words.filter((word) => keys.has(headingKey(word))).length >= enough);
      if (found) return found[0];
    }
  }
  return null;
}
