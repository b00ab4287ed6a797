import { registerEnumType } from '@nestjs/graphql';
import { debitReasons } from '../importing/decide-debit.js';
import { statementFormats } from '../importing/statement.js';
import { dueStates, paymentChannels, receiptReasons } from '../rules/index.js';

function enumOf<const Value extends string>(name: string, description: string, values: readonly Value[], texts: Readonly<Record<Value, string>>): { readonly [Key in Value]: Key } {
  const type = Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
  registerEnumType(type, { name, description, valuesMap: Object.fromEntries(values.map((value) => [value, { description: texts[value] }])) as never });
  return type;
}

export const PaymentDueStateEnum = enumOf('PaymentDueState', 'Where a payment due stands.', dueStates, {
  OPEN: 'Nothing is paid.',
  PARTLY_PAID: 'A part is paid.',
  PAID: 'Everything is paid.',
  CANCELLED: 'Nothing has to be paid any more; what was paid went to the deposit.',
});

export const PaymentChannelEnum = enumOf('PaymentChannel', 'A way in which money comes and goes.', paymentChannels, {
  BANK_TRANSFER: 'Bank transfer with the reference in the remark.',
  STRIPE: 'Card, Alipay or WeChat Pay through Stripe.',
});

export const ReceiptReasonEnum = enumOf('ReceiptReason', 'Why money that arrived waits for a person.', receiptReasons, {
  PARTIAL: 'Less than is open.',
  OVER: 'More than is open.',
  DOUBLE: 'The payment is paid already.',
  CANCELLED: 'The payment is cancelled.',
  LATE: 'It came after the day until which it was to be paid.',
  UNKNOWN_REFERENCE: 'No payment has this reference.',
  NO_REFERENCE: 'The remark holds no reference.',
  SEVERAL_REFERENCES: 'The remark holds several references.',
  OTHER_PAYER: 'Somebody else paid than who is to pay.',
  RETURNED_PAYOUT: 'It names a payout: money that came back.',
  REVERSAL: 'The bank took back what it had booked.',
});

export const DebitReasonEnum = enumOf('BankDebitReason', 'Why a debit waits for a person.', debitReasons, {
  NO_REFERENCE: 'The remark holds no reference of a payout, or several.',
  UNKNOWN_REFERENCE: 'No payout has this reference.',
  OTHER_AMOUNT: 'The payout has another amount.',
  OTHER_BENEFICIARY: 'The payout was to go to another account or name.',
  NOT_EXPORTED: 'The payout was not given to the bank.',
  DOUBLE: 'The payout is confirmed or has failed already.',
  REVERSAL: 'The bank took back what it had booked.',
});

export const StatementFormatEnum = enumOf('BankStatementFormat', 'The format of a bank statement.', statementFormats, {
  TWO_COLUMN_CSV: 'CSV with a debit and a credit column.',
  DIRECTION_CSV: 'CSV with a direction column.',
  CAMT_053: 'ISO 20022 camt.053.',
});

export const PayoutStateEnum = enumOf('PayoutState', 'Where a payout stands.', ['WAITING', 'EXPORTED', 'CONFIRMED', 'FAILED'], {
  WAITING: 'Waits to be given to the bank.',
  EXPORTED: 'Was given to the bank.',
  CONFIRMED: 'A statement shows that it left.',
  FAILED: 'It did not leave; the money is back where it came from.',
});

export const ReceiptActionEnum = enumOf('ReceiptAction', 'What can be done with money in the queue.', ['ALLOCATE', 'RETURN'], {
  ALLOCATE: 'Allocate it to payments or a deposit.',
  RETURN: 'Send it back to the sender.',
});

export const ReconciliationStateEnum = enumOf('ReconciliationState', 'What came of a reconciliation.', ['AGREED', 'DIFFERENT', 'EXPLAINED'], {
  AGREED: 'Ledger and channel agree.',
  DIFFERENT: 'There are differences that nobody explained.',
  EXPLAINED: 'Every difference is explained.',
});
