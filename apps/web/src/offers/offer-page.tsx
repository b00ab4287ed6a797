import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { OfferDocument, type OfferQuery, type OfferSide } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Countdown } from '../elements/countdown.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PriceText } from '../elements/price-text.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { dealPath, listingPath } from '../paths.js';
import { useViewer } from '../session/use-viewer.js';
import { NegotiationThread } from './negotiation-thread.js';
import { OfferAnswer } from './offer-answer.js';
import { OfferStateTag } from './offer-state-tag.js';
import styles from './offer-page.module.css';

export type ShownOffer = NonNullable<OfferQuery['offer']>;

/** One negotiation: every turn, whose answer is awaited, until when, and what may be answered. */
export function OfferPage() {
  const { id = '' } = useParams();
  const query = useQuery(OfferDocument, { id }, { repeat: 15_000 });
  return (
    <Loaded query={query} pick={(result) => result.offer}>
      {(offer) => <OfferBody offer={offer} />}
    </Loaded>
  );
}

function OfferBody({ offer }: { offer: ShownOffer }) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const own = useViewer()?.acting?.organisation.id;
  const mine: OfferSide = offer.listing.seller.id === own ? 'SELLER' : 'BUYER';
  const open = offer.state === 'OPEN' || offer.state === 'COUNTERED';

  return (
    <>
      <PageHeader title={title(offer.listing)} reference={offer.reference} state={<OfferStateTag state={offer.state} turn={offer.turn} mine={mine} />} />
      <div className={styles['layout']}>
        <div>
          <Section title={t('offer.thread')}>
            <NegotiationThread history={offer.history} mine={mine} />
          </Section>
          {offer.closeReason ? <Alert style={{ marginTop: 16 }} type="info" showIcon title={t(`offerState.${offer.state}`)} description={offer.closeReason} /> : null}
          {open ? <OfferAnswer key={offer.history.length} offer={offer} /> : null}
          <Section title={t('commitment.rights')}>
            {offer.listing.rights.map((right) => (
              <RightCard key={right.id} right={right} />
            ))}
          </Section>
        </div>
        <aside>
          <Section boxed title={t('offer.standing')}>
            <div className={styles['standing']}>
              <span className={styles['amount']}>
                <MoneyText money={offer.amount} />
              </span>
              {open ? (
                <div>
                  <p className={styles['soft']}>{offer.turn === mine ? t('offer.answerWithin') : t('offer.theyAnswerWithin')}</p>
                  <Countdown until={offer.expiresAt} />
                </div>
              ) : null}
              {offer.deal ? <Link to={dealPath(offer.deal.id)}>{t('offer.toDeal', { reference: offer.deal.reference })}</Link> : null}
            </div>
          </Section>
          <Section boxed title={t('myListings.listing')}>
            <Facts
              narrow
              pairs={[
                [t('common.reference'), <Link key="listing" to={listingPath(offer.listing.id)}>{offer.listing.reference}</Link>],
                [t('facet.PRICE_BAND'), <PriceText key="price" start price={offer.listing.price} />],
                [t('offer.minimum'), offer.listing.minimumPrice ? <MoneyText key="minimum" money={offer.listing.minimumPrice} /> : null],
                [t('commitment.seller'), nameOf(offer.listing.seller)],
                [t('commitment.buyer'), offer.buyer ? nameOf(offer.buyer) : offer.buyerAlias],
              ]}
            />
          </Section>
        </aside>
      </div>
    </>
  );
}
