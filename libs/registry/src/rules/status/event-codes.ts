import type { BilingualText } from '@haihe/platform/errors';
import type { EventEffect } from './legal-event.js';

/** What a gazette code means. */
export interface EventCode extends BilingualText {
  readonly effect: EventEffect;
}

/**
 * The event codes of the Chinese patent gazettes with titles and effect; those of before 2010 (C01 …) and of data
 * suppliers (MM4A …) included, because old records hold them.
 *
 * AD01 is published when the grant fee is not paid, before grant, or when a right is given up to avoid double patenting,
 * after it: the fold decides by what came before. PLDC, RINS and LICC stood for start, change and end alike and tell
 * none of them, so that the encumbrance must be looked up.
 *
 * Source: 《专利公报》事务数据代码 of CNIPA, as gathered in domain rule 5.3 and the INPADOC list of Chinese codes.
 */
export const eventCodes: Readonly<Record<string, EventCode>> = {
  PB01: { zh: '公开（公布）', en: 'Publication', effect: 'PUBLISHED' },
  C06: { zh: '公开', en: 'Publication', effect: 'PUBLISHED' },
  BB1A: { zh: '发明专利申请公开', en: 'Publication of the application', effect: 'PUBLISHED' },
  SE01: { zh: '实质审查的生效', en: 'Entry into substantive examination', effect: 'EXAMINATION_STARTED' },
  C10: { zh: '实质审查的生效', en: 'Entry into substantive examination', effect: 'EXAMINATION_STARTED' },
  EXSB: { zh: '专利局决定实质审查', en: 'Substantive examination decided by the office', effect: 'EXAMINATION_STARTED' },
  DE01: { zh: '专利局对发明专利申请实质审查的决定', en: "Office's decision on substantive examination", effect: 'EXAMINATION_STARTED' },
  GR02: { zh: '审定', en: 'Examined application announced', effect: 'NONE' },
  C13: { zh: '审定', en: 'Decision announced', effect: 'NONE' },
  GR01: { zh: '授权', en: 'Grant', effect: 'GRANTED' },
  GR03: { zh: '保密专利的授权', en: 'Grant of a secret patent', effect: 'GRANTED' },
  GRSP: { zh: '保密专利的授权', en: 'Grant of a secret patent', effect: 'GRANTED' },
  C14: { zh: '授权', en: 'Grant', effect: 'GRANTED' },
  FG4A: { zh: '发明专利权授予', en: 'Grant of an invention patent', effect: 'GRANTED' },
  FG1K: { zh: '实用新型专利权授予', en: 'Grant of a utility model', effect: 'GRANTED' },
  RJ01: { zh: '发明专利申请公布后的驳回', en: 'Rejection after publication', effect: 'REJECTED' },
  C12: { zh: '发明专利申请公布后的驳回', en: 'Rejection after publication', effect: 'REJECTED' },
  WD01: { zh: '发明专利申请公布后的视为撤回', en: 'Deemed withdrawn after publication', effect: 'DEEMED_WITHDRAWN' },
  C01: { zh: '发明专利申请的视为撤回', en: 'Deemed withdrawn', effect: 'DEEMED_WITHDRAWN' },
  C02: { zh: '发明专利申请公布后的视为撤回', en: 'Deemed withdrawn after publication', effect: 'DEEMED_WITHDRAWN' },
  C05: { zh: '专利申请的视为撤回', en: 'Deemed withdrawn', effect: 'DEEMED_WITHDRAWN' },
  WW01: { zh: '发明专利申请公布后的撤回', en: 'Withdrawn after publication', effect: 'WITHDRAWN' },
  C03: { zh: '发明专利申请的撤回', en: 'Withdrawn', effect: 'WITHDRAWN' },
  C04: { zh: '发明专利申请公布后的撤回', en: 'Withdrawn after publication', effect: 'WITHDRAWN' },
  AD01: { zh: '专利权的视为放弃', en: 'Patent right deemed abandoned', effect: 'ABANDONED' },
  AR01: { zh: '避免重复授权放弃专利权', en: 'Abandoned to avoid double patenting', effect: 'ABANDONED' },
  AV01: { zh: '专利权的主动放弃', en: 'Patent right actively abandoned', effect: 'ABANDONED' },
  AV02: { zh: '专利权的部分放弃', en: 'Patent right partly abandoned', effect: 'PARTLY_INVALIDATED' },
  RGAV: { zh: '避免重复授予放弃专利权', en: 'Abandoned to avoid double patenting', effect: 'ABANDONED' },
  MA1K: { zh: '视为放弃', en: 'Deemed abandoned', effect: 'ABANDONED' },
  C20: { zh: '专利权的视为放弃或放弃', en: 'Patent right abandoned or deemed so', effect: 'ABANDONED' },
  C25: { zh: '避免重复授权放弃专利权', en: 'Abandoned to avoid double patenting', effect: 'ABANDONED' },
  CF01: { zh: '未缴年费专利权终止', en: 'Lapse for unpaid annuity', effect: 'LAPSED' },
  CE01: { zh: '专利权的终止', en: 'Termination of the patent right', effect: 'LAPSED' },
  C17: { zh: '专利权的终止', en: 'Termination of the patent right', effect: 'LAPSED' },
  C19: { zh: '未缴年费专利权终止', en: 'Lapse for unpaid annuity', effect: 'LAPSED' },
  EXPY: { zh: '专利权的终止', en: 'Termination of the patent right', effect: 'LAPSED' },
  MM4A: { zh: '未缴年费专利权终止', en: 'Lapse for unpaid annuity', effect: 'LAPSED' },
  MM1K: { zh: '未缴年费专利权终止', en: 'Lapse for unpaid annuity', effect: 'LAPSED' },
  CX01: { zh: '专利权有效期届满', en: 'Expiry of the term', effect: 'EXPIRED' },
  MK4A: { zh: '专利权有效期届满', en: 'Expiry of the term', effect: 'EXPIRED' },
  MK1K: { zh: '专利权有效期届满', en: 'Expiry of the term', effect: 'EXPIRED' },
  IW01: { zh: '专利权全部无效', en: 'Full invalidation', effect: 'INVALIDATED' },
  RW01: { zh: '专利权的全部撤销', en: 'Full revocation', effect: 'INVALIDATED' },
  C28: { zh: '专利权的撤销', en: 'Revocation', effect: 'INVALIDATED' },
  IP01: { zh: '专利权部分无效', en: 'Partial invalidation', effect: 'PARTLY_INVALIDATED' },
  RP01: { zh: '专利权的部分撤销', en: 'Partial revocation', effect: 'PARTLY_INVALIDATED' },
  C26: { zh: '专利权的部分撤销', en: 'Partial revocation', effect: 'PARTLY_INVALIDATED' },
  C32: { zh: '专利权全部或部分无效', en: 'Full or partial invalidation', effect: 'PARTLY_INVALIDATED' },
  C35: { zh: '专利权部分或全部无效', en: 'Partial or full invalidation', effect: 'PARTLY_INVALIDATED' },
  RR01: { zh: '专利申请权、专利权的恢复', en: 'Restoration', effect: 'RESTORED' },
  RA01: { zh: '专利权的恢复', en: 'Restoration of the patent right', effect: 'RESTORED' },
  C49: { zh: '专利权的恢复', en: 'Restoration of the patent right', effect: 'RESTORED' },
  C52: { zh: '专利申请权、专利权的恢复', en: 'Restoration', effect: 'RESTORED' },
  REIN: { zh: '专利申请权、专利权的恢复', en: 'Restoration', effect: 'RESTORED' },
  PE01: { zh: '专利权质押合同登记的生效', en: 'Pledge registered', effect: 'PLEDGED' },
  PM01: { zh: '专利权质押合同登记的变更', en: 'Pledge changed', effect: 'PLEDGE_CHANGED' },
  PC01: { zh: '专利权质押合同登记的注销', en: 'Pledge cancelled', effect: 'PLEDGE_CANCELLED' },
  PLDC: { zh: '专利权质押合同登记的生效、变更及注销', en: 'Pledge registered, changed or cancelled', effect: 'ENCUMBRANCE_UNCLEAR' },
  PP01: { zh: '专利权的保全', en: 'Preservation', effect: 'PRESERVED' },
  PD01: { zh: '专利权保全的解除', en: 'Preservation released', effect: 'PRESERVATION_RELEASED' },
  RINS: { zh: '专利权的保全及其解除', en: 'Preservation or its release', effect: 'ENCUMBRANCE_UNCLEAR' },
  EE01: { zh: '专利实施许可合同备案的生效', en: 'Licence recorded', effect: 'LICENSED' },
  EM01: { zh: '专利实施许可合同备案的变更', en: 'Licence recordal changed', effect: 'LICENCE_CHANGED' },
  EC01: { zh: '专利实施许可合同备案的注销', en: 'Licence recordal cancelled', effect: 'LICENCE_CANCELLED' },
  LIC: { zh: '专利实施许可合同的备案', en: 'Licence recorded', effect: 'LICENSED' },
  LICC: { zh: '专利实施许可合同备案的生效、变更及注销', en: 'Licence recorded, changed or cancelled', effect: 'ENCUMBRANCE_UNCLEAR' },
  OL01: { zh: '专利开放许可声明', en: 'Open licence declared', effect: 'LICENCE_OFFERED' },
  OL02: { zh: '专利开放许可声明的撤回', en: 'Open licence withdrawn', effect: 'LICENCE_OFFER_WITHDRAWN' },
  TR01: { zh: '专利权的转移', en: 'Transfer of the patent right', effect: 'TRANSFERRED' },
  TA01: { zh: '专利申请权的转移', en: 'Transfer of the application', effect: 'TRANSFERRED' },
  ASS: { zh: '专利权的继承或转让', en: 'Succession or assignment', effect: 'TRANSFERRED' },
  C41: { zh: '专利申请权、专利权的转移', en: 'Transfer of the application or the patent right', effect: 'TRANSFERRED' },
  C44: { zh: '专利权的继承或转让', en: 'Succession or assignment', effect: 'TRANSFERRED' },
  C45: { zh: '专利权的转让', en: 'Assignment', effect: 'TRANSFERRED' },
  C47: { zh: '专利权的继承', en: 'Succession', effect: 'TRANSFERRED' },
  CP01: { zh: '专利权人的姓名或者名称的变更', en: "Change of the patentee's name", effect: 'PARTY_CHANGED' },
  CP02: { zh: '专利权人的地址的变更', en: "Change of the patentee's address", effect: 'PARTY_CHANGED' },
  CP03: { zh: '专利权人的姓名或者名称、地址的变更', en: "Change of the patentee's name or address", effect: 'PARTY_CHANGED' },
  C56: { zh: '专利权人的姓名或者名称、地址的变更', en: "Change of the patentee's name or address", effect: 'PARTY_CHANGED' },
  CB01: { zh: '著录事项变更', en: 'Change of bibliographic particulars', effect: 'PARTY_CHANGED' },
  CB02: { zh: '申请人信息变更', en: "Change of the applicant's particulars", effect: 'PARTY_CHANGED' },
  CB03: { zh: '发明人或设计人信息变更', en: "Change of the inventor's or designer's particulars", effect: 'PARTY_CHANGED' },
  CB04: { zh: '代理信息变更', en: 'Change of the representative', effect: 'PARTY_CHANGED' },
  COR: { zh: '著录事项变更', en: 'Change of bibliographic particulars', effect: 'PARTY_CHANGED' },
  REPR: { zh: '代理变更', en: 'New representative', effect: 'PARTY_CHANGED' },
  TG01: { zh: '专利权期限的补偿', en: 'Patent term adjustment', effect: 'TERM_EXTENDED' },
  TP01: { zh: '药品专利权期限的补偿', en: 'Patent term extension for a drug', effect: 'TERM_EXTENDED' },
  C15: { zh: '专利权期限由十五年延长为二十年', en: 'Term prolonged from 15 to 20 years', effect: 'TERM_EXTENDED' },
  RN01: { zh: '专利权的续展', en: 'Renewal of the term', effect: 'TERM_EXTENDED' },
  CI01: { zh: '发明专利申请单行本的更正', en: 'Corrected application published', effect: 'NONE' },
  CI02: { zh: '发明专利申请更正', en: 'Correction of the application', effect: 'NONE' },
  CI03: { zh: '发明专利更正', en: 'Correction of the patent', effect: 'NONE' },
  CU01: { zh: '实用新型专利更正', en: 'Correction of the utility model', effect: 'NONE' },
  CU02: { zh: '实用新型专利公报和说明书更正', en: 'Correction of gazette and description of the utility model', effect: 'NONE' },
  CU03: { zh: '实用新型专利单行本的更正', en: 'Corrected utility model published', effect: 'NONE' },
  C53: { zh: '更正', en: 'Correction', effect: 'NONE' },
  ERR: { zh: '公报更正', en: 'Gazette correction', effect: 'NONE' },
  RECT: { zh: '更正', en: 'Rectification', effect: 'NONE' },
  DD01: { zh: '文件的公告送达', en: 'Service by public notice', effect: 'NONE' },
  C57: { zh: '地址不明的通知', en: 'Notice of an unknown address', effect: 'NONE' },
  C59: { zh: '通知事项', en: 'Notification', effect: 'NONE' },
  DC01: { zh: '保密专利的解密', en: 'Secret patent declassified', effect: 'NONE' },
  DCSP: { zh: '保密专利的解密', en: 'Secret patent declassified', effect: 'NONE' },
  CGPU: { zh: '专利种类变更', en: 'Change to patent or to utility model', effect: 'NONE' },
  C60: { zh: '其他有关事项', en: 'Other matters', effect: 'NONE' },
  C61: { zh: '其他有关事项（补登授权公告）', en: 'Other matters (grant announced later)', effect: 'GRANTED' },
  C62: { zh: '其他有关事项（恢复程序）', en: 'Other matters (procedure resumed)', effect: 'NONE' },
  OR01: { zh: '其他有关事项', en: 'Other matters', effect: 'NONE' },
  REG: { zh: '国家代码的引用', en: 'Reference to a national code', effect: 'NONE' },
};

/** The effect of a code; codes that are not known change nothing. */
export function effectOf(code: string): EventEffect {
  return eventCodes[code]?.effect ?? 'NONE';
}

/** The title of a code; the code itself when it is not known. */
export function eventTitle(code: string): BilingualText {
  const known = eventCodes[code];
  return known ? { zh: known.zh, en: known.en } : { zh: code, en: code };
}
