import type { IsoDate } from '@haihe/platform/clock';
import { assessRight, parseIndicationNumber, partyNature } from '../../rules/index.js';
import type { RightAssessment, StatedStanding } from '../../rules/index.js';
import { joinEncumbrances } from './encumbrance-events.js';
import type { ReportedStatus, StandingFacts } from './standing-facts.js';

const standingOfReport: Readonly<Record<ReportedStatus, StatedStanding['standing']>> = {
  PENDING: 'PENDING',
  IN_FORCE: 'IN_FORCE',
  NOT_IN_FORCE: 'ENDED',
  REJECTED: 'ENDED',
  WITHDRAWN: 'ENDED',
  LAPSED: 'ENDED',
  EXPIRED: 'ENDED',
  INVALIDATED: 'ENDED',
};

/** What is derived of a stored right for a day: term, status, annuities, encumbrances, tradability, each with its reasons. */
export function standingOf(facts: StandingFacts, onDay: IsoDate): RightAssessment {
  const { reportedStatus, termFacts } = facts;
  const { events, recorded } = joinEncumbrances(facts, onDay);
  return assessRight(
    {
      ...termFacts,
      kind: facts.kind,
      office: facts.office,
      filingDate: facts.filingDate,
      publicationDate: facts.publicationDate,
      grantDate: facts.grantDate,
      ownedByPerson: termFacts.ownedByPerson ?? isOwnedByPersons(facts),
      protectedAsMark: facts.kind === 'GEOGRAPHICAL_INDICATION' && isMark(facts.number),
      stated: reportedStatus === null ? null : { standing: standingOfReport[reportedStatus], on: facts.reportedOn },
      lastPaidYear: facts.paidAnnuityYear,
      shares: facts.owners.map(({ numerator, denominator }) => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) })),
      recordedEncumbrances: recorded,
    },
    events,
    onDay,
  );
}

function isOwnedByPersons({ owners }: StandingFacts): boolean {
  return owners.length > 0 && owners.every(({ name, organisationId }) => organisationId === null && partyNature(name) === 'PERSON');
}

function isMark(number: string): boolean {
  const parsed = parseIndicationNumber(number);
  return parsed.ok && parsed.value.route === 'TRADEMARK';
}
