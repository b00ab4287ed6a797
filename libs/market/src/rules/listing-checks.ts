import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';

/** What the register says of one right, as far as a sale depends on it. */
export interface CheckedRight {
  readonly rightId: string;
  /** The number as people write it. */
  readonly number: string;
  readonly status: string;
  /** State of the annuity that is due next; null for kinds without. */
  readonly annuity: 'PAID' | 'DUE' | 'LATE' | 'UPCOMING' | 'UNKNOWN' | null;
  /** Owners now; organisationId is null for those that no organisation claimed. */
  readonly owners: readonly { readonly organisationId: string | null }[];
  /** Kinds of encumbrances that are open now. */
  readonly encumbrances: readonly string[];
}

export type CheckCode = 'TITLE' | 'STATUS' | 'ANNUITY' | 'PLEDGE' | 'PRESERVATION' | 'LICENCE';
export type CheckOutcome = 'PASS' | 'WARN' | 'FAIL';

/** The outcome of one check of one right, with its reason. */
export interface ListingCheck {
  readonly code: CheckCode;
  readonly outcome: CheckOutcome;
  readonly rightId: string;
  readonly text: BilingualText;
  readonly params: Readonly<Record<string, string>>;
}

type Finding = readonly [CheckOutcome, BilingualText];

const statusTitles: Readonly<Record<string, BilingualText>> = {
  PENDING: { zh: '尚未授权', en: 'not granted yet' },
  LAPSED: { zh: '已失效', en: 'lapsed' },
  EXPIRED: { zh: '已届满', en: 'expired' },
  INVALIDATED: { zh: '已被宣告无效', en: 'invalidated' },
  REJECTED: { zh: '已被驳回', en: 'rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};

/**
 * The checks before a sale, at submission, publication and agreement (domain rules 2.9, 5.3, 5.7).
 *
 * - title: the seller is the one owner. Co-owners transfer together (专利法 Art. 14, 民法典 Art. 301), and their powers
 *   of attorney cannot be recorded here yet.
 * - status: in force; what cannot be told is for the centre to look at
 * - annuity: a late one can still be paid with surcharge, a buyer must know it
 * - pledge: no transfer without the pledgee's consent (民法典 Art. 444), which cannot be recorded here yet
 * - preservation: a court's order stops every transfer
 * - licence: an exclusive or sole licence goes with the right (买卖不破许可)
 *
 * Every check is given for every right, so that a reader sees what was looked at.
 */
export function checkRights(rights: readonly CheckedRight[], sellerOrganisationId: string): ListingCheck[] {
  return rights.flatMap((right) => {
    const check = (code: CheckCode, [outcome, text]: Finding): ListingCheck => ({
      code,
      outcome,
      rightId: right.rightId,
      text,
      params: { number: right.number },
    });
    return [
      check('TITLE', titleOf(right, sellerOrganisationId)),
      check('STATUS', statusOf(right.status)),
      ...(right.annuity === null ? [] : [check('ANNUITY', annuityOf(right.annuity))]),
      check('PLEDGE', pledgeOf(right.encumbrances)),
      check('PRESERVATION', preservationOf(right.encumbrances)),
      check('LICENCE', licenceOf(right.encumbrances)),
    ];
  });
}

/** The checks that stand against a sale. */
export function failures(checks: readonly ListingCheck[]): ListingCheck[] {
  return checks.filter((check) => check.outcome === 'FAIL');
}

/** The reason of a check for its reader. */
export function renderCheck(check: ListingCheck, locale: Locale): string {
  return render(check.text, locale, check.params);
}

function titleOf({ owners }: CheckedRight, seller: string): Finding {
  const owns = owners.some((owner) => owner.organisationId === seller);
  if (!owns) return ['FAIL', { zh: '“{number}”的权利人不是卖方', en: 'the seller does not own “{number}”' }];
  if (owners.length > 1) {
    return ['FAIL', { zh: '“{number}”为共有，须全体共有人一并出让', en: '“{number}” has co-owners, who must all sell together' }];
  }
  return ['PASS', { zh: '“{number}”登记的权利人是卖方', en: 'the seller is the registered owner of “{number}”' }];
}

function statusOf(status: string): Finding {
  if (status === 'IN_FORCE') return ['PASS', { zh: '“{number}”有效', en: '“{number}” is in force' }];
  const title = statusTitles[status];
  if (!title) return ['WARN', { zh: '“{number}”的法律状态无法确定，须人工核实', en: 'the status of “{number}” cannot be told and must be verified' }];
  return ['FAIL', { zh: `“{number}”${title.zh}`, en: `“{number}” is ${title.en}` }];
}

function annuityOf(annuity: NonNullable<CheckedRight['annuity']>): Finding {
  switch (annuity) {
    case 'PAID':
    case 'UPCOMING':
      return ['PASS', { zh: '“{number}”的年费无欠缴', en: 'no annuity of “{number}” is owed' }];
    case 'DUE':
      return ['WARN', { zh: '“{number}”的年费即将到期', en: 'an annuity of “{number}” is due soon' }];
    case 'LATE':
      return ['WARN', { zh: '“{number}”的年费已逾期，须在滞纳期内补缴', en: 'an annuity of “{number}” is late and must be paid with surcharge' }];
    case 'UNKNOWN':
      return ['WARN', { zh: '“{number}”的年费缴纳情况不明', en: 'whether the annuities of “{number}” are paid is not known' }];
  }
}

function pledgeOf(encumbrances: readonly string[]): Finding {
  if (encumbrances.includes('PLEDGE')) {
    return ['FAIL', { zh: '“{number}”已出质，未经质权人同意不得转让', en: '“{number}” is pledged and cannot be transferred without the pledgee’s consent' }];
  }
  if (encumbrances.includes('UNCLEAR')) {
    return ['WARN', { zh: '“{number}”有一项权利负担是否解除不明，须查询登记簿', en: 'whether an encumbrance of “{number}” ended is not clear; consult the register' }];
  }
  return ['PASS', { zh: '“{number}”没有未解除的质押', en: '“{number}” is not pledged' }];
}

function preservationOf(encumbrances: readonly string[]): Finding {
  return encumbrances.includes('PRESERVATION')
    ? ['FAIL', { zh: '“{number}”处于财产保全中，不得转让', en: '“{number}” is under a preservation order and cannot be transferred' }]
    : ['PASS', { zh: '“{number}”没有未解除的保全', en: '“{number}” is under no preservation order' }];
}

function licenceOf(encumbrances: readonly string[]): Finding {
  return encumbrances.includes('EXCLUSIVE_LICENCE') || encumbrances.includes('SOLE_LICENCE')
    ? ['WARN', { zh: '“{number}”存在独占或排他许可，随权利转移', en: 'an exclusive or sole licence of “{number}” is in force and goes with the right' }]
    : ['PASS', { zh: '“{number}”没有独占或排他许可', en: 'no exclusive or sole licence of “{number}” is in force' }];
}
