import { Injectable } from '@nestjs/common';
import { ConfirmPassword, requirePermission, requireVerified } from '@haihe/identity';
import { actorOf, once, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { requestPayout, requestPayoutCodes } from './request-payout.js';

/** Refusals of {@link AskPayout}. */
export const askPayoutCodes = [
  ...requestPayoutCodes, 'AMOUNT_MALFORMED', 'PASSWORD_WRONG', 'TOO_MANY_ATTEMPTS', 'ORGANISATION_NOT_VERIFIED', 'ROLE_INSUFFICIENT', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED',
] as const;

/** Sends an organisation money of its deposit, at its owner's or administrator's word. */
@Injectable()
export class AskPayout {
  constructor(
    private readonly transactor: Transactor,
    private readonly passwords: ConfirmPassword,
  ) {}

  /**
   * @returns the id of the payout; the same for the same key
   * @throws Refusal one of {@link askPayoutCodes}
   */
  async run(caller: Caller, input: { readonly amount: Money; readonly password: string; readonly idempotencyKey: string | null }): Promise<string> {
    await this.passwords.run(caller, input.password);
    return this.transactor.run(actorOf(caller), async (tx) => {
      await requireVerified(tx, caller.acting?.organisationId);
      const { organisationId } = await requirePermission(tx, caller, 'payments.payee.manage');
      const request = { organisationId, amount: input.amount, purpose: 'payments.withdrawal', subject: { type: 'Organisation', id: organisationId }, title: '提现 Withdrawal' };
      const work = async (): Promise<string> => (await requestPayout(tx, request)).payoutId;
      if (input.idempotencyKey === null) return work();
      return once(tx, `payout.request:${organisationId}`, input.idempotencyKey, input.amount.toJSON(), work);
    });
  }
}
