import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { payoutsById } from '../data/queries/payouts.js';
import { demandByBank, failPayout } from './close-payout.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { readReason } from './read-reason.js';

/** Refusals of {@link FailExportedPayout}. */
export const failPayoutCodes = [...deskCodes, 'NOT_FOUND', 'PAYOUT_NOT_OPEN', 'PAYOUT_NOT_BY_BANK', 'REASON_MISSING'] as const;

/** Notes that the bank did not take a payout: its money returns to where it came from. */
@Injectable()
export class FailExportedPayout {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link failPayoutCodes} */
  async run(caller: Caller, input: { readonly payoutId: string; readonly reason: string }): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      // The channel of a payout never changes: it can be read before the lock.
      const payout = (await payoutsById(tx, [input.payoutId])).get(input.payoutId);
      if (payout) demandByBank(payout);
      await failPayout(tx, input.payoutId, readReason(input.reason, ['input', 'reason']));
    });
  }
}
