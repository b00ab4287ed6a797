import { sqlState, violatedConstraint } from '@haihe/platform';
import { ledgerRefusals } from '../rules/ledger-refusals.js';

const NUMERIC_VALUE_OUT_OF_RANGE = '22003';

/** What the database refused, in the words of the ledger; anything else is a fault and stays as it is. */
export function asRefusal(error: unknown): unknown {
  const constraint = violatedConstraint(error);
  if (constraint === 'account_covered') return ledgerRefusals.refuse('BALANCE_INSUFFICIENT');
  if (constraint === 'transaction_reversed_once') return ledgerRefusals.refuse('TRANSACTION_ALREADY_REVERSED');
  if (sqlState(error) === NUMERIC_VALUE_OUT_OF_RANGE) return ledgerRefusals.refuse('AMOUNT_OUT_OF_RANGE');
  return error;
}
