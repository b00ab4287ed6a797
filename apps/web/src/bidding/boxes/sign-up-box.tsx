import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { SessionConfirmDocument, SessionLeaveDocument, SessionSignUpDocument, type BidChannel } from '../../api/generated/graphql.js';
import { useIdempotencyKey } from '../../api/idempotency-key.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { MomentText } from '../../elements/date-text.js';
import { Field } from '../../elements/field.js';
import { LinkButton } from '../../elements/link-button.js';
import { PlainSelect } from '../../elements/plain-select.js';
import { Refusals } from '../../elements/refusals.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages, type Translate } from '../../i18n/use-messages.js';
import { CheckoutButton } from '../../money/checkout-button.js';
import { TransferSlip } from '../../money/transfer-slip.js';
import { duePath } from '../../paths.js';
import { may } from '../../session/roles.js';
import { useViewer } from '../../session/use-viewer.js';
import type { LiveSession } from '../live/use-session.js';
import { Box } from './box.js';
import styles from './box.module.css';

type Mine = NonNullable<LiveSession['mine']>;
type StepState = 'done' | 'now' | 'ahead';

/** The way to a number: sign up, pay the deposit, be admitted. */
export function SignUpBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const { mine } = session;
  const can = (action: string) => [...(session.availableActions as readonly string[]), ...(mine?.availableActions ?? [])].includes(action);
  const paid = mine !== null && mine !== undefined && mine.depositState !== 'NONE' && mine.depositState !== 'ASKED';
  const admitted = mine?.state === 'ADMITTED';
  const step = (reached: boolean, now: boolean): StepState => (reached ? 'done' : now ? 'now' : 'ahead');
  const signed = Boolean(mine) && mine?.state !== 'LEFT';
  return (
    <Box title={t('bidding.signUp.title')}>
      <ol className={styles['way']}>
        <li data-state={step(signed, !signed)}>
          <span>
            {t('bidding.signUp.step.signUp')} · {t('bidding.signUp.until')} <MomentText at={session.signUpUntil} />
          </span>
        </li>
        <li data-state={step(paid || admitted, signed && !paid)}>{t('bidding.signUp.step.deposit', { amount: moneyText(session.deposit) })}</li>
        <li data-state={step(admitted, signed && paid && mine?.state !== 'REFUSED')}>{admitted ? t('bidding.signUp.step.admitted', { number: mine.number ?? '' }) : t('bidding.signUp.step.number')}</li>
      </ol>
      {mine && mine.state !== 'LEFT' ? <Signed session={session} mine={mine} can={can} /> : can('SIGN_UP') ? <SignUpForm session={session} /> : <Outside session={session} />}
    </Box>
  );
}

/** For whoever cannot sign up: why, and what would help. */
function Outside({ session }: { session: LiveSession }) {
  const t = useMessages();
  const viewer = useViewer();
  if (session.state !== 'ANNOUNCED') return <p className={styles['note']}>{t('bidding.signUp.over')}</p>;
  if (viewer === null) {
    return (
      <LinkButton type="primary" size="large" block to={`/sign-in?next=${encodeURIComponent(`/bidding/${session.id}`)}`}>
        {t('bidding.signUp.signIn')}
      </LinkButton>
    );
  }
  return <p className={styles['note']}>{t('bidding.signUp.cannot')}</p>;
}

