import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { lockDifference } from '../data/queries/reconciliations.js';
import { paymentsRefusals } from '../rules/index.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { readReason } from './read-reason.js';

/** Refusals of {@link ExplainDifference}. */
export const explainDifferenceCodes = [...deskCodes, 'NOT_FOUND', 'DIFFERENCE_SETTLED', 'REASON_MISSING'] as const;

const LONGEST = 1000;

/** Explains a difference, once, in words. */
@Injectable()
export class ExplainDifference {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the id of the reconciliation
   * @throws Refusal one of {@link explainDifferenceCodes}
   */
  run(caller: Caller, input: { readonly differenceId: string; readonly text: string }): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const personId = await enterDesk(tx, caller);
      const text = readReason(input.text, ['input', 'text'], LONGEST);
      const difference = await lockDifference(tx, input.differenceId);
      if (!difference) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'id'] });
      if (difference.explanation !== null || difference.goneAt !== null) throw paymentsRefusals.refuse('DIFFERENCE_SETTLED', { path: ['input', 'id'] });
      await tx.query('UPDATE payments.reconciliation_difference SET explanation = $2, explained_by = $3, explained_at = $4 WHERE id = $1', [difference.id, text, personId, tx.now]);
      await tx.audit({ action: 'reconciliation.explain', subjectType: 'ReconciliationDifference', subjectId: difference.id, reason: text });
      return difference.reconciliationId;
    });
  }
}
