import { Alert } from 'antd';
import { Link } from 'react-router';
import type { OfferState } from '../api/generated/graphql.js';
import { Countdown } from '../elements/countdown.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PriceText } from '../elements/price-text.js';
import { moneyText } from '../formats/money-text.js';
import { capitals } from '../formats/capitals.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { OfferStateTag } from '../offers/offer-state-tag.js';
import { dealPath, listingPath, offerPath } from '../paths.js';
import { FavouriteButton } from '../search/favourite-button.js';
import { useViewer } from '../session/use-viewer.js';
import { ContestNote } from './contest/contest-note.js';
import type { ShownListing } from './listing-page.js';
import { OfferForm } from './offer-form.js';
import styles from './price-box.module.css';

/** What it costs, until when, and how to take or negotiate it. */
export function PriceBox({ listing }: { listing: ShownListing }) {
  const t = useMessages();
  const language = useLanguage();
  const viewer = useViewer();
  const can = (action: string) => (listing.availableActions as readonly string[]).includes(action);
  const { amount, kind } = listing.price;
  const words = kind === 'FIXED' && amount && language !== 'en' ? capitals(amount.amount, amount.currency) : null;
  const open = listing.state === 'PUBLISHED';
  const isRunning = ({ state }: { state: OfferState }) => state === 'OPEN' || state === 'COUNTERED';
  const running = listing.myOffers.filter(isRunning);
  const received = listing.offers.filter(isRunning);

  return (
    <section className={styles['box']} aria-label={t('price.box')}>
      <div>
        <PriceText price={listing.price} large />
        {words ? <p className={styles['words']}>{words}</p> : null}
        {listing.minimumPrice ? (
          <p className={styles['minimum']}>
            {t('price.minimum')} <MoneyText money={listing.minimumPrice} strong />
          </p>
        ) : null}
      </div>
      {open && listing.expiresAt ? (
        <div className={styles['until']}>
          <span className={styles['label']}>{t('price.openFor')}</span>
          <Countdown until={listing.expiresAt} />
        </div>
      ) : null}
      {listing.deal ? (
        <Alert type="info" showIcon title={t('price.agreed')} description={<Link to={dealPath(listing.deal.id)}>{listing.deal.reference}</Link>} />
      ) : null}
      {!open && !listing.deal ? <Alert type="warning" showIcon title={t(`price.closed.${listing.state}`)} description={listing.stateReason ?? null} /> : null}
      {running.map((offer) => (
        <div key={offer.id} className={styles['offer']}>
          <div>
            <Link to={offerPath(offer.id)}>{t('price.myOffer', { reference: offer.reference })}</Link>
            <MoneyText money={offer.amount} strong />
          </div>
          <OfferStateTag state={offer.state} turn={offer.turn} mine="BUYER" />
        </div>
      ))}
      {received.map((offer) => (
        <div key={offer.id} className={styles['offer']}>
          <div>
            <Link to={offerPath(offer.id)}>{t('price.offerOf', { buyer: offer.buyerAlias })}</Link>
            <MoneyText money={offer.amount} strong />
          </div>
          <OfferStateTag state={offer.state} turn={offer.turn} mine="SELLER" />
        </div>
      ))}
      {can('ACCEPT_PRICE') && amount ? (
        <LinkButton type="primary" size="large" block to={`${listingPath(listing.id)}/buy`}>
          {t('price.buyAt', { amount: moneyText(amount) })}
        </LinkButton>
      ) : null}
      <ContestNote listing={listing} />
      {can('OFFER') ? <OfferForm listing={listing} /> : null}
      {open && viewer === null ? (
        <div className={styles['guest']}>
          <LinkButton type="primary" size="large" block to={`/sign-in?next=${encodeURIComponent(listingPath(listing.id))}`}>
            {t('price.signInToOffer')}
          </LinkButton>
          <p className={styles['note']}>{t('price.onlyVerified')}</p>
        </div>
      ) : null}
      {open && viewer && !can('OFFER') && running.length === 0 && !can('WITHDRAW') ? <p className={styles['note']}>{t('price.onlyVerified')}</p> : null}
      <FavouriteButton listing={listing} labelled />
    </section>
  );
}
