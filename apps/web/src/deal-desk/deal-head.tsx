import { Link } from 'react-router';
import { DealStateTag } from '../deals/deal-state-tag.js';
import { DueText } from '../deals/due-text.js';
import type { ShownDeal } from '../deals/shown-deal.js';
import { Facts } from '../elements/facts.js';
import { MoneyText } from '../elements/money-text.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';
import styles from './deal-head.module.css';

/** Which deal it is, between whom, about how much, and what is due. */
export function DealHead({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  return (
    <header className={styles['head']}>
      <p className={styles['line']}>
        <DealStateTag state={deal.state} /> <Link to={dealPath(deal.id)}>{deal.reference}</Link>
      </p>
      <h2>{title(deal.listing)}</h2>
      <Facts
        pairs={[
          [t('commitment.seller'), nameOf(deal.seller)],
          [t('commitment.buyer'), nameOf(deal.buyer)],
          [t('commitment.price'), <MoneyText key="price" money={deal.price} strong />],
          [t('deals.summary.escrow'), deal.escrow ? <MoneyText key="escrow" money={deal.escrow} strong /> : null],
          [t('deals.summary.next'), deal.deadline?.title],
          [t('deals.summary.due'), deal.deadline ? <DueText key="due" at={deal.deadline.dueAt} /> : null],
        ]}
      />
    </header>
  );
}
