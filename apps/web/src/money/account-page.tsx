import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LedgerAccountsDocument, MyPayeeAccountDocument, MyPayoutsDocument, type LedgerAccountFieldsFragment, type PayeeAccountFieldsFragment, type PayoutFieldsFragment } from '../api/generated/graphql.js';
import { serverNow } from '../api/server-clock.js';
import { useQuery } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { Facts } from '../elements/facts.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainTable } from '../elements/plain-table.js';
import { Section } from '../elements/section.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { accountPath, dealPath } from '../paths.js';
import { may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { fenOf, sumOf } from './fen.js';
import { PayoutStateTag } from './states.js';
import styles from './money.module.css';

/** The organisation's money at the exchange: what it can dispose of, what is held and for what, where it is paid. */
export function AccountPage() {
  const t = useMessages();
  const viewer = useViewer();
  const organisation = viewer?.acting?.organisation.id ?? null;
  const query = useQuery(LedgerAccountsDocument, { organisation, first: 100 });
  const manages = may(viewer, 'payments.payee.manage');
  return (
    <>
      <PageHeader
        title={t('nav.account')}
        subtitle={t('account.subtitle')}
        action={
          manages ? (
            <LinkButton type="primary" to="/work/account/payout">
              {t('account.payout')}
            </LinkButton>
          ) : null
        }
      />
      <Loaded query={query} pick={(result) => result.ledgerAccounts}>
        {(connection) => <Balances accounts={connection.edges.map(({ node }) => node)} />}
      </Loaded>
      {may(viewer, 'payments.due.read') ? (
        <div style={{ marginTop: 36 }}>
          <PayeeSummary manages={manages} />
          <Payouts />
        </div>
      ) : null}
    </>
  );
}

function Balances({ accounts }: { accounts: readonly LedgerAccountFieldsFragment[] }) {
  const t = useMessages();
  const title = useTitle();
  const [all, setAll] = useState(false);
  const of = (purpose: string) => accounts.filter((account) => account.purpose === purpose);
  const held = of('ESCROW');
  const shown = accounts.filter((account) => all || account.purpose === 'DEPOSIT' || fenOf(account.balance.amount) !== 0n);

  const forWhat = ({ purpose, subject, about }: LedgerAccountFieldsFragment) => {
    if (about?.__typename === 'Payout') return t('account.forPayout');
    if (about?.__typename !== 'Deal') return purpose === 'DEPOSIT' ? t('account.forAnything') : subject;
    return (
      <div className={styles['twoLines']}>
        <Link to={dealPath(about.id)}>{title(about.listing)}</Link>
        <span className="mono">{about.reference}</span>
      </div>
    );
  };

  if (accounts.length === 0) return <EmptyState title={t('account.empty.title')} text={t('account.empty.text')} />;
  return (
    <>
      <dl className={styles['balances']}>
        <div>
          <dt>{t('accountPurpose.DEPOSIT')}</dt>
          <dd>{moneyText(sumOf(of('DEPOSIT').map(({ balance }) => balance)))}</dd>
          <dd className={styles['note']}>{t('account.depositNote')}</dd>
        </div>
        <div>
          <dt>{t('accountPurpose.ESCROW')}</dt>
          <dd>{moneyText(sumOf(held.map(({ balance }) => balance)))}</dd>
          <dd className={styles['note']}>{t('account.escrowNote')}</dd>
        </div>
      </dl>
      <Section
        title={t('account.accounts')}
        extra={
          shown.length < accounts.length || all ? (
            <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
              {t('account.showEmpty')}
            </Checkbox>
          ) : null
        }
      >
        {shown.length === 0 ? (
          <p className={styles['soft']}>{t('account.nothingHeld')}</p>
        ) : (
          <PlainTable
            head={[t('account.purpose'), t('account.for'), { name: t('account.balance'), right: true }, t('account.statement')]}
            rows={shown.map((account) => ({
              key: account.id,
              cells: [
                t(`accountPurpose.${account.purpose}`),
                forWhat(account),
                <MoneyText key="balance" money={account.balance} strong />,
                <Link key="statement" to={accountPath(account.id)}>
                  {t('account.toStatement')}
                </Link>,
              ],
            }))}
          />
        )}
      </Section>
    </>
  );
}

function PayeeSummary({ manages }: { manages: boolean }) {
  const query = useQuery(MyPayeeAccountDocument, {});
  return (
    <Loaded query={query} pick={(result) => result} skeleton={<RowsSkeleton rows={3} />}>
      {({ myPayeeAccount }) => <PayeeFacts payee={myPayeeAccount ?? null} manages={manages} />}
    </Loaded>
  );
}

function PayeeFacts({ payee, manages }: { payee: PayeeAccountFieldsFragment | null; manages: boolean }) {
  const t = useMessages();
  return (
    <Section title={t('payee.title')} extra={manages ? <Link to="/work/account/payee">{payee ? t('payee.change') : t('payee.set')}</Link> : null}>
      {payee ? (
        <>
          <Facts
            pairs={[
              [t('slip.accountName'), payee.accountName],
              [t('slip.accountNumber'), <span key="number" className="mono">{payee.accountNumber}</span>],
              [t('slip.bank'), payee.bank],
              [t('payee.bankCode'), payee.bankCode],
              [t('payee.setAt'), <MomentText key="at" at={payee.setAt} />],
            ]}
          />
          {new Date(payee.usableFrom).getTime() > serverNow() ? (
            <Alert type="warning" showIcon style={{ marginTop: 12 }} title={<span>{t('payee.notYet')} <MomentText at={payee.usableFrom} relative /></span>} />
          ) : null}
        </>
      ) : (
        <p className={styles['soft']}>{manages ? t('payee.none') : t('payee.noneAsk')}</p>
      )}
    </Section>
  );
}

function Payouts() {
  const t = useMessages();
  const query = useQuery(MyPayoutsDocument, { first: 20 }, { repeat: 60_000 });
  return (
    <Section title={t('payouts.mine')}>
      <Loaded query={query} pick={(result) => result.myPayouts} skeleton={<RowsSkeleton rows={3} />}>
        {({ edges }) => <PayoutTable payouts={edges.map(({ node }) => node)} />}
      </Loaded>
    </Section>
  );
}

function PayoutTable({ payouts }: { payouts: readonly PayoutFieldsFragment[] }) {
  const t = useMessages();
  if (payouts.length === 0) return <p className={styles['soft']}>{t('payouts.none')}</p>;
  return (
    <PlainTable
      head={[t('payouts.payout'), { name: t('dues.amount'), right: true }, t('payouts.to'), t('payouts.requestedAt'), t('right.status')]}
      rows={payouts.map((payout) => ({
        key: payout.id,
        cells: [
          <div key="payout" className={styles['twoLines']}>
            <span>{payout.title}</span>
            <span className="mono">{payout.reference}</span>
          </div>,
          <MoneyText key="amount" money={payout.amount} strong />,
          <div key="to" className={styles['twoLines']}>
            <span>{payout.beneficiaryBank}</span>
            <span className="mono">{payout.beneficiaryAccount}</span>
          </div>,
          <MomentText key="at" at={payout.requestedAt} />,
          <div key="state" style={{ display: 'grid', justifyItems: 'start', gap: 4 }}>
            <PayoutStateTag state={payout.state} />
            <span className={styles['soft']}>{payout.failure ?? t(`payoutHint.${payout.state}`)}</span>
          </div>,
        ],
      }))}
    />
  );
}
