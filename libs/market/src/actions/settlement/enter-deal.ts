import { enterAsMember, enterVerified, verifiedCodes } from '@haihe/identity';
import type { Member, Permission } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { dealGuards, settlementRefusals } from '../../rules/index.js';
import type { DealActor, DealGuards, DealSide } from '../../rules/index.js';
import { lockDeal } from './lock-deal.js';
import type { DealLock, LockedDeal } from './lock-deal.js';

/** Somebody before a deal that this transaction holds. */
export interface EnteredDeal extends Member {
  readonly locked: LockedDeal;
  /** As the table of the deal asks them of this caller. */
  readonly guards: DealGuards;
}

/** The same for one who acts for a party. */
export interface EnteredParty extends EnteredDeal {
  readonly side: DealSide;
}

const path = ['input', 'dealId'];
const nobody: DealActor = { side: null, maySign: false, maySettle: false, mayDecide: false };

/** Refusals of {@link enterAsParty} and {@link enterAsSigner}. */
export const partyCodes = [...verifiedCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/**
 * Brings one who acts for a party to its deal. To others the deal looks as if it were not there. Needs no verification:
 * whoever lost it must still be able to end what he began.
 *
 * @throws Refusal ROLE_INSUFFICIENT or NOT_FOUND
 */
export async function enterAsParty(tx: Tx, caller: Caller, dealId: string, lock: DealLock = 'DEAL'): Promise<EnteredParty> {
  return party(tx, caller, dealId, lock, await enterAsMember(tx, caller, 'market.deal.settle'), { maySettle: true });
}

/**
 * Brings one who may sign for a verified party to its deal.
 *
 * @throws Refusal ORGANISATION_NOT_VERIFIED, ROLE_INSUFFICIENT or NOT_FOUND
 */
export async function enterAsSigner(tx: Tx, caller: Caller, dealId: string): Promise<EnteredParty> {
  return party(tx, caller, dealId, 'DEAL', await enterVerified(tx, caller, 'market.contract.sign'), { maySign: true });
}

async function party(tx: Tx, caller: Caller, dealId: string, lock: DealLock, member: Member, actor: Partial<DealActor>): Promise<EnteredParty> {
  const side = await sideOf(tx, dealId, member.organisationId);
  if (!side) throw commonRefusals.refuse('NOT_FOUND', { path });
  const locked = await lockDeal(tx, dealId, lock);
  return { ...member, side, locked, guards: dealGuards(locked.facts, { ...nobody, ...actor, side }, tx.now, caller.locale) };
}

/** Refusals of {@link enterAsDecider}. */
export const deciderCodes = ['ROLE_INSUFFICIENT', 'NOT_FOUND', 'STATE_CHANGED', 'DECIDER_IS_PARTY'] as const;

/**
 * Brings one who decides for the centre to a deal. He belongs to neither party.
 *
 * @throws Refusal ROLE_INSUFFICIENT, NOT_FOUND or DECIDER_IS_PARTY
 */
export async function enterAsDecider(tx: Tx, caller: Caller, dealId: string, lock: DealLock = 'DEAL'): Promise<EnteredDeal> {
  const member = await enterAsMember(tx, caller, 'market.deal.decide');
  const locked = await lockDeal(tx, dealId, lock);
  const { sellerOrganisationId, buyerOrganisationId } = locked.deal;
  const [membership] = await tx.query('SELECT id FROM identity.membership WHERE person_id = $1 AND organisation_id IN ($2, $3) LIMIT 1', [
    member.personId,
    sellerOrganisationId,
    buyerOrganisationId,
  ]);
  if (membership) throw settlementRefusals.refuse('DECIDER_IS_PARTY');
  return { ...member, locked, guards: dealGuards(locked.facts, { ...nobody, mayDecide: true }, tx.now, caller.locale) };
}

/** Whether somebody holds a permission by what the request knows of him; the action asks the database again. */
export function holds(caller: Caller, permission: Permission): boolean {
  return caller.permissions.has(permission);
}

async function sideOf(tx: Tx, dealId: string, organisationId: string): Promise<DealSide | undefined> {
  const [deal] = await tx.query<{ seller: string; buyer: string }>('SELECT seller_organisation_id AS seller, buyer_organisation_id AS buyer FROM market.deal WHERE id = $1', [dealId]);
  if (deal?.seller === organisationId) return 'SELLER';
  return deal?.buyer === organisationId ? 'BUYER' : undefined;
}
