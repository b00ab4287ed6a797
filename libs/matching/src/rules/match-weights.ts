/** What the text score is made of: the best of the grid that `haihe evaluate matching` tries and prints, written down here by a person. */
export interface TextWeights {
  /** Saturation of repeated terms, as in BM25. */
  readonly k1: number;
  /** How much the length of a field counts against it, 0 to 1, as in BM25F. */
  readonly lengthNorm: number;
  /** What a term in a document's body is worth beside one in its title. */
  readonly bodyWeight: number;
  /** Power of the inverse document frequency, for single characters and for pairs and words. */
  readonly characterPower: number;
  readonly pairPower: number;
  /** What the demand's text can add for a term at most, beside 1 for a term in its title. */
  readonly bodyShare: number;
  /** Occurrences in the demand's text that earn half of that. */
  readonly bodyHalf: number;
  /** Share of pairs and words in the score; the rest is single characters'. */
  readonly pairShare: number;
}

/** Log-odds that each factor adds at its best (value 1) against its worst (value 0). */
export interface FactorWeights {
  readonly classes: number;
  readonly price: number;
  readonly mode: number;
  readonly readiness: number;
  readonly region: number;
  readonly legal: number;
  readonly freshness: number;
  readonly behaviour: number;
}

/** Everything that a score depends on, under one version. */
export interface MatchWeights {
  readonly version: string;
  /** What it was fitted on, for whoever asks where a number comes from. */
  readonly origin: string;
  readonly text: TextWeights;
  /** The chance that people grade a pair 3 or 4 is 1 / (1 + exp(-(at + slope * text score))). */
  readonly calibration: { readonly at: number; readonly slope: number };
  readonly factors: FactorWeights;
}

/** The weights in force. A change is a new version, never an edit of what results were made with. */
export const matchWeights: MatchWeights = {
  version: '2026-11-1',
  origin: 'text and calibration fitted on 5,926 graded pairs of 110 demands; factors set by hand until outcomes are known',
  text: { k1: 1.2, lengthNorm: 1, bodyWeight: 0.4, characterPower: 2, pairPower: 2, bodyShare: 1, bodyHalf: 5, pairShare: 0.2 },
  calibration: { at: -2.55, slope: 7.2 },
  factors: { classes: 1.2, price: 0.6, mode: 0.5, readiness: 0.4, region: 0.2, legal: 0.4, freshness: 0.2, behaviour: 0.3 },
};
