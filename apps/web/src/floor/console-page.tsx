import { Button, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { SessionCallDocument, SessionHammerDocument, SessionOpenDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { SealButton } from '../elements/seal-button.js';
import { Interruption } from '../bidding-desk/interruption.js';
import { Board } from '../bidding/page/board.js';
import { History } from '../bidding/page/history.js';
import { PauseBanner } from '../bidding/page/pause-banner.js';
import { TouchBar } from '../bidding/page/touch-bar.js';
import { SessionStateTag } from '../bidding/session-state-tag.js';
import { useSession, type LiveSession, type ReadSession } from '../bidding/live/use-session.js';
import { capitals } from '../formats/capitals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { HallTouch } from './hall-touch.js';
import styles from './floor.module.css';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** The auctioneer's console: open, call, hammer, pause; large, and all of it by keys. */
export function ConsolePage() {
  const { id = '' } = useParams();
  const { query, session } = useSession(id);
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(read) => (session ? <Console key={id} session={session} read={read} /> : null)}
    </Loaded>
  );
}

function Console({ session, read }: { session: LiveSession; read: ReadSession }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const [falling, setFalling] = useState(false);
  const open = useAction(SessionOpenDocument, (result) => result.sessionOpen);
  const call = useAction(SessionCallDocument, (result) => result.sessionCall);
  const hammer = useAction(SessionHammerDocument, (result) => result.sessionHammer, { onDone: () => setFalling(false) });
  const input = { input: { sessionId: session.id } };
  const calls = session.calls;
  const running = session.state === 'OPEN';
  const bidder = session.leader ?? null;
  // What the state of the moment allows; the page's own query may be a bid behind.
  const mayOpen = session.state === 'ANNOUNCED' && session.floor;
  const mayCall = running && bidder !== null && calls < 2;
  const mayHammer = running && (calls === 2 || bidder === null);
  const busy = open.busy || call.busy || hammer.busy;

  const acts = {
    o: mayOpen ? () => void open.run(input) : null,
    c: mayCall ? () => void call.run(input) : null,
    h: mayHammer ? () => setFalling(true) : null,
  };
  useKeys(acts, !busy && !falling);

  return (
    <>
      <PageHeader title={t('floor.console.title')} subtitle={lotTitle(session)} reference={session.reference} state={<SessionStateTag state={session.state} outcome={session.outcome} />} />
      <TouchBar touch={session.touch} closed={session.state === 'CLOSED'} />
      <HallTouch session={session} />
      <PauseBanner session={session} />
      <Board session={session} />
      <p className={styles['calls']} role="status">
        {running && bidder !== null ? t(`floor.calls.${calls === 2 ? 'twice' : calls === 1 ? 'once' : 'none'}`) : ''}
      </p>
      <div className={styles['acts']}>
        <Act hint="O" primary={mayOpen} disabled={acts.o === null || busy} onClick={acts.o}>
          {t('floor.console.open')}
        </Act>
        <Act hint="C" primary={mayCall} disabled={acts.c === null || busy} onClick={acts.c}>
          {t(calls === 0 ? 'floor.console.callOnce' : 'floor.console.callTwice')}
        </Act>
        <SealButton className={styles['act'] ?? ''} disabled={acts.h === null || busy} onClick={() => acts.h?.()}>
          {t(bidder === null ? 'floor.console.pass' : 'floor.console.hammer')} <kbd>H</kbd>
        </SealButton>
      </div>
      <Refusals userErrors={[...open.userErrors, ...call.userErrors, ...hammer.userErrors]} trouble={open.trouble ?? call.trouble ?? hammer.trouble} />
      <Interruption session={session} initial="NETWORK" />
      <History session={session} firstPage={read.entries.pageInfo} />
      <Modal open={falling} title={t('floor.hammer.title')} onCancel={() => setFalling(false)} footer={null} destroyOnHidden>
        <p className={styles['fallFor']}>
          {bidder === null || !session.price ? t('floor.hammer.nobody') : t('floor.hammer.to', { number: bidder, amount: moneyText(session.price) })}
        </p>
        {bidder !== null && session.price ? (
          <p lang="zh-CN" style={{ marginBottom: 16 }}>
            {capitals(session.price.amount)}
          </p>
        ) : null}
        <div style={{ display: 'flex', gap: 10 }}>
          <SealButton size="large" autoFocus loading={hammer.busy} disabled={!mayHammer} onClick={() => void hammer.run(input)}>
            {t('floor.hammer.act')}
          </SealButton>
          <Button size="large" onClick={() => setFalling(false)}>
            {t('floor.hammer.back')}
          </Button>
        </div>
        {mayHammer ? null : <p role="alert">{t('floor.hammer.newBid')}</p>}
      </Modal>
    </>
  );
}

function Act({ hint, primary, disabled, onClick, children }: { hint: string; primary: boolean; disabled: boolean; onClick: (() => void) | null; children: ReactNode }) {
  return (
    <Button className={styles['act'] ?? ''} type={primary ? 'primary' : 'default'} disabled={disabled} onClick={() => onClick?.()}>
      {children} <kbd>{hint}</kbd>
    </Button>
  );
}

/** Single letters act, wherever the focus is not in a field. */
function useKeys(acts: Readonly<Record<string, (() => void) | null>>, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [acts, active]);
}
