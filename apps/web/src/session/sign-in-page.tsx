import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DemonstrationAccountsDocument, SignInDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { useNextPlace } from './use-next-place.js';
import styles from './session-page.module.css';

/** Sign-in, with the demonstration's accounts beside it where the server has them. */
export function SignInPage() {
  const t = useMessages();
  const go = useNavigate();
  const next = useNextPlace();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const accounts = useQuery(DemonstrationAccountsDocument, {}).data?.demonstrationAccounts ?? [];
  const { run, busy, userErrors, trouble } = useAction(SignInDocument, (result) => result.signIn, { onDone: () => go(next.place) });
  const signIn = (credentials: { email: string; password: string }) => void run({ input: credentials });

  return (
    <Page>
      <div className={styles['page']} data-single={accounts.length === 0}>
        <div>
          <PageHeader title={t('session.signIn')} subtitle={t('session.signInText')} />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              signIn({ email, password });
            }}
          >
            <Field label={t('session.email')} required error={errorAt(userErrors, 'email')}>
              {(ties) => <Input {...ties} type="email" name="email" autoComplete="username" autoFocus size="large" value={email} onChange={(event) => setEmail(event.target.value)} />}
            </Field>
            <Field label={t('session.password')} required error={errorAt(userErrors, 'password')}>
              {(ties) => <Input.Password {...ties} name="password" autoComplete="current-password" size="large" value={password} onChange={(event) => setPassword(event.target.value)} />}
            </Field>
            <Refusals userErrors={userErrors} trouble={trouble} fields={['email', 'password']} />
            <Button type="primary" size="large" block htmlType="submit" loading={busy} disabled={email === '' || password === ''}>
              {t('session.signIn')}
            </Button>
          </form>
          <p className={styles['other']}>
            {t('session.noAccount')} <Link to={`/sign-up${next.query}`}>{t('session.signUp')}</Link>
          </p>
        </div>
        {accounts.length > 0 ? <DemonstrationAccounts accounts={accounts} busy={busy} onChoose={signIn} /> : null}
      </div>
    </Page>
  );
}
