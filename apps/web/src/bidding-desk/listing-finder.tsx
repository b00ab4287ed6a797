import { Input } from 'antd';
import { useState } from 'react';
import { BiddableListingsDocument, type BiddableListingsQuery } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Field } from '../elements/field.js';
import { PriceText } from '../elements/price-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import styles from './desk.module.css';

export type FoundListing = BiddableListingsQuery['listingSearch']['edges'][number]['node'];

/** Finds the published listing that is to be bid for. */
export function ListingFinder({ onChoose, error }: { onChoose: (listing: FoundListing) => void; error?: string | undefined }) {
  const t = useMessages();
  const title = useTitle();
  const [text, setText] = useState('');
  const query = useQuery(BiddableListingsDocument, { text: text.trim() || null, first: 8 }, { keep: true });
  const found = query.data?.listingSearch.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <Field label={t('biddingDesk.listing.find')} required error={error} hint={t('biddingDesk.listing.hint')}>
        {(ties) => <Input {...ties} value={text} onChange={(event) => setText(event.target.value)} placeholder={t('search.placeholder')} />}
      </Field>
      <ul className={styles['found']}>
        {found.map((listing) => (
          <li key={listing.id} style={{ display: 'grid' }}>
            <button type="button" onClick={() => onChoose(listing)}>
              <strong>{title(listing)}</strong>
              <span className={styles['note']}>
                <span className="mono">{listing.reference}</span> · <PriceText price={listing.price} start />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {query.data && found.length === 0 ? <p className={styles['note']}>{t('biddingDesk.listing.none')}</p> : null}
    </>
  );
}
