import { defineRefusals } from '@haihe/platform/errors';

/** Refusals of the ledger. Messages name no balance: who may act on an account need not be who may read it. */
export const ledgerRefusals = defineRefusals({
  BALANCE_INSUFFICIENT: {
    zh: '账户余额不足，请先入金或减少金额',
    en: 'The account does not hold enough; pay in first or choose a smaller amount',
  },
  AMOUNT_OUT_OF_RANGE: { zh: '金额超出账户可记录的范围', en: 'The amount is larger than an account can hold' },
  TRANSACTION_ALREADY_REVERSED: { zh: '该笔账务已经冲正，不能重复冲正', en: 'This transaction has been reversed already' },
  REVERSAL_FINAL: {
    zh: '冲正分录不能再冲正，请另记一笔账务',
    en: 'A reversal cannot be reversed itself; record a new transaction instead',
  },
});
