import type { Paper, PaperBlock } from '@haihe/platform/document';
import type { AssignmentFacts, ContractParty } from '../assignment-facts.js';
import type { ContractClause } from '../contract-clause.js';
import { inChinese } from '../words.js';
import { assuranceClauses } from './assurances.js';
import { performanceClauses } from './performance.js';
import { priceClauses } from './price.js';
import { remedyClauses } from './remedies.js';
import { subjectClauses } from './subject.js';

/** The articles of the text, in their order. */
export const assignmentClauses: readonly ContractClause[] = [...subjectClauses, ...priceClauses, ...performanceClauses, ...assuranceClauses, ...remedyClauses];

/** What the contract is called, after what it transfers. */
export function assignmentTitle({ rights }: Pick<AssignmentFacts, 'rights'>): string {
  const patents = rights.filter(({ kind }) => kind === 'PATENT');
  if (patents.length === rights.length) {
    const granted = patents.filter((right) => right.granted).length;
    if (granted === patents.length) return '专利权转让合同';
    return granted === 0 ? '专利申请权转让合同' : '专利权及专利申请权转让合同';
  }
  if (rights.every(({ kind }) => kind === 'TRADEMARK')) return '注册商标转让合同';
  if (rights.every(({ kind }) => kind === 'SOFTWARE')) return '计算机软件著作权转让合同';
  return '知识产权转让合同';
}

/** The contract of an assignment, version 2026-1. The same facts give the same paper. */
export function writeAssignment(facts: AssignmentFacts): Paper {
  const title = assignmentTitle(facts);
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: `合同编号：${facts.reference}　　签订方式：平台电子签署` },
      party('甲方（转让方）', facts.seller),
      party('乙方（受让方）', facts.buyer),
      {
        kind: 'paragraph',
        text: '甲乙双方根据《中华人民共和国民法典》《中华人民共和国专利法》等法律的规定，在平等、自愿、公平和诚信的基础上，就甲方向乙方转让知识产权订立本合同。',
      },
      ...assignmentClauses.flatMap((clause, index) => blocksOf(clause, index + 1, facts)),
      { kind: 'note', text: '（以下无正文。双方的电子签名见签署页；签署页不属于被签署的文件。）' },
    ],
  };
}

function party(role: string, { name, uscc, kind, district }: ContractParty): PaperBlock {
  return { kind: 'facts', rows: [[role, name], ['统一社会信用代码', uscc], ['单位类型', kind], ...(district === null ? [] : [['所在地', district] as const])] };
}

function blocksOf(clause: ContractClause, number: number, facts: AssignmentFacts): PaperBlock[] {
  let count = 0;
  const parts = clause.body(facts).map((part): PaperBlock => {
    if (typeof part !== 'string') return part;
    count += 1;
    return { kind: 'clause', number: `${number}.${count}`, text: part };
  });
  return [{ kind: 'heading', text: `第${inChinese(number)}条　${clause.title}` }, ...parts];
}
