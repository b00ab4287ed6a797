import { Injectable } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import { custodyAccounts } from '../data/queries/custody-accounts.js';
import type { CustodyAccountRow } from '../data/queries/custody-accounts.js';
import { duesById } from '../data/queries/dues.js';
import { differencesOf } from '../data/queries/reconciliations.js';
import { payoutsById } from '../data/queries/payouts.js';
import { allocationsOfReceipts, receiptsById, receiptsOfDues } from '../data/queries/receipts.js';
import { reversibleReceiptIds } from '../data/queries/reversals.js';
import { debitsById } from '../data/queries/statement-lines.js';

/** Batches for `load`: each reads for a whole page at once. */
@Injectable()
export class PaymentLoaders {
  constructor(private readonly reader: Reader) {}

  readonly dues = (ids: readonly string[]) => duesById(this.reader, ids);
  readonly receiptsOfDues = (ids: readonly string[]) => receiptsOfDues(this.reader, ids);
  readonly allocations = (ids: readonly string[]) => allocationsOfReceipts(this.reader, ids);
  readonly receipts = (ids: readonly string[]) => receiptsById(this.reader, ids);
  readonly debits = (ids: readonly string[]) => debitsById(this.reader, ids);
  readonly reversible = (debitIds: readonly string[]) => reversibleReceiptIds(this.reader, debitIds);
  readonly payouts = (ids: readonly string[]) => payoutsById(this.reader, ids);
  readonly differences = (ids: readonly string[]) => differencesOf(this.reader, ids);

  /** All bank accounts under one key: there are few. */
  readonly custody = async (keys: readonly string[]): Promise<Map<string, CustodyAccountRow[]>> => {
    const accounts = await custodyAccounts(this.reader);
    return new Map(keys.map((key) => [key, accounts]));
  };
}
