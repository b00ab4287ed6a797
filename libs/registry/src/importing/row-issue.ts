import { defineRefusals } from '@haihe/platform/errors';
import { defineReasons } from '../rules/index.js';
import type { Reason } from '../rules/index.js';

/** Whether the row was left out or taken with a doubt. */
export type IssueSeverity = 'REJECTED' | 'FLAGGED';

/** Something about one row that a person should look at. */
export interface RowIssue {
  readonly row: number;
  /** Name of the column or element as it stands in the file; null when the whole row is meant. */
  readonly field: string | null;
  readonly value: string | null;
  readonly severity: IssueSeverity;
  readonly reason: Reason;
}

const texts = {
  IMPORT_ROW_WITHOUT_NUMBER: {
    zh: '该行既没有可用的申请号（登记号），也没有可用的公开（公告）号，无法确定是哪一项权利',
    en: 'The row has neither a usable application or registration number nor a usable publication number, so the right cannot be told',
  },
  IMPORT_ROW_WITHOUT_TITLE: {
    zh: '该行没有名称，且登记簿中没有这项权利',
    en: 'The row has no title, and the right is not in the register yet',
  },
  IMPORT_KIND_UNKNOWN: {
    zh: '无法确定权利种类（“{value}”）',
    en: 'The kind of right cannot be told (“{value}”)',
  },
  IMPORT_KIND_CONTRADICTS: {
    zh: '申请号与公开（公告）号的专利种类不一致，申请号不予采用',
    en: 'The application number and the publication number belong to different kinds of patent; the application number is not used',
  },
  IMPORT_NUMBER_UNKNOWN: {
    zh: '申请号无法采用，暂以公开（公告）号 {publication} 登记，待其他文件补全申请号',
    en: 'The application number cannot be used; the right is kept under publication {publication} until another file brings the number',
  },
  IMPORT_NUMBER_FROM_FILE_NAME: {
    zh: '申请号 {number} 取自文件名（文件内容中没有号码）',
    en: 'The application number {number} was taken from the file name (the contents have none)',
  },
  IMPORT_NUMBER_UNCHECKED: {
    zh: '境外或国际申请号 {number} 没有可校验的校验位',
    en: 'The foreign or international application number {number} has no check digit to verify',
  },
  IMPORT_DATE_MALFORMED: { zh: '日期“{value}”无法识别，未采用', en: 'The date “{value}” cannot be read and was left out' },
  IMPORT_SHARES_MALFORMED: {
    zh: '份额“{value}”与权利人不对应或合计不为 1，按均等份额登记',
    en: 'The shares “{value}” do not fit the owners or do not add up to 1; equal shares are registered',
  },
  IMPORT_ANNUITY_YEAR_MALFORMED: { zh: '年费年度“{value}”无法识别，未采用', en: 'The annuity year “{value}” cannot be read and was left out' },
  IMPORT_FIELDS_SURPLUS: {
    zh: '该行字段数（{count}）多于表头（{columns}），多出的内容未采用',
    en: 'The row has {count} fields and the header {columns}; the surplus was left out',
  },
  IMPORT_LEGAL_TEXT_UNREAD: { zh: '法律描述中有一段无法识别，未采用', en: 'A part of the legal history cannot be read and was left out' },
  IMPORT_PUBLICATION_REPEATED: {
    zh: '公开（公告）号 {publication} 已在第 {first} 行出现且内容不同，保留第 {first} 行',
    en: 'Publication {publication} already stands in row {first} with other contents; row {first} is kept',
  },
  IMPORT_NUMBER_REPEATED: {
    zh: '号码 {number} 已在第 {first} 行出现且内容不同，保留第 {first} 行',
    en: 'The number {number} already stands in row {first} with other contents; row {first} is kept',
  },
  IMPORT_PUBLICATION_OF_OTHER: {
    zh: '登记簿中公开（公告）号 {publication} 属于申请号 {known}，与该行的申请号 {number} 不符',
    en: 'In the register publication {publication} belongs to application {known}, not to {number} as in this row',
  },
  IMPORT_NUMBER_OF_OTHER: {
    zh: '登记簿中申请号 {number} 的公开（公告）号为 {known}，与该行的 {publication} 不符',
    en: 'In the register application {number} is published as {known}, not as {publication} as in this row',
  },
  IMPORT_OWNER_DIFFERS: {
    zh: '权利人“{value}”与登记簿（“{known}”）不同；登记簿中的权利人已经确认，未作更改',
    en: 'The owner “{value}” differs from the register (“{known}”), where the owner is confirmed; nothing was changed',
  },
  IMPORT_RIGHT_TWICE: {
    zh: '公开（公告）号 {publication} 与申请号 {number} 在登记簿中是两项记录，且已有认领或负担，请运营方核对后合并',
    en: 'Publication {publication} and application {number} are two entries of the register with claims or encumbrances; the operator has to merge them',
  },
  IMPORT_PART_WITHOUT_FACTS: {
    zh: '文件的这一部分（{part}）不含著录信息，没有可登记的内容',
    en: 'This part of a filing ({part}) has no bibliographic facts, so there is nothing to register',
  },
} as const;

defineRefusals(texts);

/** Makes the reason of an issue; faults of identifiers and classifications serve as reasons too. */
export const importReason = defineReasons(texts);
