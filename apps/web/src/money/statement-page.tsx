import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Alert, Button } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { StatementHeadDocument, StatementLinesDocument, type StatementLineFieldsFragment } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { DateInput } from '../elements/date-input.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { fenOf, sumOf } from './fen.js';
import { readPeriod, recentPeriods } from './period.js';
import { statementRows } from './statement-rows.js';
import { useCsv } from './use-csv.js';
import styles from './money.module.css';

type Line = StatementLineFieldsFragment;

/** The bookings of an account over a period, with the balance after each: opening balance and lines make the closing balance. */
export function StatementPage() {
  const t = useMessages();
  const { id = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const { from, until, valid } = readPeriod(address);
  const period = { account: id, from, until };
  const head = useQuery(StatementHeadDocument, period, { enabled: valid, keep: true });
  const list = useList(StatementLinesDocument, period, (result) => result.accountStatement?.lines, { enabled: valid });
  const csv = useCsv(list.readPage);
  const turnTo = (change: Parameters<typeof withFilters>[1]) => setAddress(withFilters(address, change), { replace: true });

  const columns: Column<Line>[] = [
    { key: 'number', title: t('statement.number'), right: true, extra: true, cell: (line) => line.number, sheet: [{ title: t('statement.number'), value: (line) => line.number }] },
    { key: 'at', title: t('statement.bookedAt'), fixed: true, cell: (line) => <MomentText at={line.bookedAt} />, sheet: [{ title: t('statement.bookedAt'), value: (line) => ({ moment: line.bookedAt }) }] },
    {
      key: 'reason',
      title: t('statement.reason'),
      fixed: true,
      cell: (line) => (
        <div className={styles['twoLines']}>
          <span>{line.reasonTitle}</span>
          {line.note ? <span>{line.note}</span> : null}
          {line.reversedBy ? <span>{t('statement.reversed')}</span> : null}
        </div>
      ),
      sheet: [
        { title: t('statement.reason'), value: (line) => line.reasonTitle },
        { title: t('common.note'), value: (line) => line.note },
      ],
    },
    { key: 'in', title: t('statement.in'), right: true, cell: (line) => (comesIn(line) ? <MoneyText money={line.amount} /> : null), sheet: [{ title: t('statement.in'), value: (line) => (comesIn(line) ? { money: line.amount } : null) }] },
    {
      key: 'out',
      title: t('statement.out'),
      right: true,
      cell: (line) => (comesIn(line) ? null : <span className={styles['out']}>{moneyText(outOf(line))}</span>),
      sheet: [{ title: t('statement.out'), value: (line) => (comesIn(line) ? null : { money: outOf(line) }) }],
    },
    { key: 'balance', title: t('statement.balance'), right: true, cell: (line) => <MoneyText money={line.balance} strong />, sheet: [{ title: t('statement.balance'), value: (line) => ({ money: line.balance }) }] },
  ];

  return (
    <>
      <PageHeader
        title={t('statement.title')}
        {...(head.data?.accountStatement ? { subtitle: t(`accountPurpose.${head.data.accountStatement.account.purpose}`) } : {})}
        action={
          <>
            <Button icon={<DownloadOutlined aria-hidden />} loading={csv.busy} disabled={list.total === 0} onClick={() => void csv.start(`${t('statement.title')} ${from ?? ''}-${until ?? ''}.csv`, (lines) => statementRows(lines, columns))}>
              CSV
            </Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('statement.print')}
            </Button>
            <LinkButton to="/work/account">{t('nav.account')}</LinkButton>
          </>
        }
      />
      <div className={`${styles['tools']} no-print`}>
        <DateInput label={t('statement.from')} value={from ?? ''} required onChange={(value) => turnTo({ from: value })} />
        <DateInput label={t('statement.until')} value={until ?? ''} required onChange={(value) => turnTo({ until: value })} error={valid ? undefined : t('statement.turned')} />
        <div className={styles['buttons']}>
          {recentPeriods(new Date()).map(({ key, from: first, until: last }) => (
            <Button key={key} size="small" onClick={() => turnTo({ from: first, until: last })}>
              {t(`statement.period.${key}`)}
            </Button>
          ))}
          <Button size="small" onClick={() => turnTo({ from: null, until: null })}>
            {t('statement.period.all')}
          </Button>
        </div>
      </div>
      {csv.trouble ? <Alert type="error" showIcon title={t(`trouble.${csv.trouble.kind}.title`)} style={{ marginBottom: 16 }} /> : null}
      {valid ? (
        <Loaded query={head} pick={(result) => result.accountStatement}>
          {(statement) => (
            <>
              <dl className={styles['balances']}>
                <div>
                  <dt>{t('statement.opening')}</dt>
                  <dd>{moneyText(statement.openingBalance)}</dd>
                </div>
                <div>
                  <dt>{t('statement.moved')}</dt>
                  <dd>{moneyText(sumOf([statement.closingBalance, { ...statement.openingBalance, amount: negative(statement.openingBalance.amount) }]))}</dd>
                </div>
                <div>
                  <dt>{t('statement.closing')}</dt>
                  <dd>{moneyText(statement.closingBalance)}</dd>
                </div>
              </dl>
              <ListTable
                name="statement"
                label={t('statement.title')}
                list={list}
                columns={columns}
                keyOf={(line) => String(line.number)}
                nameOf={(line) => line.reasonTitle}
                empty={<EmptyState title={t('statement.empty.title')} text={t('statement.empty.text')} />}
              />
            </>
          )}
        </Loaded>
      ) : null}
    </>
  );
}

const comesIn = (line: Line): boolean => fenOf(line.amount.amount) > 0n;
const outOf = (line: Line) => ({ ...line.amount, amount: negative(line.amount.amount) });
const negative = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
