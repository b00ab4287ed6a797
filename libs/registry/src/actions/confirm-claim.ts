import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes, notify } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { readOwners } from '../data/queries/right-parts.js';
import type { OwnerRow } from '../data/queries/right-parts.js';
import { readRights } from '../data/queries/right-row.js';
import { storeStandings } from '../data/queries/standing-store.js';
import { linkOwner, replaceOwner } from '../data/queries/take-ownership.js';
import { matchOwnerName, registryRefusals } from '../rules/index.js';
import { excludeEachOther, ownerMeant, ownerNames } from './claim-owner.js';
import { decideClaim } from './decide-claim.js';
import { links } from './links.js';
import { findClaim, lockClaim } from './lock-claim.js';
import { registryNotices } from './registry-notices.js';

/** Every reason for which {@link ConfirmClaim} refuses. */
export const confirmClaimCodes = [
  ...memberCodes,
  'NOT_FOUND',
  'STATE_CHANGED',
  'OWN_ORGANISATION',
  'CLAIMANT_NOT_VERIFIED',
  'CLAIM_CONTESTED',
  'CLAIM_NAME_DIFFERS',
  'CLAIM_OWNER_IS_OTHERS',
  'CLAIM_OWNER_UNKNOWN',
  'CLAIM_OWNER_REQUIRED',
] as const;

/** What the centre decides. */
export interface ConfirmClaimInput {
  readonly claimId: string;
  /** The owner in the record that the claimant is, or succeeds to; needed for a claim by proof to a right of several owners. */
  readonly ownerName?: string | null | undefined;
  /** Claims of others to the same right that the reviewer has seen and that are refused with this decision. */
  readonly refusedClaimIds?: readonly string[] | null | undefined;
}

/** What those are told whose claim is refused because another's is confirmed. */
const OTHER_CONFIRMED = '经核对，已确认另一家单位为权利人。Another organisation was confirmed as the owner.';

interface Claimant {
  readonly organisationId: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Confirms a claim: the right is the organisation's from then on. */
@Injectable()
export class ConfirmClaim {
  constructor(private readonly transactor: Transactor) {}

  /**
   * With a matching name the owner in the record is known to be the organisation; with proof it takes that owner's place
   * and share. Claims of others that would contradict must be refused with the same decision. Two decisions at once: the
   * lock of the right lets one through, the other finds the state changed.
   *
   * @throws Refusal one of {@link confirmClaimCodes}
   */
  async run(caller: Caller, input: ConfirmClaimInput): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const found = await findClaim(tx, input.claimId, ['input', 'claimId']);
      const claimant = await demandVerifiedClaimant(tx, found.organisationId);
      const { claim, others } = await lockClaim(tx, found);
      await enterAsMember(tx, caller, 'registry.claim.decide');
      const rightTitle = (await readRights(tx, [claim.rightId])).get(claim.rightId)?.title ?? '';
      await decideClaim(tx, caller, claim, { command: 'CONFIRM', reason: null, rightTitle });

      const owners = (await readOwners(tx, [claim.rightId])).get(claim.rightId) ?? [];
      const owner = ownerOf(claim, input.ownerName, owners);
      const refused = contested(owner, owners, others, input.refusedClaimIds ?? []);
      for (const other of refused) await decideClaim(tx, caller, other, { command: 'REFUSE', reason: OTHER_CONFIRMED, rightTitle });
      await transfer(tx, claim, owner, claimant, rightTitle);
      await storeStandings(tx, [claim.rightId]);
      await tx.emit({ topic: 'registry.right-changed', payload: { rightIds: [claim.rightId] } });
    });
  }
}

/** Keeps the claimant verified until the commit; organisations are locked before rights. */
async function demandVerifiedClaimant(tx: Tx, organisationId: string): Promise<Claimant> {
  const [organisation] = await tx.query<Claimant & { verification: string }>(
    'SELECT id AS "organisationId", name, name_en AS "nameEn", verification FROM identity.organisation WHERE id = $1 FOR SHARE',
    [organisationId],
  );
  if (organisation?.verification !== 'VERIFIED') throw registryRefusals.refuse('CLAIMANT_NOT_VERIFIED', { path: ['input', 'claimId'] });
  return organisation;
}

function ownerOf(claim: RightClaimRow, chosen: string | null | undefined, owners: readonly OwnerRow[]): OwnerRow | undefined {
  const name = (chosen ?? '').trim() === '' ? claim.ownerName : (chosen ?? '').trim();
  const owner = ownerMeant(name, owners);
  if (owner || owners.length === 0) {
    const taken = claim.basis === 'OWNER_NAME_MATCH' && owner !== undefined && owner.organisationId !== null && owner.organisationId !== claim.organisationId;
    if (taken) throw registryRefusals.refuse('CLAIM_OWNER_IS_OTHERS', { path: ['input', 'claimId'], params: { owner: owner.name } });
    return owner;
  }
  if (name === null) throw registryRefusals.refuse('CLAIM_OWNER_REQUIRED', { path: ['input', 'ownerName'], params: { owners: ownerNames(owners) } });
  throw registryRefusals.refuse('CLAIM_OWNER_UNKNOWN', { path: ['input', 'ownerName'], params: { owner: name.slice(0, 100) } });
}

/** The open claims of others that this decision contradicts; the reviewer must have named all of them. */
function contested(owner: OwnerRow | undefined, owners: readonly OwnerRow[], others: readonly RightClaimRow[], named: readonly string[]): RightClaimRow[] {
  const rivals = others.filter((other) => excludeEachOther(owner, ownerMeant(other.ownerName, owners)));
  const unseen = rivals.filter(({ id }) => !named.includes(id));
  if (unseen.length > 0) {
    throw registryRefusals.refuse('CLAIM_CONTESTED', { path: ['input', 'refusedClaimIds'], params: { references: unseen.map(({ reference }) => reference).join('、') } });
  }
  return rivals;
}

async function transfer(tx: Tx, claim: RightClaimRow, owner: OwnerRow | undefined, claimant: Claimant, rightTitle: string): Promise<void> {
  const { organisationId, name, nameEn } = claimant;
  const named = owner !== undefined && matchOwnerName({ current: name, former: [], foreign: nameEn }, [owner.name]) !== null;
  if (claim.basis === 'OWNER_NAME_MATCH' && !named) {
    throw registryRefusals.refuse('CLAIM_NAME_DIFFERS', { path: ['input', 'claimId'], params: { name, owners: owner?.name ?? '—' } });
  }
  const former = owner?.organisationId ?? null;
  const isAnothers = former !== null && former !== organisationId;
  if (named && !isAnothers) await linkOwner(tx, owner, organisationId);
  else await replaceOwner(tx, claim.rightId, owner, { organisationId, name });
  await tx.audit({
    action: named && !isAnothers ? 'right.link-owner' : 'right.replace-owner',
    subjectType: 'Right',
    subjectId: claim.rightId,
    detail: { claimId: claim.id, organisationId, owner: owner?.name ?? null, formerOrganisationId: former },
  });
  if (isAnothers) {
    await notify(tx, {
      organisationId: former,
      permission: 'registry.right.claim',
      kind: registryNotices['registry.right-lost'],
      params: { right: rightTitle, reference: claim.reference },
      link: links.right(claim.rightId),
    });
  }
}
