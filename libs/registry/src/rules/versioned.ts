import type { IsoDate } from '@haihe/platform/clock';

/** A rule with legal or money effect: configuration with its source and the day from which it applies. */
export interface Versioned {
  readonly validFrom: IsoDate;
  /** Article, notice or standard that the rule was taken from. */
  readonly source: string;
}

/** The version of a rule that applies on a day: the latest that had begun; undefined before the first. */
export function versionOn<Rule extends Versioned>(versions: readonly Rule[], day: IsoDate): Rule | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Rule | undefined>((last, rule) => (last && last.validFrom > rule.validFrom ? last : rule), undefined);
}
