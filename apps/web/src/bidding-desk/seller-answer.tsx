import { Button } from 'antd';
import { SessionAskSellerDocument, type SellerAgreementFieldsFragment, type SessionAction } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { Facts } from '../elements/facts.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { TermsFacts } from '../bidding/terms/terms-facts.js';
import terms from '../bidding/terms/terms.module.css';

interface SellerAnswerProps {
  session: { id: string; state: string; availableActions: readonly SessionAction[] };
  agreement: SellerAgreementFieldsFragment | null;
}

/** What the seller says to the rules, and the way to ask him: nothing is announced without him. */
export function SellerAnswer({ session, agreement }: SellerAnswerProps) {
  const t = useMessages();
  const ask = useAction(SessionAskSellerDocument, (result) => result.sessionAskSeller);
  const draft = session.state === 'DRAFT';
  if (!agreement && !draft) return null;
  const pending = agreement?.amendment === true && agreement.state === 'ASKED';
  return (
    <Section boxed title={t('biddingDesk.seller.title')}>
      <p>{agreement ? <Said agreement={agreement} /> : t('biddingDesk.seller.none')}</p>
      {agreement?.state === 'AGREED' && draft ? <p>{t('biddingDesk.seller.voids')}</p> : null}
      {pending ? (
        <div style={{ marginTop: 12 }}>
          <p>{t('biddingDesk.seller.amendment')}</p>
          <TermsFacts agreement={agreement} />
        </div>
      ) : null}
      {agreement ? (
        <Facts
          pairs={[
            [t('common.reason'), agreement.reason],
            [t('biddingDesk.seller.digest'), <span key="digest" className={`mono ${terms['digest'] ?? ''}`}>{agreement.digest}</span>],
          ]}
        />
      ) : null}
      <Refusals {...ask} />
      {session.availableActions.includes('ASK_SELLER') ? (
        <Button type="primary" style={{ marginTop: 12 }} loading={ask.busy} onClick={() => void ask.run({ input: { sessionId: session.id } })}>
          {t(agreement ? 'biddingDesk.seller.askAgain' : 'biddingDesk.seller.ask')}
        </Button>
      ) : null}
    </Section>
  );
}

function Said({ agreement: { state, askedAt, answeredAt, answeredBy, inAdvance, hasReserve } }: { agreement: SellerAgreementFieldsFragment }) {
  const t = useMessages();
  const at = momentText(answeredAt ?? askedAt);
  if (state !== 'AGREED') return t(`biddingDesk.seller.${state}`, { at, who: answeredBy ?? '' });
  return (
    <>
      {inAdvance ? t('biddingDesk.seller.inAdvance') : t('biddingDesk.seller.AGREED', { at, who: answeredBy ?? '' })} {t(hasReserve ? 'biddingDesk.seller.reserve' : 'biddingDesk.seller.noReserve')}
    </>
  );
}
