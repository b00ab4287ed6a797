import { Button, Input, type GetRef } from 'antd';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { PaddleBidDecideDocument, PaddleBidEnterDocument, PaddleBidsDocument, type PaddleBidFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyInput } from '../elements/money-input.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { Board } from '../bidding/page/board.js';
import { PauseBanner } from '../bidding/page/pause-banner.js';
import { TouchBar } from '../bidding/page/touch-bar.js';
import { preciseText } from '../bidding/clock-text.js';
import { SessionStateTag } from '../bidding/session-state-tag.js';
import { stepped, isFarAbove, timesOf } from '../bidding/steps.js';
import { useSession, type LiveSession } from '../bidding/live/use-session.js';
import { capitals } from '../formats/capitals.js';
import { moneyText, readAmount, typedAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './floor.module.css';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** The clerk's desk: enters what the paddles bid; a second person confirms each. */
export function ClerkPage() {
  const { id = '' } = useParams();
  const { query, session } = useSession(id);
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {() => (session ? <Clerk key={id} session={session} /> : null)}
    </Loaded>
  );
}

function Clerk({ session }: { session: LiveSession }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const desk = useQuery(PaddleBidsDocument, { id: session.id }, { repeat: 1500 }).data?.biddingSession;
  const numbers = desk?.bidders?.edges.map(({ node }) => node).filter(({ state, channel }) => state === 'ADMITTED' && channel === 'FLOOR').map(({ number }) => number ?? '') ?? [];
  return (
    <>
      <PageHeader title={t('floor.clerk.title')} subtitle={lotTitle(session)} reference={session.reference} state={<SessionStateTag state={session.state} outcome={session.outcome} />} />
      <TouchBar touch={session.touch} closed={session.state === 'CLOSED'} />
      <PauseBanner session={session} />
      <Board session={session} />
      <div className={styles['desk']}>
        <EnterBid session={session} numbers={numbers} />
        <Section boxed title={t('floor.clerk.waiting', { count: desk?.paddleBids.length ?? 0 })} extra={t('floor.clerk.second')}>
          {desk && desk.paddleBids.length === 0 ? <p>{t('floor.clerk.none')}</p> : null}
          <ul className={styles['waiting']}>{desk?.paddleBids.map((bid) => <Waiting key={bid.id} bid={bid} />)}</ul>
        </Section>
      </div>
    </>
  );
}

const jumps = [0, 1, 2, 3, 5, 10] as const;

function EnterBid({ session, numbers }: { session: LiveSession; numbers: readonly string[] }) {
  const t = useMessages();
  const [paddle, setPaddle] = useState('');
  const [typed, setTyped] = useState('');
  const field = useRef<GetRef<typeof Input>>(null);
  const enter = useAction(PaddleBidEnterDocument, (result) => result.paddleBidEnter, {
    onDone: () => {
      setPaddle('');
      setTyped('');
      field.current?.focus();
    },
  });
  const least = stepped(session, null, 0);
  const amount = typed.trim() === '' ? least : readAmount(typed);
  const far = amount !== null && isFarAbove(session, amount);
  const open = session.state === 'OPEN';
  return (
    <Section boxed title={t('floor.clerk.enter')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (amount && paddle.trim() && open) void enter.run({ input: { sessionId: session.id, bidder: paddle.trim(), amount: { amount, currency: 'CNY' } } });
        }}
      >
        <Field label={t('floor.clerk.paddle')} required error={errorAt(enter.userErrors, 'bidder')} hint={numbers.length > 0 ? t('floor.clerk.paddles', { numbers: numbers.join(t('common.listComma')) }) : t('floor.clerk.noPaddles')}>
          {(ties) => <Input {...ties} ref={field} autoFocus size="large" inputMode="numeric" autoComplete="off" maxLength={5} value={paddle} onChange={(event) => setPaddle(event.target.value)} />}
        </Field>
        <div className={styles['jumps']} role="group" aria-label={t('floor.clerk.steps')}>
          {jumps.map((steps) => (
            <Button key={steps} onClick={() => setTyped(typedAmount(stepped(session, null, steps)))}>
              {steps === 0 ? t('floor.clerk.least') : `+${steps}`}
            </Button>
          ))}
        </div>
        <MoneyInput required label={t('bidding.bid.amount')} value={typed === '' ? typedAmount(least) : typed} onChange={setTyped} error={errorAt(enter.userErrors, 'amount')} />
        {far ? <p className={styles['far']}>{t('bidding.confirm.timesStart', { times: timesOf(session, amount), price: moneyText(session.price ?? session.startPrice) })}</p> : null}
        <Refusals {...enter} fields={['bidder', 'amount']} />
        <Button type="primary" size="large" htmlType="submit" loading={enter.busy} disabled={!open || amount === null || paddle.trim() === ''}>
          {t('floor.clerk.act', { number: paddle.trim() || '—', amount: amount ? moneyText({ amount, currency: 'CNY' }) : '' })}
        </Button>
      </form>
    </Section>
  );
}

function Waiting({ bid }: { bid: PaddleBidFieldsFragment }) {
  const t = useMessages();
  const decide = useAction(PaddleBidDecideDocument, (result) => result.paddleBidDecide);
  return (
    <li>
      <span className={styles['paddle']}>{bid.bidder}</span>
      <span style={{ display: 'grid' }}>
        <strong>{moneyText(bid.amount)}</strong>
        <span lang="zh-CN">{capitals(bid.amount.amount)}</span>
        <span style={{ color: 'var(--ink-soft)' }}>
          {bid.enteredBy} · {preciseText(bid.enteredAt).slice(0, 8)}
        </span>
      </span>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {bid.isMine ? (
          <span style={{ color: 'var(--ink-soft)' }}>{t('floor.clerk.mine')}</span>
        ) : (
          <Button type="primary" loading={decide.busy} onClick={() => void decide.run({ input: { paddleBidId: bid.id, confirm: true } })}>
            {t('floor.clerk.confirm')}
          </Button>
        )}
        <Button loading={decide.busy} onClick={() => void decide.run({ input: { paddleBidId: bid.id, confirm: false } })}>
          {t('floor.clerk.reject')}
        </Button>
      </span>
      <Refusals {...decide} />
    </li>
  );
}
