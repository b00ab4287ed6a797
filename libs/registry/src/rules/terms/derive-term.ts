import { addDays, daysBetween } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { addMonths, addYears, earliest, lastDayOfYears } from '../dates/index.js';
import { defineReasons } from '../reason.js';
import type { Reason } from '../reason.js';
import type { RightKind } from '../right-kind.js';
import type { TermRule } from './term-rule.js';
import { foreignInventionRule, termRules } from './term-rules.js';

/** What the term of a right depends on. Days that are not known are null or left out. */
export interface TermFacts {
  readonly kind: RightKind;
  /** WIPO ST.3 code of the office; CN when left out. */
  readonly office?: string;
  readonly filingDate: IsoDate | null;
  /** Grant of a patent or plant variety, registration of the other kinds. */
  readonly grantDate: IsoDate | null;
  /** First publication of a work or program. */
  readonly firstPublicationDate?: IsoDate | null;
  /** Completion of a work, program or layout. */
  readonly creationDate?: IsoDate | null;
  /** First commercial exploitation of a layout anywhere in the world. */
  readonly exploitationDate?: IsoDate | null;
  /** Whether a copyright belongs to a natural person, whose life counts. */
  readonly ownedByPerson?: boolean;
  /** Death of the (last) author. */
  readonly deathDate?: IsoDate | null;
  /** Whether a plant variety is a vine, forest, fruit or ornamental tree; unknown counts as not, the shorter term. */
  readonly woody?: boolean | null;
  /** Whether a geographical indication is protected as a collective or certification mark; else it has no term. */
  readonly protectedAsMark?: boolean;
  /** How often a trademark was renewed. */
  readonly renewals?: number;
  /** Days of adjustment and extension that the office granted (专利法 Art. 42(2) and (3); gazette TG01, TP01). */
  readonly extensionDays?: number;
}

/** The term of a right, as far as it can be told. */
export interface RightTerm {
  readonly from: IsoDate | null;
  /** Last day of protection; null when there is none or it cannot be told. */
  readonly until: IsoDate | null;
  /** The rule that applies, with its article. */
  readonly basis: Reason<TermReason>;
  /** What was assumed or is missing. */
  readonly notes: readonly Reason<TermReason>[];
  /** First and last day on which the term can be renewed; null for terms that cannot. */
  readonly renewal: { readonly from: IsoDate; readonly until: IsoDate } | null;
}

export type TermReason =
  | 'TERM_BY_RULE'
  | 'TERM_UNLIMITED'
  | 'TERM_OF_FOREIGN_LAW'
  | 'TERM_START_UNKNOWN'
  | 'TERM_LIFE_OF_AUTHOR'
  | 'TERM_FROM_COMPLETION'
  | 'TERM_ENDS_WITH_CREATION_LIMIT'
  | 'TERM_SHORTER_ASSUMED'
  | 'TERM_EXTENDED'
  | 'TERM_RENEWALS_ASSUMED_NONE';

const reason = defineReasons({
  TERM_BY_RULE: { zh: '保护期 {years} 年（{source}）', en: 'Protected for {years} years ({source})' },
  TERM_UNLIMITED: { zh: '没有固定保护期', en: 'No fixed term of protection' },
  TERM_OF_FOREIGN_LAW: { zh: '保护期依受理国家或地区的法律', en: 'The term follows the law of the office of filing' },
  TERM_START_UNKNOWN: { zh: '缺少起算日期，无法计算保护期', en: 'The day that the term counts from is not known' },
  TERM_LIFE_OF_AUTHOR: {
    zh: '权利人为自然人：保护至其终生及死亡后 {years} 年',
    en: 'The right belongs to a natural person: it lasts for life and {years} years',
  },
  TERM_FROM_COMPLETION: {
    zh: '未发表或发表日期不明，按开发（创作）完成日计算',
    en: 'Not published or not known when; counted from its completion',
  },
  TERM_ENDS_WITH_CREATION_LIMIT: {
    zh: '自创作完成之日起满 {years} 年不再受保护',
    en: 'No protection beyond {years} years after creation',
  },
  TERM_SHORTER_ASSUMED: {
    zh: '未注明是否为木本、藤本植物，按较短的保护期计算',
    en: 'Not stated whether it is a woody plant or vine; the shorter term is assumed',
  },
  TERM_EXTENDED: { zh: '含期限补偿 {days} 天', en: 'Includes {days} days of adjustment or extension' },
  TERM_RENEWALS_ASSUMED_NONE: {
    zh: '续展情况未载明，按未续展计算',
    en: 'Renewals are not stated; counted without any',
  },
});

/**
 * The term of a right under the version of the law that governs it: the last day is the eve of the corresponding day.
 *
 * Whether the right is still in force is another question (`deriveStatus`).
 *
 * @param rules the configured rules, for tests and for venues with their own
 */
