import { Link, useParams } from 'react-router';
import { BankStatementDocument, BankStatementEntriesDocument, type BankStatementEntryFieldsFragment } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { DayText, MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { Facts } from '../elements/facts.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { StateTag } from '../elements/state-tag.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { fenOf } from '../money/fen.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { StatementCounts } from './statement-counts.js';
import styles from './desk.module.css';

type Entry = BankStatementEntryFieldsFragment;

/** One bank statement with its lines, and what became of each. */
export function BankStatementPage() {
  const t = useMessages();
  const { id = '' } = useParams();
  const query = useQuery(BankStatementDocument, { id });
  const list = useList(BankStatementEntriesDocument, { id }, (result) => result.bankStatement?.entries);
  const columns = useEntryColumns();
  return (
    <Loaded query={query} pick={(result) => result.bankStatement}>
      {(statement) => (
        <>
          <PageHeader
            title={statement.fromDay === statement.toDay ? t('desk.statement.ofDay', { day: statement.toDay }) : t('desk.statement.ofDays', { from: statement.fromDay, to: statement.toDay })}
            reference={statement.reference}
            meta={
              <>
                <span>{statement.account.bank}</span>
                <span>{t('desk.statement.importedAt')} <MomentText at={statement.importedAt} /></span>
              </>
            }
            action={<LinkButton to="/centre/statements">{t('nav.deskStatements')}</LinkButton>}
          />
          <StatementCounts statement={statement} />
          <Facts
            pairs={[
              [t('desk.custody.account'), <span key="account" className="mono">{statement.account.accountNumber}</span>],
              [t('desk.custody.format'), t(`bankFormat.${statement.format}`)],
              [t('desk.statement.opening'), moneyText(statement.opening)],
              [t('desk.statement.closing'), moneyText(statement.closing)],
            ]}
          />
          <div style={{ marginTop: 28 }}>
            <Section title={t('desk.statement.newLines')} extra={statement.alreadyKnown > 0 ? t('desk.statement.knownElsewhere', { count: statement.alreadyKnown }) : null}>
              <ListTable
                name="bank-statement"
                label={`${t('desk.statement.newLines')} ${statement.reference}`}
                list={list}
                columns={columns}
                keyOf={(entry) => entry.id}
                nameOf={(entry) => `${entry.place}`}
                empty={<EmptyState title={t('desk.statement.nothingNew.title')} text={t('desk.statement.nothingNew.text')} />}
              />
            </Section>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** What became of a line. */
function Outcome({ entry }: { entry: Entry }) {
  const t = useMessages();
  const { receipt, payout, debit } = entry;
  if (receipt && fenOf(receipt.waiting.amount) > 0n && receipt.reason) {
    return (
      <Link to={`/centre/receipts?item=${encodeURIComponent(receipt.id)}`}>
        <StateTag tone="attention">{t(`receiptReason.${receipt.reason}.title`)}</StateTag>
      </Link>
    );
  }
  if (receipt) {
    const went = receipt.allocations.map(({ due, payout: back, organisation }) => due?.reference ?? (back ? t('desk.entry.returned', { reference: back.reference }) : organisation ? t('desk.entry.deposit', { name: organisation.name }) : ''));
    return <StateTag tone="good">{went.filter(Boolean).join(t('common.listComma')) || t('desk.entry.matched')}</StateTag>;
  }
  if (payout) return <StateTag tone="good">{t('desk.entry.payout', { reference: payout.reference })}</StateTag>;
  if (debit?.settled) return <StateTag tone="good">{t('desk.entry.bankFee')}</StateTag>;
  return (
    <Link to={`/centre/debits?item=${encodeURIComponent(debit?.id ?? '')}`}>
      <StateTag tone="attention">{debit?.reason ? t(`debitReason.${debit.reason}`) : t('desk.entry.waits')}</StateTag>
    </Link>
  );
}

function useEntryColumns(): Column<Entry>[] {
  const t = useMessages();
  return [
    { key: 'place', title: t('desk.entry.place'), right: true, cell: (entry) => entry.place, sheet: [{ title: t('desk.entry.place'), value: (entry) => entry.place }] },
    { key: 'day', title: t('desk.entry.day'), cell: (entry) => <DayText at={entry.day} />, sheet: [{ title: t('desk.entry.day'), value: (entry) => ({ day: entry.day }) }] },
    {
      key: 'who',
      title: t('desk.entry.who'),
      fixed: true,
      cell: (entry) => (
        <div className={styles['twoLines']}>
          <span>{entry.counterpartyName ?? '—'}</span>
          <span className="mono">{entry.counterpartyAccount}</span>
        </div>
      ),
      sheet: [
        { title: t('desk.entry.who'), value: (entry) => entry.counterpartyName },
        { title: t('slip.accountNumber'), value: (entry) => entry.counterpartyAccount },
      ],
    },
    { key: 'remark', title: t('desk.entry.remark'), cell: (entry) => <span style={{ overflowWrap: 'anywhere' }}>{entry.remark}</span>, sheet: [{ title: t('desk.entry.remark'), value: (entry) => entry.remark }] },
    { key: 'in', title: t('desk.entry.in'), right: true, cell: (entry) => (entry.incoming ? <MoneyText money={entry.amount} /> : null), sheet: [{ title: t('desk.entry.in'), value: (entry) => (entry.incoming ? { money: entry.amount } : null) }] },
    { key: 'out', title: t('desk.entry.out'), right: true, cell: (entry) => (entry.incoming ? null : <MoneyText money={entry.amount} />), sheet: [{ title: t('desk.entry.out'), value: (entry) => (entry.incoming ? null : { money: entry.amount }) }] },
    { key: 'outcome', title: t('desk.entry.outcome'), fixed: true, cell: (entry) => <Outcome entry={entry} /> },
  ];
}
