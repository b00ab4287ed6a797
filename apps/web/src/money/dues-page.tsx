import { Link, useSearchParams } from 'react-router';
import { MyPaymentsDueDocument, type PaymentDueFieldsFragment, type PaymentDueState } from '../api/generated/graphql.js';
import { lastDayOf } from '../deals/time-left.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { useMessages } from '../i18n/use-messages.js';
import { duePath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { DueDay } from './due-day.js';
import { DueStateTag } from './states.js';
import styles from './money.module.css';

const states: readonly PaymentDueState[] = ['OPEN', 'PARTLY_PAID', 'PAID', 'CANCELLED'];

/** What the organisation has to pay and has paid. */
export function DuesPage() {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const state = states.find((known) => known === address.get('state')) ?? null;
  const list = useList(MyPaymentsDueDocument, { state }, (result) => result.myPaymentsDue);
  const columns: Column<PaymentDueFieldsFragment>[] = [
    {
      key: 'due',
      title: t('dues.due'),
      fixed: true,
      cell: (due) => (
        <div className={styles['twoLines']}>
          <Link to={duePath(due.id)}>{due.title}</Link>
          <span className="mono">{due.reference}</span>
        </div>
      ),
      sheet: [
        { title: t('dues.reference'), value: (due) => due.reference },
        { title: t('dues.due'), value: (due) => due.title },
      ],
    },
    { key: 'amount', title: t('dues.amount'), right: true, cell: (due) => <MoneyText money={due.amount} />, sheet: [{ title: t('dues.amount'), value: (due) => ({ money: due.amount }) }] },
    { key: 'paid', title: t('dues.paid'), right: true, extra: true, cell: (due) => <MoneyText money={due.paid} />, sheet: [{ title: t('dues.paid'), value: (due) => ({ money: due.paid }) }] },
    { key: 'open', title: t('dues.open'), right: true, cell: (due) => <MoneyText money={due.open} strong />, sheet: [{ title: t('dues.open'), value: (due) => ({ money: due.open }) }] },
    { key: 'until', title: t('dues.until'), cell: (due) => <DueDay due={due} />, sheet: [{ title: t('dues.until'), value: (due) => due.dueAt && { day: lastDayOf(due.dueAt) } }] },
    { key: 'state', title: t('right.status'), cell: (due) => <DueStateTag state={due.state} />, sheet: [{ title: t('right.status'), value: (due) => t(`dueState.${due.state}`) }] },
  ];
  return (
    <>
      <PageHeader title={t('nav.dues')} subtitle={t('dues.subtitle')} />
      <div className={styles['filter']}>
        <PlainSelect<PaymentDueState | ''>
          label={t('right.status')}
          value={state ?? ''}
          onChange={(value) => setAddress(withFilters(address, { state: value }))}
          options={[{ value: '', label: t('dues.every') }, ...states.map((value) => ({ value, label: t(`dueState.${value}`) }))]}
        />
      </div>
      <ListTable
        name="dues"
        label={t('nav.dues')}
        list={list}
        columns={columns}
        keyOf={(due) => due.id}
        nameOf={(due) => due.title}
        pathOf={(due) => duePath(due.id)}
        empty={<EmptyState title={t('dues.empty.title')} text={t('dues.empty.text')} action={<LinkButton to="/work/deals">{t('nav.deals')}</LinkButton>} />}
      />
    </>
  );
}
