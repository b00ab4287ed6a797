import { useParams } from 'react-router';
import { ListingDocument, type ListingQuery } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { DayText } from '../elements/date-text.js';
import { DemonstrationMark } from '../elements/demonstration-mark.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { AttachmentList } from './attachment-list.js';
import { CheckList } from './check-list.js';
import { ListingActions } from './listing-actions.js';
import { ListingFacts } from './listing-facts.js';
import { ListingStateTag } from './listing-state-tag.js';
import { ListingWay } from './listing-way.js';
import { PriceBox } from './price-box.js';
import { QuestionList } from './question-list.js';
import { SellerBox } from './seller-box.js';
import styles from './listing-page.module.css';

export type ShownListing = NonNullable<ListingQuery['listing']>;

/** A listing with everything a buyer weighs, and the box to act in. */
export function ListingPage() {
  const { id = '' } = useParams();
  const query = useQuery(ListingDocument, { id });
  return (
    <Page>
      <Loaded query={query} pick={(result) => result.listing}>
        {(listing) => <ListingBody listing={listing} />}
      </Loaded>
    </Page>
  );
}

function ListingBody({ listing }: { listing: ShownListing }) {
  const t = useMessages();
  const english = useLanguage() === 'en';
  const [title, other] = english && listing.titleEn ? [listing.titleEn, listing.title] : [listing.title, listing.titleEn];
  const summary = english && listing.summaryEn ? listing.summaryEn : listing.summary;

  return (
    <>
      <PageHeader
        title={title}
        subtitle={other}
        reference={listing.reference}
        state={
          <>
            <ListingStateTag state={listing.state} />
            {listing.demonstration ? <DemonstrationMark /> : null}
          </>
        }
        meta={
          <>
            {listing.publishedAt ? (
              <span>
                {t('listing.published')} <DayText at={listing.publishedAt} />
              </span>
            ) : null}
            <span>{t('listing.views', { count: listing.viewCount })}</span>
            {listing.version > 1 ? <span>{t('listing.version', { version: listing.version })}</span> : null}
          </>
        }
        action={<ListingActions listing={listing} />}
      />
      <div className={styles['layout']}>
        <div className={styles['main']}>
          <ListingWay listing={listing} />
          <Section title={t('listing.about')}>
            <p className={styles['summary']}>{summary}</p>
            <ListingFacts listing={listing} />
          </Section>
          <Section title={t('listing.rights', { count: listing.rightCount })} extra={listing.rightCount > 1 ? t('listing.portfolioHint') : null}>
            {listing.rights.map((right) => (
              <RightCard key={right.id} right={right} />
            ))}
          </Section>
          <Section title={t('listing.checks')} extra={t('listing.checksHint')}>
            <CheckList checks={listing.checks} />
          </Section>
          <Section title={t('listing.attachments')}>
            <AttachmentList attachments={listing.attachments} />
          </Section>
          <QuestionList listing={listing} />
          {listing.amendments.length > 1 ? (
            <Section title={t('listing.versions')}>
              <ul className={styles['versions']}>
                {listing.amendments.map((version) => (
                  <li key={version.version}>
                    <DayText at={version.publishedAt} /> · {t('listing.version', { version: version.version })}
                    {version.note ? ` · ${version.note}` : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <aside className={`${styles['side']} no-print`}>
          <PriceBox listing={listing} />
          <SellerBox seller={listing.seller} />
        </aside>
      </div>
    </>
  );
}
