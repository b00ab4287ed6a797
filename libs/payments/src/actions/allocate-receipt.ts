import { Injectable } from '@nestjs/common';
import { actorOf, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { organisationNames } from '../data/queries/organisation-names.js';
import { allocate, allocateCodes } from './allocate.js';
import type { Allocation } from './allocate.js';
import { deskCodes, enterDesk } from './enter-desk.js';

/** Refusals of {@link AllocateReceipt}. */
export const allocateReceiptCodes = [...deskCodes, ...allocateCodes, 'AMOUNT_MALFORMED', 'BALANCE_INSUFFICIENT', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED'] as const;

/** Says for what money in the queue is: the decision of a person at the desk. */
@Injectable()
export class AllocateReceipt {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link allocateReceiptCodes} */
  async run(caller: Caller, allocation: Allocation, idempotencyKey: string | null): Promise<void> {
    const { receiptId, parts, deposit } = allocation;
    const content = [receiptId, parts.map(({ dueId, amount }) => [dueId, amount.toJSON()]), deposit ? [deposit.organisationId, deposit.amount.toJSON()] : null];
    await this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      const work = async (): Promise<true> => {
        await demandOrganisation(tx, deposit?.organisationId);
        await allocate(tx, allocation);
        return true;
      };
      await (idempotencyKey === null ? work() : once(tx, `receipt.allocate:${caller.person?.id ?? ''}`, idempotencyKey, content, work));
    });
  }
}

async function demandOrganisation(tx: Tx, id: string | undefined): Promise<void> {
  if (id === undefined || (await organisationNames(tx, [id])).has(id)) return;
  throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'depositOrganisationId'] });
}
