import { Button, Input } from 'antd';
import { useState } from 'react';
import { CustodyAccountAddDocument, CustodyAccountsDocument, type BankStatementFormat } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { DayText } from '../elements/date-text.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { groupDigits } from '../money/group-digits.js';
import styles from './desk.module.css';

const formats: readonly BankStatementFormat[] = ['TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053'];

/** The bank accounts in which the exchange keeps other people's money. */
export function CustodyPage() {
  const t = useMessages();
  const query = useQuery(CustodyAccountsDocument, {});
  return (
    <>
      <PageHeader title={t('nav.deskCustody')} subtitle={t('desk.custody.subtitle')} />
      <Loaded query={query} pick={(result) => result.custodyAccounts}>
        {(accounts) => (
          <Section title={t('desk.custody.known')}>
            {accounts.length === 0 ? (
              <p className={styles['soft']}>{t('desk.custody.none')}</p>
            ) : (
              <PlainTable
                head={[t('slip.bank'), t('slip.accountName'), t('slip.accountNumber'), t('desk.custody.format'), { name: t('desk.custody.balance'), right: true }, t('desk.custody.balanceDay')]}
                rows={accounts.map((account, index) => ({
                  key: account.id,
                  cells: [
                    <div key="bank" className={styles['twoLines']}>
                      <span>{account.bank}</span>
                      {index === 0 ? <span>{t('desk.custody.first')}</span> : null}
                    </div>,
                    account.accountName,
                    <span key="number" className="mono">{groupDigits(account.accountNumber)}</span>,
                    account.format ? t(`bankFormat.${account.format}`) : t('desk.custody.anyFormat'),
                    account.balance ? <MoneyText key="balance" money={account.balance} strong /> : t('desk.custody.noStatement'),
                    account.balanceDay ? <DayText key="day" at={account.balanceDay} /> : null,
                  ],
                }))}
              />
            )}
          </Section>
        )}
      </Loaded>
      <div style={{ marginTop: 36 }}>
        <AddForm />
      </div>
    </>
  );
}

function AddForm() {
  const t = useMessages();
  const [bank, setBank] = useState('');
  const [accountName, setAccountName] = useState('');
  const [accountNumber, setAccountNumber] = useState('');
  const [format, setFormat] = useState<BankStatementFormat | ''>('');
  const { run, busy, userErrors, trouble } = useAction(CustodyAccountAddDocument, (result) => result.custodyAccountAdd, {
    onDone: () => {
      setBank('');
      setAccountName('');
      setAccountNumber('');
    },
  });
  const digits = accountNumber.replaceAll(/[\s-]/g, '');
  return (
    <Section title={t('desk.custody.add')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void run({ input: { bank: bank.trim(), accountName: accountName.trim(), accountNumber: digits, format: format === '' ? null : format } });
        }}
      >
        <Field label={t('slip.bank')} required error={errorAt(userErrors, 'bank')} hint={t('payee.bankHint')}>
          {(ties) => <Input {...ties} maxLength={100} value={bank} onChange={(event) => setBank(event.target.value)} />}
        </Field>
        <Field label={t('slip.accountName')} required error={errorAt(userErrors, 'accountName')}>
          {(ties) => <Input {...ties} maxLength={120} value={accountName} onChange={(event) => setAccountName(event.target.value)} />}
        </Field>
        <Field label={t('slip.accountNumber')} required error={errorAt(userErrors, 'accountNumber')} hint={<span className="mono">{groupDigits(digits) || ' '}</span>}>
          {(ties) => <Input {...ties} className="mono" autoComplete="off" maxLength={45} value={accountNumber} onChange={(event) => setAccountNumber(event.target.value)} />}
        </Field>
        <Field label={t('desk.custody.format')} required hint={t('desk.custody.formatHint')}>
          {({ id }) => <PlainSelect<BankStatementFormat | ''> id={id} value={format} onChange={setFormat} options={[{ value: '', label: t('desk.custody.anyFormat') }, ...formats.map((value) => ({ value, label: t(`bankFormat.${value}`) }))]} />}
        </Field>
        <Refusals userErrors={userErrors} trouble={trouble} fields={['bank', 'accountName', 'accountNumber']} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={bank.trim() === '' || accountName.trim() === '' || digits === ''}>
          {t('desk.custody.addAct')}
        </Button>
      </form>
    </Section>
  );
}
