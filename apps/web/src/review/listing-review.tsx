import { Link } from 'react-router';
import { ListingDraftDocument, ListingPublishDocument, ListingResumeDocument, ListingReturnDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { MomentText } from '../elements/date-text.js';
import { Decision } from '../elements/decision.js';
import { Loaded } from '../elements/loaded.js';
import { PriceText } from '../elements/price-text.js';
import { Refusals } from '../elements/refusals.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { AttachmentList } from '../listings/attachment-list.js';
import { CheckList } from '../listings/check-list.js';
import { ListingFacts } from '../listings/listing-facts.js';
import { ListingStateTag } from '../listings/listing-state-tag.js';
import { listingPath } from '../paths.js';
import styles from './review.module.css';

/** A listing under review with its checks first, and the decision. */
export function ListingReview({ id }: { id: string }) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const query = useQuery(ListingDraftDocument, { id });
  const publish = useAction(ListingPublishDocument, (result) => result.listingPublish);
  const giveBack = useAction(ListingReturnDocument, (result) => result.listingReturn);
  const resume = useAction(ListingResumeDocument, (result) => result.listingResume);
  const actions = [publish, giveBack, resume];

  return (
    <Loaded query={query} pick={(result) => result.listing}>
      {(listing) => {
        const can = (action: 'PUBLISH' | 'RETURN' | 'RESUME') => listing.availableActions.includes(action);
        return (
          <article>
            <header className={styles['head']}>
              <div>
                <p className={styles['line']}>
                  <ListingStateTag state={listing.state} /> <Link to={listingPath(listing.id)}>{listing.reference}</Link>
                  {listing.submittedAt ? <MomentText at={listing.submittedAt} relative /> : null}
                </p>
                <h2>{title(listing)}</h2>
                <p className={styles['soft']}>{nameOf(listing.seller)}</p>
              </div>
              <PriceText price={listing.price} />
            </header>
            {listing.stateReason ? <p className={styles['reason']}>{listing.stateReason}</p> : null}
            <Section title={t('listing.checks')}>
              <CheckList checks={listing.checks} />
            </Section>
            <Section title={t('listing.about')}>
              <p className={styles['text']}>{listing.summary}</p>
              <ListingFacts listing={listing} />
            </Section>
            <Section title={t('listing.rights', { count: listing.rightCount })}>
              {listing.rights.map((right) => (
                <RightCard key={right.id} right={right} />
              ))}
            </Section>
            <Section title={t('listing.attachments')}>
              <AttachmentList attachments={listing.attachments} />
            </Section>
            <Decision
              key={listing.id}
              approve={can('PUBLISH') ? t('review.publish') : can('RESUME') ? t('review.resume') : null}
              refuse={can('RETURN') ? t('review.return') : null}
              busy={actions.some((action) => action.busy)}
              reasonError={errorAt(giveBack.userErrors, 'reason')}
              onApprove={() => void (can('PUBLISH') ? publish : resume).run({ input: { listingId: listing.id } })}
              onRefuse={(reason) => void giveBack.run({ input: { listingId: listing.id, reason } })}
              refusals={<Refusals userErrors={actions.flatMap((action) => action.userErrors)} trouble={actions.find((action) => action.trouble)?.trouble ?? null} fields={['reason']} />}
            />
          </article>
        );
      }}
    </Loaded>
  );
}
