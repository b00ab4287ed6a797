import { Alert, Button } from 'antd';
import { ContestCancelDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { Facts } from '../../elements/facts.js';
import { LinkButton } from '../../elements/link-button.js';
import { MoneyText } from '../../elements/money-text.js';
import { PageHeader } from '../../elements/page-header.js';
import { Refusals } from '../../elements/refusals.js';
import { Section } from '../../elements/section.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages, useTitle } from '../../i18n/use-messages.js';
import { listingPath } from '../../paths.js';
import type { ContestListing } from './contest-page.js';
import styles from './contest.module.css';

/** What the seller chose, and the way back as long as nothing began. */
export function ContestUndo({ listing }: { listing: ContestListing }) {
  const t = useMessages();
  const title = useTitle();
  const undo = useAction(ContestCancelDocument, (result) => result.contestCancel);
  const { contest } = listing;
  if (!contest) return null;
  return (
    <div style={{ maxWidth: 760, margin: '0 auto' }}>
      <PageHeader title={t('contest.titleOn')} subtitle={title(listing)} reference={listing.reference} />
      <p style={{ marginBottom: 16 }}>{t('contest.seller.on', { amount: moneyText(contest.startPrice) })}</p>
      {contest.obstacle ? <Alert type="warning" showIcon title={t('contest.obstacle', { reason: contest.obstacle })} style={{ marginBottom: 16 }} /> : null}
      <Section boxed title={t('contest.rules')}>
        <Facts
          narrow
          pairs={[
            [t('contest.field.startPrice'), <MoneyText key="start" money={contest.startPrice} />],
            [t('contest.field.deposit'), <MoneyText key="deposit" money={contest.deposit} />],
            [t('contest.field.noticeDays'), t('common.days', { count: contest.noticeDays })],
          ]}
        />
        <ul className={styles['rules']}>
          {contest.plainText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <div style={{ display: 'grid', gap: 12, justifyItems: 'start', marginTop: 24 }}>
        <p>{t('contest.cancelHint')}</p>
        <Refusals {...undo} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          <Button size="large" loading={undo.busy} onClick={() => void undo.run({ input: { listingId: listing.id } })}>
            {t('contest.cancel')}
          </Button>
          <LinkButton size="large" type="text" to={listingPath(listing.id)}>
            {t('contest.toListing')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
