import { Injectable } from '@nestjs/common';
import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import { bankDays, postingsWithoutLine } from '../data/queries/bank-days.js';
import type { BankDay } from '../data/queries/bank-days.js';
import { ReconciliationSources } from './reconciliation-source.js';
import type { ChannelDay, FoundDifference, ReconciliationSource } from './reconciliation-source.js';

/** Compares bank accounts with their statements. */
@Injectable()
export class BankReconciliation implements ReconciliationSource {
  readonly channel = 'BANK_TRANSFER';

  constructor(sources: ReconciliationSources) {
    sources.add(this);
  }

  async compare(tx: Tx, day: IsoDate): Promise<ChannelDay[]> {
    const compared: ChannelDay[] = [];
    for (const account of await bankDays(tx, day)) {
      const { clearingAccountId, bank, accountNumber, ledger, channel } = account;
      compared.push({ clearingAccountId, label: `${bank} ${accountNumber}`, ledger, channel, differences: await differencesOf(tx, account) });
    }
    return compared;
  }
}

async function differencesOf(tx: Tx, { accountNumber, clearingAccountId, ledger, channel }: BankDay): Promise<FoundDifference[]> {
  if (channel === null) return [{ kind: 'STATEMENT_MISSING', subject: accountNumber, ledger, channel }];
  if (channel === ledger) return [];
  const strays = await postingsWithoutLine(tx, clearingAccountId);
  return [
    { kind: 'BALANCE', subject: accountNumber, ledger, channel },
    ...strays.map(({ transactionId, amount }) => ({ kind: 'POSTING_WITHOUT_LINE', subject: transactionId, ledger: amount, channel: null })),
  ];
}
