import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Facts } from '../../elements/facts.js';
import { MoneyText } from '../../elements/money-text.js';
import { Section } from '../../elements/section.js';
import { useMessages, useName } from '../../i18n/use-messages.js';
import { listingPath, offerPath } from '../../paths.js';
import { DealStateTag } from '../deal-state-tag.js';
import { DueText } from '../due-text.js';
import { FeeBox } from '../fee-box.js';
import type { ShownDeal } from '../shown-deal.js';
import styles from './deal-summary.module.css';

/** Beside every part of a deal: where it stands, who must act by when, what is held, what it costs. */
export function DealSummary({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const nameOf = useName();
  const { deadline } = deal;
  return (
    <>
      <Section boxed title={t('deals.summary.title')}>
        <Facts
          narrow
          pairs={[
            [t('deals.summary.state'), <DealStateTag key="state" state={deal.state} />],
            [t('deals.summary.next'), deadline ? `${t(`deals.side.${deadline.responsible}`)}${t('common.colon')}${deadline.title}` : null],
            [t('deals.summary.due'), deadline ? <DueText key="due" at={deadline.dueAt} /> : null],
            [t('commitment.price'), <MoneyText key="price" money={deal.price} strong />],
            [t('deals.summary.escrow'), deal.escrow ? <MoneyText key="escrow" money={deal.escrow} strong /> : null],
            [t('commitment.seller'), nameOf(deal.seller)],
            [t('commitment.buyer'), nameOf(deal.buyer)],
          ]}
        />
        {deadline ? (
          <p className={styles['source']}>
            {t('deals.summary.source')} {deadline.source}
          </p>
        ) : null}
      </Section>
      {deal.fees.length > 0 ? (
        <Section boxed title={t('deals.fees.title')}>
          {deal.fees.map((fee) => (
            <FeeBox key={fee.payer} fee={fee} />
          ))}
          <Link to="/fees">{t('deals.fees.all')}</Link>
        </Section>
      ) : null}
      <p className={`${styles['links']} no-print`}>
        <Link to={listingPath(deal.listing.id)}>{t('deals.summary.listing', { reference: deal.listing.reference })}</Link>
        {deal.offer ? <Link to={offerPath(deal.offer.id)}>{t('deals.summary.offer', { reference: deal.offer.reference })}</Link> : null}
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </p>
    </>
  );
}
