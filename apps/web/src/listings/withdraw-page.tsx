import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ListingDraftDocument, ListingWithdrawDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { PriceText } from '../elements/price-text.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';

/** Takes a listing off the market for good. */
export function WithdrawPage() {
  const t = useMessages();
  const title = useTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const [reason, setReason] = useState('');
  const query = useQuery(ListingDraftDocument, { id });
  const { run, busy, userErrors, trouble } = useAction(ListingWithdrawDocument, (result) => result.listingWithdraw, { onDone: () => go(listingPath(id)) });
  return (
    <Loaded query={query} pick={(result) => result.listing}>
      {(listing) => (
        <ConfirmPage
          title={t('withdraw.title')}
          act={t('listingAction.WITHDRAW')}
          busy={busy}
          back={listingPath(id)}
          declaration={null}
          blocked={reason.trim() === ''}
          onAct={() => void run({ input: { listingId: id, reason } })}
          refusals={<Refusals userErrors={userErrors} trouble={trouble} fields={['reason']} />}
          consequences={[t('withdraw.first'), t('withdraw.second'), t('withdraw.third')]}
        >
          <Facts
            narrow
            pairs={[
              [t('myListings.listing'), title(listing)],
              [t('common.reference'), listing.reference],
              [t('facet.PRICE_BAND'), <PriceText key="price" start price={listing.price} />],
            ]}
          />
          <div style={{ marginTop: 20 }}>
            <Field label={t('common.reason')} required error={errorAt(userErrors, 'reason')} hint={t('withdraw.reasonHint')}>
              {(ties) => <Input.TextArea {...ties} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
          </div>
        </ConfirmPage>
      )}
    </Loaded>
  );
}
