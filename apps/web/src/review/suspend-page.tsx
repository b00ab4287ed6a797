import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ListingDraftDocument, ListingSuspendDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';

/** The centre takes a listing off the market until what is in the way is settled. */
export function SuspendPage() {
  const t = useMessages();
  const title = useTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const [reason, setReason] = useState('');
  const query = useQuery(ListingDraftDocument, { id });
  const { run, busy, userErrors, trouble } = useAction(ListingSuspendDocument, (result) => result.listingSuspend, { onDone: () => go('/centre/suspended') });
  return (
    <Loaded query={query} pick={(result) => result.listing}>
      {(listing) => (
        <ConfirmPage
          title={t('suspend.title')}
          act={t('listingAction.SUSPEND')}
          busy={busy}
          back={listingPath(id)}
          declaration={null}
          reversible
          blocked={reason.trim() === ''}
          onAct={() => void run({ input: { listingId: id, reason } })}
          refusals={<Refusals userErrors={userErrors} trouble={trouble} fields={['reason']} />}
          consequences={[t('suspend.first'), t('suspend.second'), t('suspend.third')]}
        >
          <Facts
            narrow
            pairs={[
              [t('myListings.listing'), title(listing)],
              [t('common.reference'), listing.reference],
              [t('commitment.seller'), listing.seller.name],
            ]}
          />
          <div style={{ marginTop: 20 }}>
            <Field label={t('common.reason')} required error={errorAt(userErrors, 'reason')} hint={t('suspend.reasonHint')}>
              {(ties) => <Input.TextArea {...ties} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
          </div>
        </ConfirmPage>
      )}
    </Loaded>
  );
}
