import type { IsoDate } from '@haihe/platform/clock';
import { deriveAnnuities } from './annuities/index.js';
import type { AnnuitySchedule } from './annuities/index.js';
import type { Share } from './ownership/index.js';
import { deriveEncumbrances, deriveStatus, deriveTradability } from './status/index.js';
import type { DerivedStatus, Encumbrance, LegalEvent, StatedStanding, Tradability } from './status/index.js';
import { deriveTerm } from './terms/index.js';
import type { RightTerm, TermFacts } from './terms/index.js';

/** What the register holds of a right beside its events. */
export interface RightFacts extends TermFacts {
  /** WIPO ST.3 code of the office: CN, WO, US, … */
  readonly office: string;
  readonly publicationDate: IsoDate | null;
  readonly stated?: StatedStanding | null;
  /** Day up to which the source holds every event; null when it does not say. */
  readonly knownUntil?: IsoDate | null;
  readonly lastPaidYear?: number | null;
  readonly feeReduction?: 'SINGLE' | 'JOINT' | null;
  readonly shares: readonly Share[];
  /** Encumbrances that the exchange itself recorded, beside those of the gazette. */
  readonly recordedEncumbrances?: readonly Encumbrance[];
  readonly pledgeeConsents?: boolean;
  readonly disputed?: boolean;
}

/** Everything that is derived of a right for a day, each part with its reasons. */
export interface RightAssessment {
  readonly term: RightTerm;
  readonly status: DerivedStatus;
  readonly annuities: AnnuitySchedule;
  readonly encumbrances: readonly Encumbrance[];
  readonly tradability: Tradability;
}

/**
 * Derives what a right is worth knowing on a day: term, status, annuities, encumbrances, tradability. Pure and quick, so
 * that it is computed when it is shown and checked again when it counts.
 *
 * @param onDay today in China
 */
export function assessRight(facts: RightFacts, events: readonly LegalEvent[], onDay: IsoDate): RightAssessment {
  const term = deriveTerm(facts);
  const status = deriveStatus({ ...facts, term }, events, onDay);
  const annuities = deriveAnnuities(
    {
      kind: facts.kind,
      office: facts.office,
      filingDate: facts.filingDate,
      grantDate: facts.grantDate,
      termUntil: term.until,
      status: status.status,
      inForceOn: status.granted ? status.asOf : null,
      lastPaidYear: facts.lastPaidYear ?? null,
      reduction: facts.feeReduction ?? null,
    },
    onDay,
  );
  const encumbrances = [...deriveEncumbrances(events, onDay), ...(facts.recordedEncumbrances ?? [])];
  const tradability = deriveTradability(
    {
      kind: facts.kind,
      status: status.status,
      term,
      nextAnnuity: annuities.next,
      encumbrances,
      shares: facts.shares,
      pledgeeConsents: facts.pledgeeConsents ?? false,
      disputed: facts.disputed ?? false,
    },
    onDay,
  );
  return { term, status, annuities, encumbrances, tradability };
}
