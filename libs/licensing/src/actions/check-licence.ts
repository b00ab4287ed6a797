import { commonRefusals } from '@haihe/platform/errors';
import { chinaDate } from '@haihe/platform/clock';
import { factsForTrading } from '@haihe/registry';
import type { Queries as RegistryQueries, TradingFacts } from '@haihe/registry';
import { licencesInTheWay } from '../data/queries/standing-licences.js';
import type { Queries, ScopeWish } from '../data/queries/standing-licences.js';
import { parentLicence } from '../data/queries/parent-licence.js';
import { obstaclesTo } from '../rules/index.js';
import type { LicensableRight, Obstacle } from '../rules/index.js';

/** A licence that is asked about or agreed. */
export interface LicenceWish extends ScopeWish {
  readonly licensorOrganisationId: string;
}

/**
 * What stands in the way of a licence, by the register and by the licences of the exchange. Inside a transaction that has locked the
 * rights what is read stays true.
 *
 * @param wish with a scope that `tidyScope` gave
 * @throws Refusal NOT_FOUND for a right or a licence that is not there
 */
export async function checkLicence(queries: Queries & RegistryQueries, wish: LicenceWish, now: Date): Promise<Obstacle[]> {
  const facts = await factsForTrading(queries, wish.rightIds, chinaDate(now));
  const rights = wish.rightIds.map((id) => {
    const known = facts.get(id);
    if (!known) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'rightIds'] });
    return toLicensable(id, known);
  });
  const parent = wish.parentId === null ? null : ((await parentLicence(queries, wish.parentId)) ?? null);
  if (wish.parentId !== null && !parent) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'parentId'] });
  return obstaclesTo(wish, rights, await licencesInTheWay(queries, wish), parent);
}

const recordedKinds: ReadonlySet<string> = new Set(['EXCLUSIVE_LICENCE', 'SOLE_LICENCE', 'ORDINARY_LICENCE', 'LICENCE_OF_UNKNOWN_KIND', 'OPEN_LICENCE']);

function toLicensable(id: string, { right, owners, standing }: TradingFacts): LicensableRight {
  return {
    ...{ id, number: right.displayNumber, owners: owners.map(({ organisationId }) => organisationId), termUntil: standing.term.until, blockers: standing.tradability.blockers },
    // A licence of unknown kind is an ordinary one (SPC Art. 25).
    recorded: standing.encumbrances.flatMap(({ kind, from, until }) =>
      recordedKinds.has(kind) ? [{ shutsOut: kind === 'EXCLUSIVE_LICENCE' || kind === 'SOLE_LICENCE', open: kind === 'OPEN_LICENCE', from, until }] : [],
    ),
  };
}
