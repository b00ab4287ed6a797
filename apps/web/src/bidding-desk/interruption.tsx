import { Button, Input } from 'antd';
import { useState } from 'react';
import { SessionPauseDocument, SessionResumeDocument, type PauseReason } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import type { LiveSession } from '../bidding/live/use-session.js';

const reasons: readonly PauseReason[] = ['FAULT', 'OBJECTION', 'OPERATOR', 'NETWORK'];

/** Interrupts a session with a reason that everybody reads, or lets it go on. */
export function Interruption({ session, initial = 'OPERATOR' }: { session: LiveSession; initial?: PauseReason }) {
  const t = useMessages();
  const [reason, setReason] = useState<PauseReason>(initial);
  const [note, setNote] = useState('');
  const done = { onDone: () => setNote('') };
  const pause = useAction(SessionPauseDocument, (result) => result.sessionPause, done);
  const resume = useAction(SessionResumeDocument, (result) => result.sessionResume, done);
  const can = (action: string) => (session.availableActions as readonly string[]).includes(action);
  const resuming = session.state === 'PAUSED';
  if (!can(resuming ? 'RESUME' : 'PAUSE')) return null;
  const act = resuming ? resume : pause;
  return (
    <Section boxed title={t(resuming ? 'biddingDesk.control.resume' : 'biddingDesk.control.pause')} extra={t('biddingDesk.control.cycle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (resuming) void resume.run({ input: { sessionId: session.id, note: note.trim() } });
          else void pause.run({ input: { sessionId: session.id, reason, note: note.trim() } });
        }}
      >
        {resuming ? null : (
          <Field label={t('common.reason')} required error={errorAt(act.userErrors, 'reason')}>
            {({ id }) => <PlainSelect id={id} value={reason} onChange={setReason} options={reasons.map((value) => ({ value, label: t(`pauseReason.${value}`) }))} />}
          </Field>
        )}
        <Field label={t('biddingDesk.control.note')} required error={errorAt(act.userErrors, 'note')} hint={t('biddingDesk.control.noteHint')}>
          {(ties) => <Input {...ties} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <Refusals {...act} fields={['note', 'reason']} />
        <Button type={resuming ? 'primary' : 'default'} htmlType="submit" loading={act.busy} disabled={note.trim() === ''}>
          {t(resuming ? 'biddingDesk.control.resumeAct' : 'biddingDesk.control.pauseAct')}
        </Button>
      </form>
    </Section>
  );
}
