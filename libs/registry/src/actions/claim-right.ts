import { Injectable } from '@nestjs/common';
import { enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { actorOf, newId, nextReference, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { lockRights } from '../data/aggregates.js';
import { readLatestClaims } from '../data/queries/right-claims.js';
import { readOwners } from '../data/queries/right-parts.js';
import type { OwnerRow } from '../data/queries/right-parts.js';
import { readRights } from '../data/queries/right-row.js';
import { matchOwnerName, registryRefusals } from '../rules/index.js';
import { ownerMeant, ownerNames } from './claim-owner.js';
import { links } from './links.js';
import { registryNotices } from './registry-notices.js';

/** Every reason for which {@link ClaimRight} refuses. */
export const claimRightCodes = [
  ...verifiedCodes,
  'NOT_FOUND',
  'FILE_UNKNOWN',
  'CLAIM_ALREADY_OWNER',
  'CLAIM_ALREADY_OPEN',
  'CLAIM_NAME_DIFFERS',
  'CLAIM_OWNER_IS_OTHERS',
  'CLAIM_OWNER_UNKNOWN',
  'CLAIM_PROOF_REQUIRED',
  'CLAIM_STATEMENT_TOO_LONG',
] as const;

/** What an organisation claims, and on what ground. */
export interface ClaimInput {
  readonly rightId: string;
  readonly basis: 'OWNER_NAME_MATCH' | 'PROOF';
  readonly statement?: string | null | undefined;
  /** Files that the organisation uploaded. */
  readonly proofFileIds?: readonly string[] | null | undefined;
  /** With proof: the owner in the record that the organisation is, or succeeds to. */
  readonly ownerName?: string | null | undefined;
}

const MOST_FILES = 10;
const LONGEST_STATEMENT = 2_000;

/** Claims that a right belongs to the organisation; the centre decides. */
@Injectable()
export class ClaimRight {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Two claims of one organisation at once: the lock of the right lets one through, the other finds it open.
   *
   * @returns the id of the claim
   * @throws Refusal one of {@link claimRightCodes}
   */
  async run(caller: Caller, input: ClaimInput): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'registry.right.claim');
      await lockRights(tx, [input.rightId]);
      const right = (await readRights(tx, [input.rightId])).get(input.rightId);
      if (!right) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'rightId'] });
      const owners = (await readOwners(tx, [right.id])).get(right.id) ?? [];
      if (owners.some((owner) => owner.organisationId === organisationId)) throw registryRefusals.refuse('CLAIM_ALREADY_OWNER', { path: ['input', 'rightId'] });
      const former = (await readLatestClaims(tx, [`${organisationId} ${right.id}`])).get(`${organisationId} ${right.id}`);
      if (former?.state === 'SUBMITTED') {
        throw registryRefusals.refuse('CLAIM_ALREADY_OPEN', { path: ['input', 'rightId'], params: { reference: former.reference } });
      }
      const statement = readStatement(input.statement);
      const proofFileIds = await this.proof(tx, input);
      const organisation = await claimant(tx, organisationId);
      const ownerName = input.basis === 'OWNER_NAME_MATCH' ? matchingOwner(organisation, owners) : namedOwner(input.ownerName, owners);
      const id = newId();
      const reference = await nextReference(tx, 'RC');
      await tx.query(
        `INSERT INTO registry.right_claim (id, reference, right_id, organisation_id, basis, owner_name, statement, proof_file_ids, state,
           submitted_by, submitted_at, demonstration)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'SUBMITTED', $9, $10, $11)`,
        [id, reference, right.id, organisationId, input.basis, ownerName, statement, proofFileIds, personId, tx.now, organisation.demonstration],
      );
      await tx.audit({ action: 'right.claim', subjectType: 'RightClaim', subjectId: id, detail: { rightId: right.id, basis: input.basis, ownerName, proofFileIds } });
      await notify(tx, {
        centre: true,
        permission: 'registry.claim.decide',
        kind: registryNotices['registry.claim-submitted'],
        params: { organisation: organisation.name, right: right.title, reference },
        link: links.claimsToReview,
      });
      return id;
    });
  }

  private async proof(tx: Tx, input: ClaimInput): Promise<string[]> {
    const ids = [...new Set(input.proofFileIds ?? [])];
    if ((input.basis === 'PROOF' && ids.length === 0) || ids.length > MOST_FILES) {
      throw registryRefusals.refuse('CLAIM_PROOF_REQUIRED', { path: ['input', 'proofFileIds'], params: { most: MOST_FILES } });
    }
    return (await this.files.demandOwn(tx, ids, ['input', 'proofFileIds'])).map(({ id }) => id);
  }
}

interface Claimant {
  readonly name: string;
  readonly nameEn: string | null;
  readonly demonstration: boolean;
}

async function claimant(tx: Tx, organisationId: string): Promise<Claimant> {
  const [organisation] = await tx.query<Claimant>('SELECT name, name_en AS "nameEn", demonstration FROM identity.organisation WHERE id = $1', [organisationId]);
  if (!organisation) throw new Error(`organisation ${organisationId} is gone`);
  return organisation;
}

function readStatement(given: string | null | undefined): string | null {
  const statement = (given ?? '').trim();
  if ([...statement].length > LONGEST_STATEMENT) {
    throw registryRefusals.refuse('CLAIM_STATEMENT_TOO_LONG', { path: ['input', 'statement'], params: { most: LONGEST_STATEMENT } });
  }
  return statement === '' ? null : statement;
}

/** The owner in the record that has the claimant's name. */
function matchingOwner({ name, nameEn }: Claimant, owners: readonly OwnerRow[]): string {
  const match = matchOwnerName({ current: name, former: [], foreign: nameEn }, owners.map((owner) => owner.name));
  if (!match) throw registryRefusals.refuse('CLAIM_NAME_DIFFERS', { path: ['input', 'basis'], params: { name, owners: ownerNames(owners) } });
  const taken = owners.some((owner) => owner.name === match.ownerName && owner.organisationId !== null);
  if (taken) throw registryRefusals.refuse('CLAIM_OWNER_IS_OTHERS', { path: ['input', 'basis'], params: { owner: match.ownerName } });
  return match.ownerName;
}

/** The owner that a claim with proof names, if it names one. */
function namedOwner(given: string | null | undefined, owners: readonly OwnerRow[]): string | null {
  const named = (given ?? '').trim();
  if (named === '') return null;
  const owner = ownerMeant(named, owners);
  if (!owner) throw registryRefusals.refuse('CLAIM_OWNER_UNKNOWN', { path: ['input', 'ownerName'], params: { owner: named.slice(0, 100) } });
  return owner.name;
}
