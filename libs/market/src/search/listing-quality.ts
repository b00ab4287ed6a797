/** What the quality rank of a listing looks at. */
export interface ListingFacts {
  readonly priceShown: boolean;
  readonly evidenceOfUse: boolean;
  readonly documents: boolean;
  readonly knowHow: boolean;
  readonly training: boolean;
  readonly english: boolean;
  readonly attachments: number;
  readonly application: boolean;
  readonly products: boolean;
  readonly industry: boolean;
  readonly readiness: string;
}

const readinessPoints: Readonly<Record<string, number>> = { CONCEPT: 0, LABORATORY: 40, PROTOTYPE: 80, PILOT: 120, PRODUCTION: 160 };

/**
 * How complete a listing is, 0–1000. It orders results that match equally well.
 *
 * Buyers of the field turn away from listings without evidence of use, price and deliverables (domain rules 1.3, 1.4
 * lesson 4), so these weigh most. Nothing that money could buy is in it.
 */
export function listingQuality(facts: ListingFacts): number {
  const points =
    (facts.evidenceOfUse ? 200 : 0) +
    (facts.priceShown ? 140 : 0) +
    (readinessPoints[facts.readiness] ?? 0) +
    (facts.documents ? 80 : 0) +
    (facts.knowHow ? 80 : 0) +
    (facts.training ? 60 : 0) +
    (facts.english ? 60 : 0) +
    Math.min(facts.attachments, 2) * 40 +
    (facts.application ? 60 : 0) +
    (facts.products ? 40 : 0) +
    (facts.industry ? 40 : 0);
  return Math.min(1000, points);
}