function SignUpForm({ session }: { session: LiveSession }) {
  const t = useMessages();
  const keyFor = useIdempotencyKey();
  const [channel, setChannel] = useState<BidChannel>('ONLINE');
  const [keepWaiting, setKeepWaiting] = useState(false);
  const [first, setFirst] = useState(false);
  const [ground, setGround] = useState('');
  const [read, setRead] = useState(false);
  const signUp = useAction(SessionSignUpDocument, (result) => result.sessionSignUp);
  const act = () => {
    const content = { sessionId: session.id, channel, keepWaiting, preEmptionGround: first && ground.trim() !== '' ? ground.trim() : null };
    void signUp.run({ input: { ...content, idempotencyKey: keyFor(content) } });
  };
  return (
    <form
      className={styles['confirm']}
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      {session.floor ? (
        <Field label={t('bidding.signUp.channel')} required error={errorAt(signUp.userErrors, 'channel')}>
          {({ id }) => <PlainSelect id={id} value={channel} onChange={setChannel} options={(['ONLINE', 'FLOOR'] as const).map((value) => ({ value, label: t(`bidChannel.${value}`) }))} />}
        </Field>
      ) : null}
      <Checkbox checked={keepWaiting} onChange={(event) => setKeepWaiting(event.target.checked)}>
        {t('bidding.signUp.keepWaiting')}
      </Checkbox>
      <Checkbox checked={first} onChange={(event) => setFirst(event.target.checked)}>
        {t('bidding.signUp.preEmption')}
      </Checkbox>
      {first ? (
        <Field label={t('bidding.signUp.ground')} required error={errorAt(signUp.userErrors, 'preEmptionGround')} hint={t('bidding.signUp.groundHint')}>
          {(ties) => <Input.TextArea {...ties} rows={2} maxLength={500} value={ground} onChange={(event) => setGround(event.target.value)} />}
        </Field>
      ) : null}
      <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
        {t('bidding.signUp.declaration')}
      </Checkbox>
      <Refusals {...signUp} fields={['channel', 'preEmptionGround']} />
      <Button type="primary" size="large" block htmlType="submit" disabled={!read} loading={signUp.busy}>
        {t('bidding.signUp.act')}
      </Button>
    </form>
  );
}

function Signed({ session, mine, can }: { session: LiveSession; mine: Mine; can: (action: string) => boolean }) {
  const t = useMessages();
  const viewer = useViewer();
  const confirm = useAction(SessionConfirmDocument, (result) => result.sessionConfirm);
  const leave = useAction(SessionLeaveDocument, (result) => result.sessionLeave);
  const due = mine.depositDue;
  return (
    <>
      <p role="status">
        <strong>{t(`bidderState.${mine.state}`)}</strong>
        {mine.state === 'ADMITTED' && mine.number ? (
          <>
            {' · '}
            {t('bidding.signUp.number')} <span className={styles['number']}>{mine.number}</span>
          </>
        ) : null}
        {mine.reason ? ` · ${reasonText(mine.reason, t)}` : ''}
      </p>
      <p className={styles['note']}>{t('bidding.signUp.depositState', { state: t(`depositState.${mine.depositState}`) })}</p>
      {mine.mustConfirm || can('CONFIRM') ? (
        <>
          <p className={styles['warn']}>{t('bidding.signUp.mustConfirm', { version: session.rulesVersion })}</p>
          <Refusals {...confirm} />
          <Button type="primary" size="large" block loading={confirm.busy} onClick={() => void confirm.run({ input: { sessionId: session.id } })}>
            {t('bidding.signUp.confirm')}
          </Button>
        </>
      ) : null}
      {due && mine.depositState === 'ASKED' ? (
        <>
          {due.transferInstruction ? <TransferSlip instruction={due.transferInstruction} /> : null}
          <div className={styles['buttons']}>
            <LinkButton to={duePath(due.id)}>{t('bidding.signUp.slip')}</LinkButton>
            {due.channels.includes('STRIPE') && may(viewer, 'payments.due.pay') ? <CheckoutButton due={due} /> : null}
          </div>
        </>
      ) : null}
      {can('LEAVE') ? (
        <>
          <Refusals {...leave} />
          <Button loading={leave.busy} onClick={() => void leave.run({ input: { sessionId: session.id } })}>
            {t('bidding.signUp.leave')}
          </Button>
        </>
      ) : null}
    </>
  );
}

/** Why one takes no part: what the exchange found itself, or the centre's own words. */
function reasonText(reason: string, t: Translate): string {
  return reason === 'NOT_IN_TIME' || reason === 'DEPOSIT_LATE' ? t(`bidding.signUp.reason.${reason}`) : reason;
}