export function deriveTerm(facts: TermFacts, rules: readonly TermRule[] = termRules): RightTerm {
  if (isForeign(facts) && facts.kind !== 'INVENTION') return unlimited('TERM_OF_FOREIGN_LAW');
  const rule = isForeign(facts) ? foreignInventionRule : ruleFor(facts, rules);
  if (!rule) return unlimited('TERM_UNLIMITED');
  const basis = reason('TERM_BY_RULE', { years: rule.years, source: rule.source });
  const notes: Reason<TermReason>[] = [];
  const from = startOf(rule, facts);
  if (rule.start === 'END_OF_YEAR_OF_DEATH' && !facts.deathDate) {
    return { from, until: null, basis, notes: [reason('TERM_LIFE_OF_AUTHOR', { years: rule.years })], renewal: null };
  }
  if (from === null) return { from, until: null, basis, notes: [reason('TERM_START_UNKNOWN')], renewal: null };
  if (rule.start === 'END_OF_YEAR_OF_PUBLICATION' && !facts.firstPublicationDate) notes.push(reason('TERM_FROM_COMPLETION'));
  if (rule.variant === 'HERBACEOUS' && facts.woody !== false) notes.push(reason('TERM_SHORTER_ASSUMED'));

  let until = endOf(rule, from, facts);
  if (rule.renewal && facts.renewals === undefined) notes.push(reason('TERM_RENEWALS_ASSUMED_NONE'));
  if (facts.extensionDays) {
    until = addDays(until, facts.extensionDays);
    notes.push(reason('TERM_EXTENDED', { days: facts.extensionDays }));
  }
  if (rule.yearsFromCreation !== undefined && facts.creationDate) {
    const limit = lastDayOfYears(facts.creationDate, rule.yearsFromCreation);
    if (limit < until) {
      until = limit;
      notes.push(reason('TERM_ENDS_WITH_CREATION_LIMIT', { years: rule.yearsFromCreation }));
    }
  }
  const renewal = rule.renewal
    ? { from: addDays(addMonths(until, -rule.renewal.monthsBefore), 1), until: addMonths(until, rule.renewal.graceMonths) }
    : null;
  return { from, until, basis, notes, renewal };
}

/** Days of a term that are over and that are left on a day; null where an end is not known. The last day itself is left. */
export function termProgress(term: Pick<RightTerm, 'from' | 'until'>, onDay: IsoDate): { elapsedDays: number | null; remainingDays: number | null } {
  return {
    elapsedDays: term.from === null ? null : Math.max(0, daysBetween(term.from, earliest(onDay, term.until) ?? onDay)),
    remainingDays: term.until === null ? null : Math.max(0, daysBetween(onDay, term.until) + 1),
  };
}

function unlimited(code: 'TERM_UNLIMITED' | 'TERM_OF_FOREIGN_LAW'): RightTerm {
  return { from: null, until: null, basis: reason(code), notes: [], renewal: null };
}

function isForeign({ office }: TermFacts): boolean {
  return office !== undefined && office !== 'CN';
}

function ruleFor(facts: TermFacts, rules: readonly TermRule[]): TermRule | undefined {
  const variant = variantOf(facts);
  return rules
    .filter((rule) => rule.kind === facts.kind && (rule.variant === undefined || rule.variant === variant))
    .filter((rule) => {
      const governing = rule.governedBy === 'FILING' ? facts.filingDate : facts.grantDate;
      return governing === null || rule.validFrom <= governing;
    })
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}

function variantOf(facts: TermFacts): TermRule['variant'] {
  if (facts.kind === 'PLANT_VARIETY') return facts.woody ? 'WOODY' : 'HERBACEOUS';
  if (facts.kind === 'GEOGRAPHICAL_INDICATION') return facts.protectedAsMark ? 'MARK' : undefined;
  return facts.ownedByPerson ? 'PERSON' : 'ORGANISATION';
}

function startOf(rule: TermRule, facts: TermFacts): IsoDate | null {
  switch (rule.start) {
    case 'FILING':
      return facts.filingDate;
    case 'REGISTRATION':
      return facts.grantDate;
    case 'EARLIER_OF_FILING_AND_EXPLOITATION':
      return earliest(facts.filingDate, facts.exploitationDate ?? null);
    case 'END_OF_YEAR_OF_PUBLICATION':
      return facts.firstPublicationDate ?? facts.creationDate ?? null;
    case 'END_OF_YEAR_OF_DEATH':
      return facts.creationDate ?? facts.firstPublicationDate ?? null;
  }
}

function endOf(rule: TermRule, from: IsoDate, facts: TermFacts): IsoDate {
  if (rule.start === 'END_OF_YEAR_OF_PUBLICATION') return lastDayOfYear(from, rule.years);
  if (rule.start === 'END_OF_YEAR_OF_DEATH') return lastDayOfYear(facts.deathDate ?? from, rule.years);
  const terms = rule.renewal ? 1 + (facts.renewals ?? 0) : 1;
  return lastDayOfYears(from, rule.years * terms);
}

/** 31 December of the year that lies so many years after a day's. */
function lastDayOfYear(day: IsoDate, years: number): IsoDate {
  return `${addYears(day, years).slice(0, 4)}-12-31`;
}
