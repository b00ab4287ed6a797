import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { MyPayeeAccountDocument, PayeeAccountSetDocument, type PayeeAccountFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { groupDigits } from './group-digits.js';
import styles from './money.module.css';

const fields = ['accountName', 'bank', 'bankCode', 'accountNumber', 'password'] as const;

/** Where the organisation is paid. */
export function PayeePage() {
  const query = useQuery(MyPayeeAccountDocument, {});
  return (
    <Loaded query={query} pick={(result) => result}>
      {({ myPayeeAccount }) => <PayeeForm former={myPayeeAccount ?? null} />}
    </Loaded>
  );
}

function PayeeForm({ former }: { former: PayeeAccountFieldsFragment | null }) {
  const t = useMessages();
  const go = useNavigate();
  const organisation = useViewer()?.acting?.organisation;
  const [accountName, setAccountName] = useState(former?.accountName ?? organisation?.name ?? '');
  const [bank, setBank] = useState(former?.bank ?? '');
  const [bankCode, setBankCode] = useState(former?.bankCode ?? '');
  const [accountNumber, setAccountNumber] = useState('');
  const [again, setAgain] = useState('');
  const [password, setPassword] = useState('');
  const { run, busy, userErrors, trouble } = useAction(PayeeAccountSetDocument, (result) => result.payeeAccountSet, { onDone: () => go('/work/account') });
  const digits = accountNumber.replaceAll(/[\s-]/g, '');
  const differs = again !== '' && again.replaceAll(/[\s-]/g, '') !== digits;
  const ready = [accountName, bank, digits, password].every((text) => text.trim() !== '') && again !== '' && !differs;

  return (
    <>
      <PageHeader title={former ? t('payee.changeTitle') : t('payee.setTitle')} subtitle={t('payee.subtitle')} />
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void run({ input: { accountName: accountName.trim(), bank: bank.trim(), bankCode: bankCode.trim() || null, accountNumber: digits, password } });
        }}
      >
        <Alert type={former ? 'warning' : 'info'} showIcon style={{ marginBottom: 24 }} title={former ? t('payee.delay') : t('payee.first')} />
        <Field label={t('slip.accountName')} required error={errorAt(userErrors, 'accountName')} hint={t('payee.nameHint')}>
          {(ties) => <Input {...ties} maxLength={120} value={accountName} onChange={(event) => setAccountName(event.target.value)} />}
        </Field>
        <Field label={t('slip.bank')} required error={errorAt(userErrors, 'bank')} hint={t('payee.bankHint')}>
          {(ties) => <Input {...ties} maxLength={100} value={bank} onChange={(event) => setBank(event.target.value)} />}
        </Field>
        <Field label={t('payee.bankCode')} error={errorAt(userErrors, 'bankCode')} hint={t('payee.bankCodeHint')}>
          {(ties) => <Input {...ties} className="mono" inputMode="numeric" maxLength={14} value={bankCode} onChange={(event) => setBankCode(event.target.value)} />}
        </Field>
        <Field label={t('slip.accountNumber')} required error={errorAt(userErrors, 'accountNumber')} hint={<span className="mono" aria-live="polite">{groupDigits(digits) || ' '}</span>}>
          {(ties) => <Input {...ties} className="mono" inputMode="numeric" autoComplete="off" maxLength={45} value={accountNumber} onChange={(event) => setAccountNumber(event.target.value)} />}
        </Field>
        <Field label={t('payee.again')} required error={differs ? t('payee.differs') : undefined}>
          {(ties) => (
            <Input {...ties} className="mono" inputMode="numeric" autoComplete="off" maxLength={45} value={again} onPaste={(event) => event.preventDefault()} onChange={(event) => setAgain(event.target.value)} />
          )}
        </Field>
        <Field label={t('confirmPassword.label')} required error={errorAt(userErrors, 'password')} hint={t('confirmPassword.hint')}>
          {(ties) => <Input.Password {...ties} autoComplete="current-password" maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />}
        </Field>
        <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
        <div className={styles['buttons']}>
          <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
            {t('payee.save')}
          </Button>
          <LinkButton type="text" to="/work/account">
            {t('common.cancel')}
          </LinkButton>
        </div>
      </form>
    </>
  );
}
