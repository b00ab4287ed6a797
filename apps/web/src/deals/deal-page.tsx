import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { DealDocument, type DealQuery } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { StateTag } from '../elements/state-tag.js';
import { WayBar } from '../elements/way-bar.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath, offerPath } from '../paths.js';

/** A deal: what was agreed, where it stands and what comes next; printable. */
export function DealPage() {
  const { id = '' } = useParams();
  const query = useQuery(DealDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.deal}>
      {(deal) => <DealBody deal={deal} />}
    </Loaded>
  );
}

function DealBody({ deal }: { deal: NonNullable<DealQuery['deal']> }) {
  const t = useMessages();
  const title = useTitle();
  return (
    <>
      <PageHeader
        title={title(deal.listing)}
        reference={deal.reference}
        state={<StateTag tone="active">{t(`dealState.${deal.state}`)}</StateTag>}
        action={
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        }
      />
      <WayBar
        label={t('way.title')}
        steps={[
          { key: 'published', title: t('way.published'), state: 'done', at: deal.listing.publishedAt },
          { key: 'agreed', title: t('way.agreed'), state: 'done', at: deal.agreedAt },
          { key: 'contract', title: t('deals.way.contract'), state: 'now', note: t('deals.way.both') },
          { key: 'recordal', title: t('deals.way.recordal'), state: 'ahead' },
          { key: 'delivery', title: t('deals.way.delivery'), state: 'ahead' },
        ]}
      />
      <Alert style={{ margin: '28px 0' }} type="info" showIcon title={t('deals.next')} description={deal.nextStep} />
      <Section title={t('deals.agreed')}>
        <Facts
          narrow
          pairs={[
            [t('commitment.price'), <strong key="price">{moneyText(deal.price)}</strong>],
            [t('commitment.words'), deal.priceInWords],
            [t('commitment.seller'), deal.seller.name],
            [t('commitment.buyer'), deal.buyer.name],
            [t('offer.terms'), deal.terms],
            [t('listing.deliveryNote'), deal.listing.delivery.note],
            [t('deals.agreedAt'), <MomentText key="at" at={deal.agreedAt} />],
            [t('myListings.listing'), <Link key="listing" to={listingPath(deal.listing.id)}>{deal.listing.reference}</Link>],
            [t('deals.offer'), deal.offer ? <Link key="offer" to={offerPath(deal.offer.id)}>{deal.offer.reference}</Link> : null],
          ]}
        />
      </Section>
      <Section title={t('commitment.rights')}>
        {deal.rights.map((right) => (
          <RightCard key={right.id} right={right} />
        ))}
      </Section>
    </>
  );
}
