import type { IsoDate } from '@haihe/platform/clock';

/** A party as the contract names it; as verified on the day of preparation. */
export interface ContractParty {
  readonly organisationId: string;
  readonly name: string;
  /** Unified social credit code. */
  readonly uscc: string;
  /** Kind of organisation in words: 企业. */
  readonly kind: string;
  /** Where it says that it sits. */
  readonly district: string | null;
}

/** A licence, pledge or preservation that the register shows on a right. */
export interface DisclosedEncumbrance {
  /** In words: 独占许可. */
  readonly kind: string;
  readonly holder: string | null;
  readonly recordalNumber: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/** Kinds of right by the law under which they change hands. */
export type AssignedKind = 'PATENT' | 'TRADEMARK' | 'SOFTWARE' | 'WORK' | 'PLANT_VARIETY' | 'IC_LAYOUT' | 'OTHER';

/** A right that is assigned, as the register has it on the day of preparation. */
export interface AssignedRight {
  readonly id: string;
  readonly kind: AssignedKind;
  /** In words: 发明专利. */
  readonly kindTitle: string;
  /** Name of the invention, mark, work. */
  readonly title: string;
  /** Application or registration number as people write it. */
  readonly number: string;
  /** Number of the grant, when the right was granted and has one: ZL… . */
  readonly grantNumber: string | null;
  /** False for an application that waits for its grant. */
  readonly granted: boolean;
  readonly filingDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  /** Owners (or applicants) as registered, in their order, with their shares when there are several. */
  readonly owners: readonly string[];
  /** Last day of protection. */
  readonly termUntil: IsoDate | null;
  readonly status: string;
  readonly encumbrances: readonly DisclosedEncumbrance[];
}

/** A part of the price. */
export interface ContractInstalment {
  /** Fen, in digits. */
  readonly fen: string;
  /** Last day of payment; null for what is due soon after both have signed. */
  readonly dueOn: IsoDate | null;
}

/** Everything that the text of an assignment depends on. Kept with the contract and never changed: same facts, same text. */
export interface AssignmentFacts {
  readonly reference: string;
  readonly dealReference: string;
  readonly listingReference: string;
  /** Name of the project: title of the listing. */
  readonly project: string;
  readonly agreedOn: IsoDate;
  readonly preparedOn: IsoDate;
  readonly seller: ContractParty;
  readonly buyer: ContractParty;
  /** Technology crosses the border: the buyer sits or is controlled abroad. */
  readonly crossBorder: boolean;
  readonly rights: readonly AssignedRight[];
  /** Fen, in digits. */
  readonly priceFen: string;
  /** Their amounts sum to the price; one for a payment at once. */
  readonly instalments: readonly ContractInstalment[];
  readonly fees: { readonly sellerFen: string; readonly buyerFen: string; readonly schedule: string };
  /** Working days from the signature of both to the payment, and from custody to the application for recordal. */
  readonly payWithin: number;
  readonly fileWithin: number;
  readonly delivery: { readonly documents: boolean; readonly knowHow: boolean; readonly training: boolean; readonly note: string | null };
  /** What the parties agreed besides, in their words. */
  readonly terms: string | null;
}
