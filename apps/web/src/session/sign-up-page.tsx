import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { SignUpDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { useNextPlace } from './use-next-place.js';
import styles from './session-page.module.css';

const fields = ['name', 'email', 'password'] as const;

/** A new account; it belongs to a person, the organisation comes next. */
export function SignUpPage() {
  const t = useMessages();
  const go = useNavigate();
  const locale = useLanguage();
  const next = useNextPlace();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, busy, userErrors, trouble } = useAction(SignUpDocument, (result) => result.signUp, { onDone: () => go('/work/organisations/new') });

  return (
    <Page>
      <div className={styles['page']} data-single="true">
        <div>
          <PageHeader title={t('session.signUp')} subtitle={t('session.signUpText')} />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void run({ input: { name, email, password, locale } });
            }}
          >
            <Field label={t('session.name')} required error={errorAt(userErrors, 'name')}>
              {(ties) => <Input {...ties} name="name" autoComplete="name" autoFocus size="large" maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
            <Field label={t('session.email')} required error={errorAt(userErrors, 'email')}>
              {(ties) => <Input {...ties} type="email" name="email" autoComplete="username" size="large" value={email} onChange={(event) => setEmail(event.target.value)} />}
            </Field>
            <Field label={t('session.password')} required error={errorAt(userErrors, 'password')} hint={t('session.passwordHint')}>
              {(ties) => <Input.Password {...ties} name="password" autoComplete="new-password" size="large" value={password} onChange={(event) => setPassword(event.target.value)} />}
            </Field>
            <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
            <Button type="primary" size="large" block htmlType="submit" loading={busy} disabled={name.trim() === '' || email === '' || password === ''}>
              {t('session.createAccount')}
            </Button>
          </form>
          <p className={styles['other']}>
            {t('session.haveAccount')} <Link to={`/sign-in${next.query}`}>{t('session.signIn')}</Link>
          </p>
        </div>
      </div>
    </Page>
  );
}
