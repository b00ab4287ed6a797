import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { OfferAcceptDocument, OfferDocument } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { Commitment } from '../elements/commitment.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Countdown } from '../elements/countdown.js';
import { Loaded } from '../elements/loaded.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { dealPath, offerPath } from '../paths.js';
import type { ShownOffer } from './offer-page.js';

/** Accepts the turn that was seen: should another have been made meanwhile, the exchange refuses. */
export function AcceptPage() {
  const { id = '' } = useParams();
  const query = useQuery(OfferDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.offer}>
      {(offer) => <AcceptBody offer={offer} />}
    </Loaded>
  );
}

function AcceptBody({ offer }: { offer: ShownOffer }) {
  const t = useMessages();
  const nameOf = useName();
  const go = useNavigate();
  const keyFor = useIdempotencyKey();
  // What the person read when the page opened is what is accepted, whatever arrives afterwards.
  const [seen] = useState(offer.history.at(-1));
  const { run, busy, userErrors, trouble } = useAction(OfferAcceptDocument, (result) => result.offerAccept, {
    onDone: ({ deal }) => (deal ? go(dealPath(deal.id)) : undefined),
  });
  if (!seen) return null;
  const content = { offerId: offer.id, turnId: seen.id };

  return (
    <ConfirmPage
      title={t('accept.title')}
      act={t('accept.act', { amount: moneyText(seen.amount) })}
      busy={busy}
      back={offerPath(offer.id)}
      blocked={!offer.availableActions.includes('ACCEPT')}
      declaration={t('accept.declaration')}
      onAct={() => void run({ input: { ...content, idempotencyKey: keyFor(content) } })}
      refusals={<Refusals userErrors={userErrors} trouble={trouble} />}
      consequences={[t('accept.deal'), t('accept.checks'), t('accept.others'), t('accept.contract')]}
    >
      <Commitment amount={seen.amount} listing={offer.listing} seller={nameOf(offer.listing.seller)} buyer={offer.buyer ? nameOf(offer.buyer) : offer.buyerAlias} terms={seen.terms ?? null} />
      <p style={{ marginTop: 16 }}>
        {t('accept.standsFor')} <Countdown until={seen.expiresAt} />
      </p>
    </ConfirmPage>
  );
}
