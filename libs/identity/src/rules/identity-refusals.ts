import { defineRefusals } from '@haihe/platform/errors';

/** Why people and organisations may be refused something. */
export const identityRefusals = defineRefusals({
  EMAIL_INVALID: { zh: '请填写有效的电子邮箱，例如 zhang@example.com', en: 'Enter a valid e-mail address, such as zhang@example.com' },
  EMAIL_TAKEN: { zh: '该邮箱已注册，请直接登录', en: 'There is already an account with this e-mail address; please sign in' },
  PASSWORD_TOO_SHORT: { zh: '密码至少 {minimum} 个字符，可以用一句容易记住的话', en: 'Use at least {minimum} characters; a sentence that you remember is fine' },
  PASSWORD_TOO_LONG: { zh: '密码最多 {maximum} 个字符', en: 'Use at most {maximum} characters' },
  PASSWORD_COMMON: { zh: '这个密码太常见，容易被猜中，请换一个', en: 'This password is too common and easily guessed; choose another' },
  PASSWORD_CONTAINS_EMAIL: { zh: '密码中不要包含邮箱', en: 'The password must not contain your e-mail address' },
  PASSWORD_UNCHANGED: { zh: '新密码与当前密码相同，请换一个', en: 'This is the password that you have; choose another' },
  DEMONSTRATION_ACCOUNT: {
    zh: '演示账户的密码公开在登录页上，供所有人使用，不能修改；请用自己注册的账户',
    en: 'The password of a demonstration account stands on the sign-in page for everybody and cannot be changed; use an account of your own',
  },
  NAME_INVALID: { zh: '请填写名称，最多 {maximum} 个字', en: 'Enter a name of at most {maximum} characters' },
  PASSWORD_WRONG: { zh: '密码不正确', en: 'The password is not right' },
  SESSION_ENDED: { zh: '登录已失效，请重新登录后再操作', en: 'Your session has ended; sign in again' },
  SIGN_IN_FAILED: { zh: '邮箱或密码不正确', en: 'The e-mail address or the password is not right' },
  TOO_MANY_ATTEMPTS: {
    zh: '尝试次数过多，为保护账户已暂停，请在 {minutes} 分钟后再试',
    en: 'There were too many attempts; to protect the account, try again in {minutes} min',
  },
  KIND_NOT_OPEN: { zh: '这类单位不能自行注册，请联系运营中心', en: 'Organisations of this kind cannot register themselves; contact the centre' },
  USCC_INVALID: { zh: '统一社会信用代码无效：{detail}', en: 'The unified social credit code is not valid: {detail}' },
  USCC_DOUBTFUL: { zh: '请确认统一社会信用代码无误：{detail}', en: 'Please confirm the unified social credit code: {detail}' },
  USCC_TAKEN: {
    zh: '已有单位使用该统一社会信用代码认证或正在认证，请联系该单位的管理员邀请您加入；如有疑问请联系运营中心',
    en: 'An organisation with this code is verified or about to be; ask its administrator to invite you, or contact the centre',
  },
  TOO_MANY_UNVERIFIED: {
    zh: '您已注册 {maximum} 家尚未认证的单位，请先完成认证',
    en: 'You have registered {maximum} organisations that are not verified yet; have them verified first',
  },
  IDENTITY_FIXED: {
    zh: '认证中或已认证的单位不能修改名称和统一社会信用代码，如有变更请联系运营中心',
    en: 'Name and code cannot be changed while the verification is under way or after it; contact the centre',
  },
  REASON_REQUIRED: { zh: '请说明理由，对方会看到', en: 'Give the reason; the organisation will read it' },
  OWN_ORGANISATION: { zh: '不能审核自己所在的单位，请由其他审核员处理', en: 'You cannot decide on an organisation that you belong to; leave it to a colleague' },
  ROLE_INSUFFICIENT: { zh: '您在该单位的角色无权进行此操作', en: 'Your role in this organisation does not allow this' },
  ROLE_NOT_IN_KIND: { zh: '这类单位没有“{role}”角色', en: 'Organisations of this kind have no role “{role}”' },
  PERSON_UNKNOWN: { zh: '该邮箱尚未注册，请对方先注册账户', en: 'Nobody has registered with this e-mail address yet; ask the person to sign up first' },
  ALREADY_MEMBER: { zh: '对方已是该单位成员', en: 'This person is a member already' },
  LAST_OWNER: { zh: '单位至少要有一名负责人，请先指定另一名负责人', en: 'An organisation needs an owner: appoint another one first' },
});
