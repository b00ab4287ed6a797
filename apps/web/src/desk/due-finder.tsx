import { Button, Input } from 'antd';
import { useState } from 'react';
import { OpenPaymentsDueDocument, type DeskDueFieldsFragment } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Refusals } from '../elements/refusals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './desk.module.css';

interface DueFinderProps {
  /** Payments that the exchange thinks it could be for. */
  candidates: readonly DeskDueFieldsFragment[];
  /** Ids of those that stand in the allocation already. */
  taken: readonly string[];
  onAdd: (due: DeskDueFieldsFragment) => void;
}

/** Open payments to choose from: what it could be for, and what one looks for by reference, payer or title. */
export function DueFinder({ candidates, taken, onAdd }: DueFinderProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const search = useQuery(OpenPaymentsDueDocument, { text }, { enabled: text !== '', keep: true });
  const found = text === '' ? candidates : (search.data?.openPaymentsDue ?? []);
  const shown = found.filter(({ id }) => !taken.includes(id));
  return (
    <div>
      <form
        role="search"
        aria-label={t('desk.find.act')}
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault();
          setText(typed.trim());
        }}
      >
        <Input style={{ maxWidth: 340 }} aria-label={t('desk.find.label')} placeholder={t('desk.find.label')} value={typed} maxLength={100} onChange={(event) => setTyped(event.target.value)} />
        <Button htmlType="submit" loading={search.isFetching}>
          {t('desk.find.act')}
        </Button>
      </form>
      {shown.length > 0 ? <p className={styles['soft']}>{text === '' ? t('desk.find.candidates') : t('desk.find.found')}</p> : null}
      <ul className={styles['candidates']}>
        {shown.map((due) => (
          <li key={due.id} className={styles['candidate']}>
            <span className={styles['twoLines']}>
              <span>
                {due.title} <span className="mono">{due.reference}</span>
              </span>
              <span>
                {due.payer.name} · {t('desk.allocate.openNow', { amount: moneyText(due.open) })}
              </span>
            </span>
            <Button size="small" aria-label={t('desk.find.addThis', { reference: due.reference })} onClick={() => onAdd(due)}>
              {t('desk.find.add')}
            </Button>
          </li>
        ))}
      </ul>
      {text !== '' && search.error ? <Refusals userErrors={[]} trouble={search.error} /> : null}
      {text !== '' && search.data && shown.length === 0 ? <p className={styles['soft']}>{t('desk.find.none')}</p> : null}
    </div>
  );
}
