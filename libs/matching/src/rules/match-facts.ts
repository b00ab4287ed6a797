/** How a right can be had. */
export type SupplyMode = 'SALE' | 'EXCLUSIVE_LICENCE' | 'SOLE_LICENCE' | 'ORDINARY_LICENCE' | 'OPEN_LICENCE' | 'JOINT_DEVELOPMENT';

/** Readiness in rising order, as listings state it. */
export const readinessLevels = ['CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION'] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

/** What is known of a right or listing besides its texts and classes. What is not known is left out, and then counts neither way. */
export interface SupplyFacts {
  /** False: lapsed, expired, invalidated, withdrawn or refused. */
  readonly inForce?: boolean;
  readonly modes?: readonly SupplyMode[];
  /** An exclusive licence is in force, so that no further licence can be given (专利法实施细则, 专利实施许可合同). */
  readonly exclusivelyLicensed?: boolean;
  /** Pledged; the pledgee's consent is on file or not (民法典 444). */
  readonly pledge?: 'CONSENTED' | 'OPEN';
  /** Its technology may be exported freely, with a licence, or not at all (技术进出口管理条例). */
  readonly exportClass?: 'FREE' | 'RESTRICTED' | 'PROHIBITED';
  readonly listed?: boolean;
  /** In fen. */
  readonly price?: number;
  readonly readiness?: ReadinessLevel;
  readonly region?: string;
  /** Milliseconds since 1970 of the last change that the owner made. */
  readonly freshAt?: number;
  /** 0 to 1: how the market has answered to it; 0.5 is as most. */
  readonly behaviour?: number;
}

/** What a demand asks for besides its texts and classes. What it leaves open is not asked. */
export interface DemandWishes {
  readonly modes?: readonly SupplyMode[];
  /** In fen. */
  readonly budget?: number;
  readonly readiness?: ReadinessLevel;
  readonly region?: string;
  /** The seeker is outside of mainland China, so that the technology would be exported. */
  readonly abroad?: boolean;
  readonly listedOnly?: boolean;
}
