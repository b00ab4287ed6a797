import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';
import { checkOfReason } from './check-of-reason.js';
import type { CheckCode } from './check-of-reason.js';

/** A reason as the register gives it. */
export interface CheckReason {
  readonly code: string;
  readonly text: BilingualText;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the register says of one right, as far as a sale depends on it. */
export interface CheckedRight {
  readonly rightId: string;
  /** The number as people write it. */
  readonly number: string;
  /** Whether annuities keep it in force. */
  readonly hasAnnuities: boolean;
  /** Organisations of the current owners; null for one that no organisation of the exchange is. */
  readonly owners: readonly (string | null)[];
  /** Why it cannot be traded. */
  readonly blockers: readonly CheckReason[];
  /** What to heed. */
  readonly warnings: readonly CheckReason[];
}

export type CheckOutcome = 'PASS' | 'WARN' | 'FAIL';

/** The outcome of one check of one right, with its reason. */
export interface ListingCheck {
  readonly code: CheckCode;
  readonly outcome: CheckOutcome;
  readonly rightId: string;
  /** The right's number as people write it. */
  readonly number: string;
  readonly text: BilingualText;
  readonly params: Readonly<Record<string, string | number>>;
}

const passed: Readonly<Record<CheckCode, BilingualText>> = {
  TITLE: { zh: '登记的权利人是卖方', en: 'The seller is the registered owner' },
  STATUS: { zh: '权利有效', en: 'In force' },
  ANNUITY: { zh: '年费无欠缴', en: 'No annuity is owed' },
  PLEDGE: { zh: '没有未解除的质押', en: 'Not pledged' },
  PRESERVATION: { zh: '没有未解除的保全', en: 'Under no preservation order' },
  LICENCE: { zh: '没有有效的许可', en: 'No licence in force' },
};

const titleFailures = {
  notOwner: { zh: '登记的权利人不是卖方', en: 'The seller is not the registered owner' },
  coOwned: { zh: '权利为共有，须全体共有人一并转让', en: 'The right has co-owners, who must all sell together' },
} satisfies Record<string, BilingualText>;

/**
 * The checks before a sale, at submission, publication and agreement (domain rules 2.9, 5.3, 5.7).
 *
 * What stands against a trade at all, the registry says; here it is grouped and the title is held against the seller:
 * he must be the one owner. Co-owners transfer together (专利法 Art. 14, 民法典 Art. 301), and their powers of attorney
 * cannot be recorded here yet, nor can a pledgee's consent (民法典 Art. 444). Every check is given for every right, so
 * that a reader sees what was looked at.
 */
export function checkRights(rights: readonly CheckedRight[], sellerOrganisationId: string): ListingCheck[] {
  return rights.flatMap((right) => {
    const { rightId, number } = right;
    const title = titleFailure(right, sellerOrganisationId);
    const found: readonly Finding[] = [
      ...(title ? [{ code: 'TITLE', outcome: 'FAIL', text: title, params: {} } as const] : []),
      ...right.blockers.map((reason): Finding => ({ ...reason, code: checkOfReason(reason.code), outcome: 'FAIL' })),
      ...right.warnings.map((reason): Finding => ({ ...reason, code: checkOfReason(reason.code), outcome: 'WARN' })),
    ];
    const codes = (Object.keys(passed) as CheckCode[]).filter((code) => code !== 'ANNUITY' || right.hasAnnuities);
    return codes.flatMap((code): ListingCheck[] => {
      const ofCode = found.filter((finding) => finding.code === code);
      const findings = ofCode.length > 0 ? ofCode : [{ code, outcome: 'PASS' as const, text: passed[code], params: {} }];
      return findings.map(({ outcome, text, params }) => ({ code, outcome, rightId, number, text, params }));
    });
  });
}

type Finding = Pick<ListingCheck, 'code' | 'outcome' | 'text' | 'params'>;

function titleFailure({ owners }: CheckedRight, seller: string): BilingualText | undefined {
  if (!owners.includes(seller)) return titleFailures.notOwner;
  return owners.length > 1 ? titleFailures.coOwned : undefined;
}

/** The checks that stand against a sale. */
export function failures(checks: readonly ListingCheck[]): ListingCheck[] {
  return checks.filter((check) => check.outcome === 'FAIL');
}

/** The reason of a check for its reader. */
export function renderCheck(check: ListingCheck, locale: Locale): string {
  return render(check.text, locale, check.params);
}

/** Reasons of checks with the numbers of their rights, in one sentence. */
export function renderChecks(checks: readonly ListingCheck[], locale: Locale): string {
  return checks.map((check) => (locale === 'en' ? `“${check.number}”: ${renderCheck(check, locale)}` : `“${check.number}”${renderCheck(check, locale)}`)).join(locale === 'en' ? '; ' : '；');
}
