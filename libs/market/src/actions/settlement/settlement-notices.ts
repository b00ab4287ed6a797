import { defineNotices } from '@haihe/identity';

/** What the settlement of deals tells people. */
export const settlementNotices = defineNotices({
  'market.deal-moved': {
    title: { zh: '交易进展', en: 'Progress of a deal' },
    body: { zh: '{deal}：{what}。', en: '{deal}: {what}.' },
  },
  'market.deal-to-decide': {
    title: { zh: '交易等待处理', en: 'A deal awaits the centre' },
    body: { zh: '{deal}：{what}，请处理。', en: '{deal}: {what}; please decide.' },
  },
  'market.deal-due-soon': {
    title: { zh: '期限临近', en: 'A deadline is near' },
    body: { zh: '{deal}：{side}须在 {until} 前{task}。', en: '{deal}: until {until}, {side}: {task}.' },
  },
  'market.deal-overdue': {
    title: { zh: '期限已过', en: 'A deadline was missed' },
    body: { zh: '{deal}：期限 {until} 已过，{side}尚未{task}。', en: '{deal}: the deadline of {until} has passed, {side}: {task}.' },
  },
});
