import { defineReasons } from '../reason.js';
import type { Reason } from '../reason.js';

const statusTexts = {
  FILED: { zh: '{date} 提出申请，尚未授权', en: 'Filed on {date}, not granted yet' },
  PUBLISHED: { zh: '申请于 {date} 公布，尚未授权', en: 'Application published on {date}, not granted yet' },
  EXAMINATION_STARTED: { zh: '{date} 进入实质审查', en: 'Substantive examination since {date}' },
  GRANTED: { zh: '{date} 授权', en: 'Granted on {date}' },
  REGISTERED: { zh: '{date} 登记（注册）', en: 'Registered on {date}' },
  REGISTERED_DAY_UNKNOWN: { zh: '已登记，登记日期未载明', en: 'Registered; the day is not stated' },
  REJECTED: { zh: '{date} 被驳回', en: 'Rejected on {date}' },
  WITHDRAWN: { zh: '{date} 撤回', en: 'Withdrawn on {date}' },
  DEEMED_WITHDRAWN: { zh: '{date} 视为撤回', en: 'Deemed withdrawn on {date}' },
  GRANT_FORGONE: {
    zh: '{date} 公告视为放弃：未按期办理授权登记手续',
    en: 'Announced on {date} as deemed abandoned: the grant formalities were not completed',
  },
  ABANDONED: { zh: '{date} 公告放弃专利权', en: 'Abandonment announced on {date}' },
  LAPSED: { zh: '{date} 公告终止（未缴年费或其他原因）', en: 'Termination announced on {date} (unpaid annuity or other cause)' },
  EXPIRED: { zh: '{date} 公告期限届满', en: 'Expiry announced on {date}' },
  TERM_ENDED: { zh: '保护期已于 {date} 届满', en: 'The term ended on {date}' },
  RENEWAL_GRACE: {
    zh: '注册有效期已于 {date} 届满，处于宽展期，可续展至 {until}',
    en: 'The registration ran out on {date} and can still be renewed until {until}',
  },
  INVALIDATED: { zh: '{date} 公告全部无效', en: 'Full invalidation announced on {date}' },
  PARTLY_INVALIDATED: {
    zh: '{date} 公告部分无效或部分放弃，保护范围缩小',
    en: 'Partly invalidated or given up, announced on {date}; the scope is narrower',
  },
  RESTORED: { zh: '{date} 恢复权利', en: 'Restored on {date}' },
  STATED_IN_FORCE: { zh: '数据来源于 {date} 载明有效', en: 'The source says that it was in force on {date}' },
  STATED_PENDING: { zh: '数据来源于 {date} 载明审查中', en: 'The source says that it was pending on {date}' },
  STATED_ENDED: {
    zh: '数据来源于 {date} 载明已失效，未载明原因',
    en: 'The source says that it was no longer in force on {date}, without the cause',
  },
  STATUS_CONFLICT: {
    zh: '数据来源于 {date} 载明有效，与此前的法律状态公告矛盾，须查询登记簿',
    en: 'The source says that it was in force on {date}, against what was announced before; the register must be consulted',
  },
  STATUS_STALE: {
    zh: '最后一次确知有效是 {asOf}；此后应于 {dueDate} 前缴纳的年费是否缴纳不明，须查询登记簿',
    en: 'Last known in force on {asOf}; whether the annuity due on {dueDate} was paid since is not known, the register must be consulted',
  },
  FOREIGN_STATUS_STALE: {
    zh: '境外专利，最后一次确知有效是 {asOf}，须查询该国家或地区的登记簿',
    en: 'A patent abroad, last known in force on {asOf}; the register of its office must be consulted',
  },
  EXAMINATION_OVERDUE: {
    zh: '自申请日起三年内未见实质审查生效（专利法第三十五条），申请可能已视为撤回，须查询登记簿',
    en: 'No substantive examination within three years of filing (Patent Law Art. 35): the application may be deemed withdrawn, the register must be consulted',
  },
  NOTHING_KNOWN: { zh: '没有日期和法律状态信息', en: 'No dates and no legal events are known' },
} as const;

export type StatusReason = keyof typeof statusTexts;

/** Makes the reasons that a status is given with. */
export const statusReason = defineReasons(statusTexts);

export type StatusReasons = readonly Reason<StatusReason>[];
