import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../elements/facts.js';
import { capitals } from '../../formats/capitals.js';
import { moneyText, type WireMoney } from '../../formats/money-text.js';
import { useMessages, useName, useTitle } from '../../i18n/use-messages.js';
import { dealPath } from '../../paths.js';
import type { ShownDeal } from '../shown-deal.js';

interface DealFactsProps {
  deal: ShownDeal;
  /** Further pairs below. */
  more?: readonly (readonly [ReactNode, ReactNode])[];
}

/** Which deal an act is about, with what is at stake. */
export function DealFacts({ deal, more = [] }: DealFactsProps) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  return (
    <Facts
      narrow
      pairs={[
        [t('deals.deal'), <Link key="deal" to={dealPath(deal.id)}>{`${title(deal.listing)} · ${deal.reference}`}</Link>],
        [
          t('commitment.rights'),
          <ul key="rights">
            {deal.rights.map((right) => (
              <li key={right.id}>
                {title(right)} <span className="mono">{right.displayNumber}</span>
              </li>
            ))}
          </ul>,
        ],
        [t('commitment.seller'), nameOf(deal.seller)],
        [t('commitment.buyer'), nameOf(deal.buyer)],
        [t('commitment.price'), <AmountInBoth key="price" money={deal.price} />],
        ...(deal.escrow && /[1-9]/.test(deal.escrow.amount) ? [[t('deals.summary.escrow'), <AmountInBoth key="escrow" money={deal.escrow} />] as const] : []),
        ...more,
      ]}
    />
  );
}

/** An amount in figures with its words, wherever something cannot be taken back. */
export function AmountInBoth({ money }: { money: WireMoney }) {
  return (
    <>
      <strong>{moneyText(money)}</strong>{' '}
      <span lang="zh-CN" style={{ color: 'var(--ink-soft)' }}>
        {capitals(money.amount, money.currency)}
      </span>
    </>
  );
}
