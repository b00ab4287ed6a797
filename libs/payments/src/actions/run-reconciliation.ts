import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { paymentsRefusals } from '../rules/index.js';
import type { PaymentChannel } from '../rules/index.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { reconcile } from './reconcile.js';
import { ReconciliationSources } from './reconciliation-source.js';

/** Refusals of {@link RunReconciliation}. */
export const runReconciliationCodes = [...deskCodes, 'DAY_NOT_OVER'] as const;

/** Reconciles a channel for a day at somebody's word. */
@Injectable()
export class RunReconciliation {
  constructor(
    private readonly transactor: Transactor,
    private readonly sources: ReconciliationSources,
  ) {}

  /**
   * @returns the ids of the reconciliations
   * @throws Refusal one of {@link runReconciliationCodes}
   */
  run(caller: Caller, { channel, day }: { readonly channel: PaymentChannel; readonly day: IsoDate }): Promise<string[]> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      if (day >= chinaDate(tx.now)) throw paymentsRefusals.refuse('DAY_NOT_OVER', { path: ['input', 'day'], params: { day } });
      const ids: string[] = [];
      for (const source of this.sources.of(channel)) ids.push(...(await reconcile(tx, source, day)));
      await tx.audit({ action: 'reconciliation.run', subjectType: 'Channel', subjectId: channel, detail: { day } });
      return ids;
    });
  }
}
