import type { MarketFiguresQuery } from '../api/generated/graphql.js';
import { moneyShortText, moneyText } from '../formats/money-text.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import styles from './head-figures.module.css';

/** The market in five figures. */
export function HeadFigures({ figures }: { figures: MarketFiguresQuery['marketFigures'] }) {
  const t = useMessages();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const cells = [
    { name: t('home.figures.listings'), figure: number.format(figures.listings), note: t('home.figures.newThisWeek', { count: figures.newThisWeek }) },
    { name: t('home.figures.rights'), figure: number.format(figures.rights) },
    { name: t('home.figures.organisations'), figure: number.format(figures.organisations) },
    { name: t('home.figures.deals'), figure: number.format(figures.deals) },
    { name: t('home.figures.amount'), figure: moneyShortText(figures.dealAmount, language), exact: moneyText(figures.dealAmount) },
  ];
  return (
    <dl className={styles['figures']}>
      {cells.map((cell) => (
        <div key={cell.name} className={styles['cell']}>
          <dt>{cell.name}</dt>
          <dd title={cell.exact}>{cell.figure}</dd>
          {cell.note ? <dd className={styles['note']}>{cell.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
