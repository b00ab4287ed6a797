import type { IsoDate } from '@haihe/platform/clock';

/** What an event in the life of a right does, whichever code announced it. */
export type EventEffect =
  | 'FILED'
  | 'PUBLISHED'
  | 'EXAMINATION_STARTED'
  | 'GRANTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'DEEMED_WITHDRAWN'
  | 'ABANDONED'
  | 'LAPSED'
  | 'EXPIRED'
  | 'INVALIDATED'
  | 'PARTLY_INVALIDATED'
  | 'RESTORED'
  | 'PLEDGED'
  | 'PLEDGE_CHANGED'
  | 'PLEDGE_CANCELLED'
  | 'PRESERVED'
  | 'PRESERVATION_RELEASED'
  | 'LICENSED'
  | 'LICENCE_CHANGED'
  | 'LICENCE_CANCELLED'
  | 'LICENCE_OFFERED'
  | 'LICENCE_OFFER_WITHDRAWN'
  | 'ENCUMBRANCE_UNCLEAR'
  | 'TRANSFERRED'
  | 'PARTY_CHANGED'
  | 'TERM_EXTENDED'
  | 'NONE';

/** Kinds of licence by who may use the right beside the licensee (民法典 Arts. 862-867; judicial interpretation on technology contracts, Art. 25). */
export type LicenceKind = 'EXCLUSIVE' | 'SOLE' | 'ORDINARY';

/** One event of a right, as a gazette or the exchange itself recorded it. */
export interface LegalEvent {
  /** Gazette code, e.g. GR01; see `eventCodes`. */
  readonly code: string;
  /** Day on which it took effect or, where only that is known, on which it was published. */
  readonly date: IsoDate;
  /** Number of the recordal or registration of a pledge or licence. */
  readonly recordalNumber?: string | null;
  /** Pledgee, licensee, or the court that ordered a preservation. */
  readonly holder?: string | null;
  /** Of a licence. */
  readonly licenceKind?: LicenceKind | null;
  /** Last day of a preservation or licence. */
  readonly until?: IsoDate | null;
  /** What else the source says, as text. */
  readonly detail?: string | null;
}
