import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import { readOwners } from '../data/queries/right-parts.js';
import { storeStandings } from '../data/queries/standing-store.js';
import { endOwners, insertOwners } from '../data/queries/take-ownership.js';
import { checkShares } from '../rules/index.js';
import type { Share } from '../rules/index.js';

/** Who owns a right from now on. */
export interface Successor {
  readonly organisationId: string;
  /** Registered name. */
  readonly name: string;
  readonly share: Share;
}

/** A change of title that the office has registered. */
export interface TitleTransfer {
  readonly rightIds: readonly string[];
  /** Who must own each of the rights alone until then. */
  readonly fromOrganisationId: string;
  /** In the order in which they are named; their shares sum to 1. */
  readonly to: readonly Successor[];
  /** Day from which the register names the successors: title passes with registration (专利法 Art. 10). */
  readonly on: IsoDate;
  readonly deal: { readonly id: string; readonly reference: string };
}

/**
 * Changes the owners of rights that this transaction holds (`lockRights`). The chain is kept: the former owner ends on the
 * day of the transfer, the new ones begin with it. The standing of the rights is derived anew and others are told.
 *
 * @throws Error when a right has another owner by now, or the shares do not sum to 1 (defects of the caller, who has checked)
 */
export async function transferTitle(tx: Tx, { rightIds, fromOrganisationId, to, on, deal }: TitleTransfer): Promise<void> {
  if (!checkShares(to.map(({ share }) => share)).ok) throw new Error('the shares of the new owners do not sum to 1');
  const owners = await readOwners(tx, rightIds);
  for (const rightId of rightIds) {
    const former = owners.get(rightId) ?? [];
    if (former.length !== 1 || former[0]?.organisationId !== fromOrganisationId) throw new Error(`right ${rightId} is not the seller's alone`);
  }
  await endOwners(tx, rightIds, on);
  await insertOwners(
    tx,
    rightIds.flatMap((rightId) =>
      to.map(({ organisationId, name, share }, index) => ({ id: newId(), rightId, position: index + 1, organisationId, name, share, since: on, source: 'DEAL' as const })),
    ),
  );
  for (const rightId of rightIds) {
    await tx.audit({
      action: 'right.transfer-title',
      subjectType: 'Right',
      subjectId: rightId,
      detail: { dealId: deal.id, fromOrganisationId, toOrganisationIds: to.map(({ organisationId }) => organisationId), on },
    });
  }
  await storeStandings(tx, rightIds);
  await tx.emit({ topic: 'registry.right-changed', payload: { rightIds } });
}
