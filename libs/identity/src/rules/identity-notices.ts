import { defineNotices } from './notice-catalogue.js';

/** What identity tells people. */
export const identityNotices = defineNotices({
  'identity.verification-submitted': {
    title: { zh: '有单位等待认证', en: 'An organisation awaits verification' },
    body: { zh: '{organisation} 提交了认证申请，请审核。', en: '{organisation} asks to be verified.' },
  },
  'identity.verification-approved': {
    title: { zh: '认证已通过', en: 'Verification approved' },
    body: { zh: '{organisation} 已通过认证，可以开始交易。', en: '{organisation} is verified and can trade now.' },
  },
  'identity.verification-returned': {
    title: { zh: '认证申请被退回', en: 'Verification returned' },
    body: { zh: '{organisation} 的认证申请被退回：{reason}。请修改后重新提交。', en: 'The verification of {organisation} was returned: {reason}. Correct it and submit it again.' },
  },
  'identity.verification-suspended': {
    title: { zh: '交易资格已暂停', en: 'Trading suspended' },
    body: { zh: '{organisation} 的交易资格已暂停：{reason}。如有疑问请联系运营中心。', en: 'Trading by {organisation} is suspended: {reason}. Contact the centre if you have questions.' },
  },
  'identity.password-changed': {
    title: { zh: '登录密码已修改', en: 'Your password was changed' },
    body: {
      zh: '您的登录密码已修改，其他设备上的登录已退出。如果不是您本人操作，请立即联系运营中心。',
      en: 'Your password was changed, and you were signed out everywhere else. If it was not you, contact the centre at once.',
    },
  },
  'identity.member-invited': {
    title: { zh: '您已加入 {organisation}', en: 'You have joined {organisation}' },
    body: { zh: '{by} 将您添加为{role}，可在右上角切换代表的单位。', en: '{by} added you as {role}. Choose at the top right for whom you act.' },
  },
  'identity.member-removed': {
    title: { zh: '您已不再是 {organisation} 的成员', en: 'You are no longer a member of {organisation}' },
    body: { zh: '您的成员身份已由 {by} 移除。', en: '{by} removed your membership.' },
  },
  'identity.role-changed': {
    title: { zh: '您在 {organisation} 的角色已变更', en: 'Your role in {organisation} has changed' },
    body: { zh: '{by} 将您的角色改为{role}。', en: '{by} made you {role}.' },
  },
});
