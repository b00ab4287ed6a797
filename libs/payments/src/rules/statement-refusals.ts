import { defineRefusals } from '@haihe/platform/errors';

/** Why a bank statement is not taken. Each says where, what stands there and what to do; nothing of the file is kept then. */
export const statementRefusals = defineRefusals({
  STATEMENT_ENCODING: {
    zh: '文件编码无法识别（第 {line} 行附近）：请直接使用网银导出的原文件（GB18030 或 UTF-8），不要用其他软件另存',
    en: 'The encoding of the file cannot be told (near line {line}): use the file as the bank exported it (GB18030 or UTF-8), not saved again by another program',
  },
  STATEMENT_FORMAT_UNKNOWN: {
    zh: '不是可识别的银行对账单：支持借贷分列 CSV、收支标志 CSV 和 ISO 20022 camt.053',
    en: 'This is no bank statement that can be read: use CSV with debit and credit columns, CSV with a direction column, or ISO 20022 camt.053',
  },
  STATEMENT_TOO_LARGE: { zh: '对账单过大：最多 {most}，请按更短的期间导出', en: 'The statement is too large: {most} at most; export a shorter period' },
  STATEMENT_TRUNCATED: {
    zh: '文件不完整，到第 {line} 行中断：缺少“{field}”，请重新导出',
    en: 'The file is cut off at line {line}: “{field}” is missing; export it again',
  },
  STATEMENT_CSV_BROKEN: { zh: '第 {line} 行无法拆分成列（引号未闭合或位置不对），请重新导出', en: 'Line {line} cannot be split into columns (a quotation mark is open or misplaced); export it again' },
  STATEMENT_COLUMNS: { zh: '第 {line} 行有 {value} 列，应为 {expected} 列，请重新导出', en: 'Line {line} has {value} columns instead of {expected}; export it again' },
  STATEMENT_FIELD_MISSING: { zh: '第 {line} 行缺少“{field}”，请重新导出', en: 'Line {line} has no “{field}”; export it again' },
  STATEMENT_FIELD_INVALID: { zh: '第 {line} 行“{field}”的内容“{value}”无法识别，请核对原文件', en: 'Line {line}: “{field}” is “{value}”, which cannot be read; check the file' },
  STATEMENT_AMOUNT: {
    zh: '第 {line} 行“{field}”的金额“{value}”无法识别：应为正数，最多两位小数，不超过十万亿元；请核对原文件',
    en: 'Line {line}: “{field}” is “{value}”: an amount is positive, has at most two decimals and is at most ten trillion yuan; check the file',
  },
  STATEMENT_DAY: { zh: '第 {line} 行“{field}”的日期“{value}”无法识别或不在对账单期间内，请核对原文件', en: 'Line {line}: “{field}” is “{value}”, which is no day of the statement’s period; check the file' },
  STATEMENT_CURRENCY: { zh: '第 {line} 行“{field}”为“{value}”：只能导入人民币账户的对账单', en: 'Line {line}: “{field}” is “{value}”: only statements in CNY can be imported' },
  STATEMENT_BALANCE: {
    zh: '第 {line} 行“{field}”为 {value}，按前一行推算应为 {expected}：可能缺行，请重新导出',
    en: 'Line {line}: “{field}” is {value}, but {expected} follows from the line before: a line may be missing; export it again',
  },
  STATEMENT_SUM: {
    zh: '“{field}”为 {value}，按明细推算应为 {expected}：明细不完整，请重新导出',
    en: '“{field}” is {value}, but {expected} follows from the lines: the statement is not complete; export it again',
  },
  STATEMENT_XML: { zh: '第 {line} 行不是有效的 XML：{value}，请重新导出', en: 'Line {line} is not valid XML: {value}; export it again' },
  STATEMENT_XML_FORBIDDEN: { zh: '第 {line} 行含有文档类型或实体定义，出于安全原因不予读取', en: 'Line {line} defines a document type or entities, which is not read for safety' },
  STATEMENT_SEVERAL: { zh: '文件含有 {value} 份对账单，请每个账户、每个期间分别导出', en: 'The file holds {value} statements; export one account and one period at a time' },
  STATEMENT_ACCOUNT_UNKNOWN: {
    zh: '账号 {value} 不是已登记的托管账户：请检查是否选错了文件，或先登记该账户',
    en: 'Account {value} is no custody account: check that this is the right file, or add the account first',
  },
  STATEMENT_FORMAT_DIFFERS: { zh: '账号 {value} 登记的对账单格式与此文件不同，请检查文件', en: 'Statements of account {value} were said to come in another format; check the file' },
  STATEMENT_OPENING: {
    zh: '“{field}”为 {value}，但已导入的对账单到 {day} 的余额为 {expected}：中间缺少对账单，请先按时间顺序导入',
    en: '“{field}” is {value}, but what was imported ends on {day} with {expected}: a statement in between is missing; import in order of time',
  },
  STATEMENT_OPENING_NEGATIVE: { zh: '“{field}”为 {value}：托管账户不能透支，请核对文件', en: '“{field}” is {value}: a custody account cannot be overdrawn; check the file' },
  STATEMENT_LINE_CHANGED: {
    zh: '第 {line} 行的流水号“{value}”已经导入过，但金额或方向不同：请与银行核实',
    en: 'Line {line}: serial number “{value}” was imported before with another amount or direction; ask the bank',
  },
});
