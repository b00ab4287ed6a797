import { defineRefusals } from '@haihe/platform/errors';

/** Why the registry refuses, beside the faults of identifiers and what every area may say. */
export const registryRefusals = defineRefusals({
  RIGHT_ALREADY_REGISTERED: {
    zh: '登记簿中已有该权利：{number} {title}。如属贵单位，请直接认领',
    en: 'The register has this right already: {number} {title}. If it is yours, claim it',
  },
  RIGHT_TITLE_REQUIRED: { zh: '请填写名称', en: 'Enter the title' },
  RIGHT_TEXT_TOO_LONG: { zh: '内容过长：最多 {most} 个字', en: 'The text is too long: at most {most} characters' },
  RIGHT_OWNERS_REQUIRED: { zh: '请填写至少一名权利人，最多 {most} 名', en: 'Name at least one owner and at most {most}' },
  RIGHT_OWNER_NAME_INVALID: { zh: '请填写权利人的完整名称，最多 {most} 个字', en: 'Enter the full name of the owner, at most {most} characters' },
  RIGHT_OWNER_TWICE: { zh: '权利人“{name}”重复', en: 'The owner “{name}” is named twice' },
  RIGHT_TOO_MANY_CLASSIFICATIONS: { zh: '最多 {most} 个分类号', en: 'At most {most} classifications' },
  CLASSIFICATION_SCHEME_UNKNOWN: {
    zh: '没有“{scheme}”这种分类：可用 IPC、CPC、LOCARNO、NICE、GBT4754',
    en: 'There is no classification “{scheme}”: use IPC, CPC, LOCARNO, NICE or GBT4754',
  },
  CLAIM_ALREADY_OWNER: { zh: '该权利已登记在贵单位名下', en: 'This right is registered as yours already' },
  CLAIM_ALREADY_OPEN: {
    zh: '贵单位对该权利的认领（{reference}）正在审核，请等待结果',
    en: 'Your claim {reference} to this right is being looked at; wait for the decision',
  },
  CLAIM_NAME_DIFFERS: {
    zh: '贵单位名称“{name}”与登记的权利人（{owners}）都不一致；如有更名、转让或其他依据，请选择“提交证明”',
    en: 'Your name “{name}” is none of the registered owners ({owners}); if there was a change of name, a transfer or other ground, submit proof',
  },
  CLAIM_OWNER_IS_OTHERS: {
    zh: '权利人“{owner}”已确认为另一家单位；如有异议，请提交证明',
    en: 'The owner “{owner}” is confirmed as another organisation; if you disagree, submit proof',
  },
  CLAIM_OWNER_UNKNOWN: { zh: '登记的权利人中没有“{owner}”', en: '“{owner}” is not among the registered owners' },
  CLAIM_OWNER_REQUIRED: {
    zh: '该权利有多名权利人（{owners}），请指明认领方是其中哪一名',
    en: 'This right has several owners ({owners}); say which of them the claimant is',
  },
  CLAIM_PROOF_REQUIRED: { zh: '请上传至少一份证明文件，最多 {most} 份', en: 'Upload at least one document of proof and at most {most}' },
  CLAIM_STATEMENT_TOO_LONG: { zh: '说明过长：最多 {most} 个字', en: 'The statement is too long: at most {most} characters' },
  CLAIM_REASON_REQUIRED: { zh: '请写明不予确认的理由，认领单位会看到', en: 'Give the reason; the claimant will read it' },
  CLAIM_CONTESTED: {
    zh: '还有其他单位认领同一权利（{references}），请一并处理',
    en: 'Others claim the same right ({references}); decide on them too',
  },
  CLAIMANT_NOT_VERIFIED: { zh: '认领单位目前未通过认证，不能确认', en: 'The claimant is not verified at present, so the claim cannot be confirmed' },
});

/** Codes of {@link registryRefusals}. */
export type RegistryRefusalCode = (typeof registryRefusals.codes)[number];
