import { eventCodes } from './event-codes.js';

/** Codes that are written today; titles lead to these and not to the codes that they replaced. */
const currentCode = /^[A-Z]{2}0\d$/;

/** Titles that exports use beside those of the table. */
const otherTitles: readonly (readonly [title: string, code: string])[] = [
  ['公布', 'PB01'],
  ['公开', 'PB01'],
  ['发明专利申请公布', 'PB01'],
  ['发明专利申请公开', 'PB01'],
  ['授予', 'GR01'],
  ['专利权的授予', 'GR01'],
  ['专利权授予', 'GR01'],
  ['发明专利权授予', 'GR01'],
  ['实用新型专利权授予', 'GR01'],
  ['外观设计专利权授予', 'GR01'],
  ['实质审查请求的生效', 'SE01'],
  ['实质审查的生效', 'SE01'],
  ['发明专利申请公布后的驳回', 'RJ01'],
  ['驳回', 'RJ01'],
  ['撤回', 'WW01'],
  ['视为撤回', 'WD01'],
  ['视撤', 'WD01'],
  ['发明专利申请的视为撤回', 'WD01'],
  ['专利申请的视为撤回', 'WD01'],
  ['发明专利申请公布后的视为撤回', 'WD01'],
  ['视为放弃', 'AD01'],
  ['主动放弃', 'AV01'],
  ['避免重复授权放弃专利权', 'AV01'],
  ['避免重复授予专利权', 'AV01'],
  ['专利权的终止', 'CF01'],
  ['未缴年费专利权终止', 'CF01'],
  ['专利权的终止未缴年费专利权终止', 'CF01'],
  ['专利权的终止(未缴年费专利权终止)', 'CF01'],
  ['专利权有效期届满', 'CX01'],
  ['专利权的终止专利权有效期届满', 'CX01'],
  ['全部无效', 'IW01'],
  ['专利权的无效', 'IP01'],
  ['部分无效', 'IP01'],
  ['专利权的恢复', 'RR01'],
  ['权利的恢复', 'RR01'],
  ['专利申请权、专利权的转移', 'TR01'],
  ['专利权的转移', 'TR01'],
  ['专利申请权的转移', 'TA01'],
  ['著录事项变更', 'CB03'],
  ['专利权质押合同登记的生效', 'PE01'],
  ['专利权质押合同登记的变更', 'PM01'],
  ['专利权质押合同登记的注销', 'PC01'],
  ['专利权质押合同登记的解除', 'PC01'],
  ['质押合同登记的生效', 'PE01'],
  ['质押合同登记的注销', 'PC01'],
  ['专利权的保全', 'PP01'],
  ['专利权保全的解除', 'PD01'],
  ['专利权的保全解除', 'PD01'],
  ['专利实施许可合同的备案', 'EE01'],
  ['专利实施许可合同备案的生效', 'EE01'],
  ['专利实施许可合同备案的变更', 'EM01'],
  ['专利实施许可合同备案的注销', 'EC01'],
  ['发明专利公报更正', 'ERR'],
  ['公报更正', 'ERR'],
  ['开放许可声明', 'OL01'],
  ['撤回开放许可声明', 'OL02'],
];

const codeByTitle = new Map<string, string>([
  ...Object.entries(eventCodes)
    .filter(([code]) => currentCode.test(code))
    .map(([code, { zh }]) => [normaliseTitle(zh), code] as const),
  ...otherTitles.map(([title, code]) => [normaliseTitle(title), code] as const),
]);

/**
 * The gazette code that a Chinese title of an event stands for, as exports without codes write it; null when the title
 * is not known. 专利申请权、专利权的转移 alone does not tell which of the two it was: it is read as TR01, and the title
 * after it (专利申请权的转移) should be tried first where a source gives both.
 */
export function eventCodeOfTitle(title: string): string | null {
  return codeByTitle.get(normaliseTitle(title)) ?? null;
}

function normaliseTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '');
}
