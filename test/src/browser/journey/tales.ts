import type { Language } from '../words.js';

/** What the four people say and read in one telling of the journey. */
export interface Tale {
  readonly language: Language;
  readonly file: string;
  readonly serial: string;
  readonly title: string;
  readonly titleEn: string;
  /** The title as it is shown in this language. */
  readonly shown: string;
  readonly summary: string;
  readonly summaryEn: string;
  /** A word that the market has in other listings too. */
  readonly word: string;
  readonly reason: string;
  readonly alias: string;
  readonly question: string;
  readonly answer: string;
  readonly terms: string;
  readonly counterTerms: string;
}

export const tales: readonly Tale[] = [
  {
    language: 'zh-CN',
    file: '海汇专利清单.xlsx',
    serial: '0771203',
    title: '一种随潮位升降的海水淡化取水浮桥',
    titleEn: 'Floating intake bridge for desalination that follows the tide',
    shown: '一种随潮位升降的海水淡化取水浮桥',
    summary: '取水口与桥面随潮位同步升降，退潮时仍可连续取水。',
    summaryEn: 'The intake and its bridge rise and fall with the tide, so that water is taken at low tide too.',
    word: '海水淡化',
    reason: '申请号“2.02311E+12”已被电子表格软件改写，部分数字丢失；请从原始来源重新取得，并将该列设为文本格式',
    alias: '买方 A1',
    question: '浮桥在冰期能否保持取水？',
    answer: '可以，已在渤海湾越冬两季。',
    terms: '首付三成，其余在登记完成后付清。',
    counterTerms: '含一次现场指导，款项一次付清。',
  },
  {
    language: 'en',
    file: 'portfolio.xlsx',
    serial: '0771204',
    title: '一种抗冰的海水淡化取水头部',
    titleEn: 'Ice-resistant intake head for desalination',
    shown: 'Ice-resistant intake head for desalination',
    summary: '取水头部设有可旋转的破冰罩，冬季不停机。',
    summaryEn: 'A rotating hood breaks the ice, so that the intake runs through the winter.',
    word: 'desalination',
    reason: 'A spreadsheet has damaged the application number “2.02311E+12” and digits are lost; take it from the original source again, with the column formatted as text',
    alias: 'Buyer A1',
    question: 'How thick an ice sheet has it been run under?',
    answer: 'Forty centimetres, in two winters.',
    terms: 'Thirty per cent now, the rest on recordal.',
    counterTerms: 'With one day of guidance on site, paid at once.',
  },
];
