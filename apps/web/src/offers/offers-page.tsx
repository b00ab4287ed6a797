import { Link } from 'react-router';
import { OffersMadeDocument, OffersReceivedDocument, type OfferFieldsFragment, type OfferSide } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { offerPath } from '../paths.js';
import { OfferStateTag } from './offer-state-tag.js';

const tabs = ['received', 'made'] as const;

/** Offers received on the organisation's listings, and offers that it made. */
export function OffersPage() {
  const t = useMessages();
  const tab = useTab(tabs) ?? 'received';
  return (
    <>
      <PageHeader title={t('nav.offers')} subtitle={t('offers.subtitle')} />
      <Tabs label={t('nav.offers')} tabs={tabs.map((key) => ({ key, title: t(`offers.${key}`) }))} />
      {tab === 'received' ? <Received /> : <Made />}
    </>
  );
}

function Received() {
  const t = useMessages();
  const pages = usePages(OffersReceivedDocument, { first: 30 }, (result) => result.offersReceived);
  return (
    <Listed pages={pages} empty={<EmptyState title={t('offers.noneReceived.title')} text={t('offers.noneReceived.text')} action={<LinkButton to="/work/listings">{t('nav.listings')}</LinkButton>} />}>
      {(offers) => <OfferTable offers={offers} mine="SELLER" />}
    </Listed>
  );
}

function Made() {
  const t = useMessages();
  const pages = usePages(OffersMadeDocument, { first: 30 }, (result) => result.offersMade);
  return (
    <Listed
      pages={pages}
      empty={
        <EmptyState
          title={t('offers.noneMade.title')}
          text={t('offers.noneMade.text')}
          action={
            <LinkButton type="primary" to="/search">
              {t('notFound.toSearch')}
            </LinkButton>
          }
        />
      }
    >
      {(offers) => <OfferTable offers={offers} mine="BUYER" />}
    </Listed>
  );
}

function OfferTable({ offers, mine }: { offers: readonly OfferFieldsFragment[]; mine: OfferSide }) {
  const t = useMessages();
  const title = useTitle();
  return (
    <PlainTable
      head={[t('myListings.listing'), mine === 'SELLER' ? t('commitment.buyer') : t('commitment.seller'), { name: t('offers.amount'), right: true }, t('right.status'), t('offers.until')]}
      rows={offers.map((offer) => ({
        key: offer.id,
        cells: [
          <div key="listing" style={{ display: 'grid', minWidth: 200 }}>
            <Link to={offerPath(offer.id)}>{title(offer.listing)}</Link>
            <span className="mono" style={{ color: 'var(--ink-soft)' }}>
              {offer.reference}
            </span>
          </div>,
          mine === 'SELLER' ? (offer.buyer?.name ?? offer.buyerAlias) : offer.listing.seller.name,
          <MoneyText key="amount" money={offer.amount} strong />,
          <OfferStateTag key="state" state={offer.state} turn={offer.turn} mine={mine} />,
          offer.state === 'OPEN' || offer.state === 'COUNTERED' ? <MomentText key="until" at={offer.expiresAt} relative /> : null,
        ],
      }))}
    />
  );
}
