import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import type { Locale } from '@haihe/platform/errors';
import { factsForTrading, isPatentKind } from '@haihe/registry';
import type { Queries, TradingFacts } from '@haihe/registry';
import { checkRights, failures, marketRefusals, renderChecks } from '../rules/index.js';
import type { CheckedRight, ListingCheck } from '../rules/index.js';

/** What the register says of rights now, as the checks look at it, by right. */
export async function readCheckedRights(queries: Queries, rightIds: readonly string[], now: Date): Promise<Map<string, CheckedRight>> {
  const facts = await factsForTrading(queries, rightIds, chinaDate(now));
  return new Map([...facts].map(([rightId, known]) => [rightId, toChecked(rightId, known)]));
}

function toChecked(rightId: string, { right, owners, standing }: TradingFacts): CheckedRight {
  return {
    rightId,
    number: right.displayNumber,
    hasAnnuities: isPatentKind(right.kind),
    owners: owners.map((owner) => owner.organisationId),
    blockers: standing.tradability.blockers,
    warnings: standing.tradability.warnings,
  };
}

/**
 * Checks rights that this transaction has locked for a sale by the organisation.
 *
 * @returns every check, for the audit trail
 * @throws Refusal LISTING_CHECKS_FAILED with all reasons in the reader's language
 */
export async function demandSaleable(tx: Tx, rightIds: readonly string[], sellerOrganisationId: string, locale: Locale): Promise<ListingCheck[]> {
  const known = await readCheckedRights(tx, rightIds, tx.now);
  const checks = checkRights(
    rightIds.flatMap((id) => known.get(id) ?? []),
    sellerOrganisationId,
  );
  const failed = failures(checks);
  if (failed.length > 0) throw marketRefusals.refuse('LISTING_CHECKS_FAILED', { params: { reasons: renderChecks(failed, locale) } });
  return checks;
}

/** Checks in short, for the audit trail: what was looked at and how it came out. */
export function summaryOf(checks: readonly ListingCheck[]): Readonly<Record<string, unknown>>[] {
  return checks.map(({ code, outcome, rightId }) => ({ code, outcome, rightId }));
}
