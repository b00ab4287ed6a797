import type { AnnuityFieldsFragment, TermFieldsFragment } from '../api/generated/graphql.js';
import { serverNow } from '../api/server-clock.js';
import { dayText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './term-bar.module.css';

interface TermBarProps {
  term: TermFieldsFragment;
  annuities?: readonly AnnuityFieldsFragment[];
  /** Without the dates and words below. */
  bare?: boolean;
}

/** Elapsed and remaining term on one bar, the annuities as ticks at their due dates. */
export function TermBar({ term, annuities = [], bare = false }: TermBarProps) {
  const t = useMessages();
  const { from, until } = term;
  if (!from || !until) return <p className={styles['none']}>{t('term.unknown')}</p>;

  const start = new Date(from).getTime();
  const length = Math.max(1, new Date(until).getTime() - start);
  const at = (moment: number) => Math.min(100, Math.max(0, ((moment - start) / length) * 100));
  const elapsed = at(serverNow());
  const words = remainingWords(term.remainingDays, t);

  return (
    <div className={styles['term']}>
      <div className={styles['bar']} role="img" aria-label={t('term.spoken', { from: dayText(from), until: dayText(until), remaining: words })}>
        <span className={styles['elapsed']} style={{ width: `${elapsed}%` }} />
        {annuities.map((annuity) => (
          <span
            key={annuity.year}
            className={styles['tick']}
            data-state={annuity.state}
            style={{ left: `${at(new Date(annuity.dueDate).getTime())}%` }}
            title={`${t('annuity.year', { year: annuity.year })} · ${dayText(annuity.dueDate)} · ${t(`annuityState.${annuity.state}`)}`}
          />
        ))}
        {elapsed > 0 && elapsed < 100 ? <span className={styles['now']} style={{ left: `${elapsed}%` }} /> : null}
      </div>
      {bare ? null : (
        <div className={styles['words']}>
          <span>{dayText(from)}</span>
          <span className={styles['remaining']}>{words}</span>
          <span>{dayText(until)}</span>
        </div>
      )}
    </div>
  );
}

/** "剩余 11 年 4 个月" from days; years of 365.25 days. */
export function remainingWords(days: number | null | undefined, t: ReturnType<typeof useMessages>): string {
  if (days === null || days === undefined) return t('term.unknown');
  if (days <= 0) return t('term.over');
  const years = Math.floor(days / 365.25);
  const months = Math.floor((days - years * 365.25) / 30.44);
  if (years === 0 && months === 0) return t('term.remainingDays', { count: days });
  if (years === 0) return t('term.remainingMonths', { count: months });
  return t('term.remainingYears', { years, months });
}
