import { Button, Input } from 'antd';
import { useState } from 'react';
import { PersonPasswordChangeDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { LinkButton } from '../elements/link-button.js';
import { NoticeState } from '../elements/notice-state.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from './use-viewer.js';

const fields = ['currentPassword', 'newPassword'] as const;

/** One's own password, with the present one once more. */
export function PasswordPage() {
  const t = useMessages();
  const viewer = useViewer();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const [ended, setEnded] = useState<number | null>(null);
  const { run, busy, userErrors, trouble } = useAction(PersonPasswordChangeDocument, (result) => result.personPasswordChange, {
    onDone: (payload) => setEnded(payload.endedSessions ?? 0),
  });
  // Not while it is being typed: said when it could be complete.
  const differs = again.length >= newPassword.length && again !== newPassword;

  if (ended !== null) {
    return (
      <>
        <PageHeader title={t('password.title')} />
        <NoticeState
          role="status"
          title={t('password.done')}
          text={
            <>
              {t('password.doneText')} {ended > 0 ? t('password.ended', { count: ended }) : t('password.noOthers')}
            </>
          }
          actions={<LinkButton to="/work">{t('shell.work')}</LinkButton>}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('password.title')} subtitle={t('password.subtitle')} />
      <form
        style={{ maxWidth: 420 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (again === newPassword) void run({ input: { currentPassword, newPassword } });
        }}
      >
        {/* For the browser's own keeper of passwords: which account the new one belongs to. */}
        <input type="text" name="username" autoComplete="username" value={viewer?.person.email ?? ''} readOnly hidden />
        <Field label={t('password.current')} required error={errorAt(userErrors, 'currentPassword')}>
          {(ties) => <Input.Password {...ties} name="current-password" autoComplete="current-password" size="large" value={currentPassword} onChange={(event) => setCurrent(event.target.value)} />}
        </Field>
        <Field label={t('password.next')} required error={errorAt(userErrors, 'newPassword')} hint={t('session.passwordHint')}>
          {(ties) => <Input.Password {...ties} name="new-password" autoComplete="new-password" size="large" value={newPassword} onChange={(event) => setNew(event.target.value)} />}
        </Field>
        <Field label={t('password.again')} required error={differs && again !== '' ? t('password.differs') : undefined}>
          {(ties) => <Input.Password {...ties} name="new-password-again" autoComplete="new-password" size="large" value={again} onChange={(event) => setAgain(event.target.value)} />}
        </Field>
        <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={currentPassword === '' || newPassword === '' || again !== newPassword}>
          {t('password.act')}
        </Button>
      </form>
    </>
  );
}
