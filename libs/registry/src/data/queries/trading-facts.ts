import type { IsoDate } from '@haihe/platform/clock';
import type { RightAssessment } from '../../rules/index.js';
import type { Queries } from './queries.js';
import { readRights } from './right-row.js';
import type { RightRow } from './right-row.js';
import { standingOf } from './right-standing.js';
import { readStandingFacts } from './standing-facts.js';
import type { StandingOwner } from './standing-facts.js';

/** Everything about a right that decides whether and by whom it may be traded, derived for one day. */
export interface TradingFacts {
  readonly right: RightRow;
  /** Current owners, those of the exchange with their organisation. */
  readonly owners: readonly StandingOwner[];
  /** The organisation that owns the right alone; null when it is shared, unclaimed or owned by others. */
  readonly soleOwnerId: string | null;
  /** Status, annuities, term, open encumbrances and tradability with reasons; `standing.tradability.blockers` say why not. */
  readonly standing: RightAssessment;
}

/**
 * What a trade of the rights depends on. Inside a transaction lock the rights first (`lockRights`): what is read then
 * stays true until the commit.
 *
 * @param onDay today in China
 * @returns the rights that exist, by id
 */
export async function factsForTrading(queries: Queries, rightIds: readonly string[], onDay: IsoDate): Promise<Map<string, TradingFacts>> {
  const rights = await readRights(queries, rightIds);
  const standing = await readStandingFacts(queries, rightIds);
  const facts = new Map<string, TradingFacts>();
  for (const [id, right] of rights) {
    const known = standing.get(id);
    if (!known) continue;
    const [owner, ...others] = known.owners;
    const soleOwnerId = others.length === 0 ? (owner?.organisationId ?? null) : null;
    facts.set(id, { right, owners: known.owners, soleOwnerId, standing: standingOf(known, onDay) });
  }
  return facts;
}
