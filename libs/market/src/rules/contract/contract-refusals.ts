import { defineRefusals } from '@haihe/platform/errors';

/** Why a contract cannot be signed. */
export const contractRefusals = defineRefusals({
  CONTRACT_NOT_READY: { zh: '合同文件正在生成，请稍后再试', en: 'The contract is still being written; try again in a moment' },
  CONTRACT_CHANGED: { zh: '合同内容已经更新，您看到的不是当前版本，请重新阅读后再签署', en: 'The contract has changed since you read it; read the current one before you sign' },
  CONTRACT_ALREADY_SIGNED: { zh: '贵单位已经签署该合同', en: 'Your organisation has already signed this contract' },
  CONTRACT_COMPLETE: { zh: '双方已经签署，合同不能再变更', en: 'Both parties have signed; the contract cannot change any more' },
  /** 民法典 Art. 168: nobody acts for both sides. */
  SIGNER_IS_OTHER_PARTY: { zh: '您已代表对方签署，同一人不能代表双方，请由同事签署', en: 'You have signed for the other side; one person cannot act for both, so leave this to a colleague' },
  SIGNING_UNAVAILABLE: { zh: '电子签署服务暂时不可用，合同没有签署，请稍后再试', en: 'Signing is not available at the moment; nothing was signed, try again later' },
});
