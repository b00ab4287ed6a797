import { useParams } from 'react-router';
import { SaleEventDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { SessionRow } from './session-row.js';
import { firstOf } from './first-of.js';
import styles from './event-page.module.css';

/** Several lots under one name, in their order. */
export function EventPage() {
  const t = useMessages();
  const title = useTitle();
  const { id = '' } = useParams();
  const query = useQuery(SaleEventDocument, { id }, { repeat: 15_000 });
  return (
    <Page>
      <Loaded query={query} pick={(result) => result.saleEvent}>
        {(event) => (
          <>
            <PageHeader title={title(event)} reference={event.reference} subtitle={event.description} />
            <Facts
              pairs={[
                [t('bidding.events.starts'), firstOf(event.sessions)],
                [t('bidding.events.hall'), event.hall ?? t('bidding.events.online')],
                [t('bidding.events.running'), t(`eventRunning.${event.running}`)],
                [t('bidding.events.deposit'), event.deposit ? <MoneyText key="deposit" money={event.deposit} /> : t('bidding.events.perLot')],
              ]}
            />
            <Section title={t('bidding.events.lots', { count: event.sessions.length })}>
              {event.sessions.length === 0 ? <EmptyState title={t('bidding.events.noLots')} /> : null}
              <ol className={styles['lots']}>
                {event.sessions.map((session) => (
                  <li key={session.id}>
                    <span className={styles['place']}>{session.eventPlace}</span>
                    <SessionRow session={session} />
                  </li>
                ))}
              </ol>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
