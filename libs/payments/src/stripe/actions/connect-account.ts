import { systemActor } from '@haihe/platform';
import type { Reader, Transactor, Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import type { StripeGateway } from './stripe-gateway.js';

/** Whether Stripe sends money to an account. */
function isActive(account: Stripe.Account): boolean {
  return account.capabilities?.transfers === 'active';
}

/**
 * Notes the connected account to which an organisation can be paid. The account must name the organisation in its metadata
 * (`haihe_organisation`): who knows an account's id has not thereby an account.
 *
 * @param account as Stripe told it just now, outside this transaction
 * @throws Refusal STRIPE_ACCOUNT_UNKNOWN
 */
export async function connectAccount(tx: Tx, organisationId: string, account: Stripe.Account): Promise<void> {
  if (account.metadata?.['haihe_organisation'] !== organisationId) throw stripeRefusals.refuse('STRIPE_ACCOUNT_UNKNOWN');
  const rows = await tx.query(
    `INSERT INTO payments.stripe_account (organisation_id, account_id, active, set_by, set_at, checked_at) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (organisation_id) DO UPDATE SET account_id = excluded.account_id, active = excluded.active, set_by = excluded.set_by, set_at = excluded.set_at, checked_at = excluded.checked_at
     RETURNING account_id`,
    [organisationId, account.id, isActive(account), tx.actor.personId ?? null, tx.now],
  );
  if (rows.length === 0) throw new Error('the account was not noted');
  await tx.audit({ action: 'stripe-account.set', subjectType: 'Organisation', subjectId: organisationId, detail: { account: account.id, active: isActive(account) } });
}

/** Asks Stripe whether it sends money to an account that is known here. */
export async function refreshAccount(reader: Reader, transactor: Transactor, gateway: StripeGateway, accountId: string): Promise<boolean> {
  const known = await reader.one('SELECT 1 FROM payments.stripe_account WHERE account_id = $1', [accountId]);
  if (!known) return false;
  const account = await gateway.account(accountId);
  await transactor.run(systemActor(`stripe-${accountId}`), (tx) =>
    tx.query('UPDATE payments.stripe_account SET active = $2, checked_at = $3 WHERE account_id = $1', [accountId, isActive(account), tx.now]),
  );
  return true;
}
