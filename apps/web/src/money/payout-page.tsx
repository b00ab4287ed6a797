import { Alert, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { LedgerAccountsDocument, MyPayeeAccountDocument, PayoutRequestDocument } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { serverNow } from '../api/server-clock.js';
import { useAction } from '../api/use-action.js';
import { bothOf, useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { MomentText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyInput } from '../elements/money-input.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText, readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { fenOf, sumOf } from './fen.js';

/** Before money leaves: to whom, how much in figures and words, and the password once more. */
export function PayoutPage() {
  const t = useMessages();
  const go = useNavigate();
  const keyFor = useIdempotencyKey();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const organisation = useViewer()?.acting?.organisation.id ?? null;
  const accounts = useQuery(LedgerAccountsDocument, { organisation, first: 100 });
  const payees = useQuery(MyPayeeAccountDocument, {});
  const { run, busy, userErrors, trouble } = useAction(PayoutRequestDocument, (result) => result.payoutRequest, { onDone: () => go('/work/account') });
  const amount = readAmount(typed);

  return (
    <Loaded query={bothOf(payees, accounts)} pick={(both) => both}>
      {([{ myPayeeAccount: payee }, { ledgerAccounts }]) => {
        const available = sumOf(ledgerAccounts.edges.filter(({ node }) => node.purpose === 'DEPOSIT').map(({ node }) => node.balance));
        const tooMuch = amount !== null && fenOf(amount) > fenOf(available.amount);
        const tooNew = payee !== null && payee !== undefined && new Date(payee.usableFrom).getTime() > serverNow();
        const money = amount === null ? null : { amount, currency: 'CNY' };
        return (
          <ConfirmPage
            title={t('payout.title')}
            act={money ? t('payout.act', { amount: moneyText(money) }) : t('payout.actPlain')}
            busy={busy}
            back="/work/account"
            declaration={null}
            blocked={!payee || tooNew || money === null || fenOf(money.amount) === 0n || tooMuch || password === ''}
            onAct={() => money && void run({ input: { amount: money, password, idempotencyKey: keyFor(money) } })}
            refusals={<Refusals userErrors={userErrors} trouble={trouble} fields={['password', 'amount']} />}
            consequences={[t('payout.taken'), t('payout.sent'), t('payout.confirmed')]}
          >
            {payee ? (
              <Facts
                narrow
                pairs={[
                  [t('slip.accountName'), payee.accountName],
                  [t('slip.accountNumber'), <span key="number" className="mono">{payee.accountNumber}</span>],
                  [t('slip.bank'), payee.bank],
                  [t('accountPurpose.DEPOSIT'), moneyText(available)],
                ]}
              />
            ) : (
              <Alert type="warning" showIcon title={t('payee.none')} action={<Link to="/work/account/payee">{t('payee.set')}</Link>} />
            )}
            {tooNew && payee ? (
              <Alert type="warning" showIcon style={{ marginTop: 12 }} title={<span>{t('payee.notYet')} <MomentText at={payee.usableFrom} relative /></span>} />
            ) : null}
            <div style={{ marginTop: 20 }}>
              <MoneyInput label={t('payout.amount')} value={typed} onChange={setTyped} required error={tooMuch ? t('payout.tooMuch', { amount: moneyText(available) }) : errorAt(userErrors, 'amount')} />
              <Field label={t('confirmPassword.label')} required error={errorAt(userErrors, 'password')} hint={t('confirmPassword.hint')}>
                {(ties) => <Input.Password {...ties} autoComplete="current-password" maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />}
              </Field>
            </div>
          </ConfirmPage>
        );
      }}
    </Loaded>
  );
}
