import { Link } from 'react-router';
import { MyBiddingDocument, type MyBiddingQuery } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { StateTag } from '../elements/state-tag.js';
import { momentText } from '../formats/date-text.js';
import { useMessages, type Translate } from '../i18n/use-messages.js';
import { biddingPath } from '../paths.js';
import { useRepeatedly } from './live/use-repeatedly.js';
import { SessionStateTag } from './session-state-tag.js';
import { useLotTitle } from './use-lot-title.js';

type Mine = MyBiddingQuery['myBidding']['edges'][number]['node'];

/** The sessions that one's organisation signed up for: how each stands and what to do next. */
export function MyBiddingPage() {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const pages = usePages(MyBiddingDocument, { first: 30 }, (result) => result.myBidding);
  useRepeatedly(MyBiddingDocument, 5000);
  return (
    <>
      <PageHeader title={t('nav.bidding')} subtitle={t('bidding.mine.subtitle')} />
      <Listed pages={pages} empty={<EmptyState title={t('bidding.mine.empty.title')} text={t('bidding.mine.empty.text')} action={<LinkButton type="primary" to="/bidding">{t('bidding.mine.empty.action')}</LinkButton>} />}>
        {(mine) => (
          <PlainTable
            head={[t('bidding.mine.lot'), t('bidding.mine.state'), t('bidding.mine.number'), t('bidding.mine.deposit'), { name: t('bidding.mine.price'), right: true }, { name: t('bidding.mine.best'), right: true }, t('bidding.mine.next')]}
            rows={mine.map((one) => ({
              key: one.id,
              cells: [
                <span key="lot" style={{ display: 'grid' }}>
                  <Link to={biddingPath(one.session.id)}>{lotTitle(one.session)}</Link>
                  <span className="mono" style={{ color: 'var(--ink-soft)' }}>
                    {one.session.reference}
                  </span>
                </span>,
                <SessionStateTag key="state" state={one.session.state} outcome={one.session.outcome} />,
                one.number ?? '—',
                t(`depositState.${one.depositState}`),
                one.session.price ? <MoneyText key="price" money={one.session.price} /> : null,
                <Best key="best" mine={one} />,
                <span key="next">{nextOf(one, t)}</span>,
              ],
            }))}
          />
        )}
      </Listed>
    </>
  );
}

function Best({ mine }: { mine: Mine }) {
  const t = useMessages();
  const live = mine.session.state === 'OPEN' || mine.session.state === 'PAUSED';
  return (
    <span style={{ display: 'inline-grid', justifyItems: 'end' }}>
      {mine.best ? <MoneyText money={mine.best} strong={mine.leading} /> : null}
      {live && (mine.leading || mine.best) ? <StateTag tone={mine.leading ? 'good' : 'bad'}>{t(mine.leading ? 'bidding.standing.leading' : 'bidding.standing.overbid')}</StateTag> : null}
    </span>
  );
}

/** What is to be done next, in words. */
function nextOf({ state, mustConfirm, depositState, session, availableActions }: Mine, t: Translate): string {
  if (availableActions.includes('ACCEPT_AS_RUNNER_UP')) return t('bidding.mine.do.runnerUp');
  if (session.state === 'CLOSED') return session.award ? t(`sessionAward.${session.award}`) : t('bidding.mine.do.over');
  if (mustConfirm || state === 'TO_CONFIRM') return t('bidding.mine.do.confirm');
  if (state === 'SIGNED_UP' && depositState === 'ASKED') return t('bidding.mine.do.pay');
  if (state === 'TO_REVIEW' || state === 'SIGNED_UP') return t('bidding.mine.do.wait');
  if (state === 'ADMITTED') return session.state === 'ANNOUNCED' ? t('bidding.mine.do.open', { time: momentText(session.opensAt) }) : t('bidding.mine.do.bid');
  return t(`bidderState.${state}`);
}
