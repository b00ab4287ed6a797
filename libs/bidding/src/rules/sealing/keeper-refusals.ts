import { defineRefusals } from '@haihe/platform/errors';

/** Why keepers are refused something. No text carries a key or a share. */
export const keeperRefusals = defineRefusals({
  KEEPER_KEY_INVALID: { zh: '这不是有效的保管人公钥', en: 'This is no public key of a keeper' },
  KEEPER_KEY_TAKEN: { zh: '这把公钥已经登记过，请重新生成', en: 'This key is registered already; make another' },
  NOT_KEEPER: { zh: '您不是这场竞价的密钥保管人', en: 'You keep no key of this session' },
  NOTHING_TO_OPEN: { zh: '现在没有需要开启的密封件', en: 'There is nothing sealed to be opened now' },
  SHARES_INVALID: { zh: '提交的内容与待开启的密封件不一致，请刷新后重试', en: 'This does not fit what is to be opened; reload and try again' },
});
