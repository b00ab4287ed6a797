import { useNavigate, useParams } from 'react-router';
import { ListingDraftDocument, PriceAcceptDocument } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { Commitment } from '../elements/commitment.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Loaded } from '../elements/loaded.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { dealPath, listingPath } from '../paths.js';
import { useViewer } from '../session/use-viewer.js';
import { Page } from '../shell/page.js';

/** Takes a listing at its fixed price: the last page before the deal. */
export function BuyPage() {
  const t = useMessages();
  const nameOf = useName();
  const go = useNavigate();
  const { id = '' } = useParams();
  const buyer = useViewer()?.acting?.organisation;
  const keyFor = useIdempotencyKey();
  const query = useQuery(ListingDraftDocument, { id });
  const { run, busy, userErrors, trouble } = useAction(PriceAcceptDocument, (result) => result.priceAccept, {
    onDone: ({ deal }) => (deal ? go(dealPath(deal.id)) : undefined),
  });
  return (
    <Page>
      <Loaded query={query} pick={(result) => result.listing}>
        {(listing) => {
          const { amount } = listing.price;
          const content = { listingId: listing.id, version: listing.version };
          return (
            <ConfirmPage
              title={t('buy.title')}
              act={amount ? t('buy.act', { amount: moneyText(amount) }) : t('buy.title')}
              busy={busy}
              back={listingPath(id)}
              blocked={!listing.availableActions.includes('ACCEPT_PRICE')}
              declaration={t('accept.declaration')}
              onAct={() => void run({ input: { ...content, idempotencyKey: keyFor(content) } })}
              refusals={<Refusals userErrors={userErrors} trouble={trouble} />}
              consequences={[t('accept.deal'), t('accept.checks'), t('accept.others'), t('accept.contract')]}
            >
              {amount ? <Commitment amount={amount} listing={listing} seller={nameOf(listing.seller)} buyer={buyer ? nameOf(buyer) : '—'} terms={listing.delivery.note ?? null} /> : null}
            </ConfirmPage>
          );
        }}
      </Loaded>
    </Page>
  );
}
