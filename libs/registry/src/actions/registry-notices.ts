import { defineNotices } from '@haihe/identity';

/** What the registry tells people. */
export const registryNotices = defineNotices({
  'registry.claim-submitted': {
    title: { zh: '有权利认领等待审核', en: 'A claim awaits your decision' },
    body: { zh: '{organisation} 认领“{right}”（{reference}），请审核。', en: '{organisation} claims “{right}” ({reference}).' },
  },
  'registry.claim-confirmed': {
    title: { zh: '权利认领已确认', en: 'Claim confirmed' },
    body: { zh: '“{right}”已登记在贵单位名下（{reference}），可以挂牌交易。', en: '“{right}” is registered as yours now ({reference}) and can be listed.' },
  },
  'registry.claim-refused': {
    title: { zh: '权利认领未获确认', en: 'Claim refused' },
    body: { zh: '对“{right}”的认领（{reference}）未获确认：{reason}', en: 'Your claim to “{right}” ({reference}) was refused: {reason}' },
  },
  'registry.right-lost': {
    title: { zh: '权利不再登记在贵单位名下', en: 'A right is no longer registered as yours' },
    body: {
      zh: '运营中心根据证明文件将“{right}”的权利人变更为另一家单位（{reference}）。如有异议请联系运营中心。',
      en: 'On documents of proof the centre now registers “{right}” as another organisation’s ({reference}). Contact the centre if you disagree.',
    },
  },
  'registry.import-done': {
    title: { zh: '导入完成：{file}', en: 'Import finished: {file}' },
    body: {
      zh: '新增 {created}，更新 {updated}，未变 {unchanged}，拒绝 {rejected}，存疑 {flagged}。',
      en: '{created} created, {updated} updated, {unchanged} unchanged, {rejected} rejected, {flagged} flagged.',
    },
  },
  'registry.import-failed': {
    title: { zh: '导入未完成：{file}', en: 'Import failed: {file}' },
    body: { zh: '{reason}', en: '{reason}' },
  },
});
