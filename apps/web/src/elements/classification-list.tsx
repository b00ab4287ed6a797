import type { ClassificationFieldsFragment } from '../api/generated/graphql.js';
import { useTitle } from '../i18n/use-messages.js';
import styles from './classification-list.module.css';

/** Classification symbols, the main one first, each with its name for pointer and reader. */
export function ClassificationList({ classifications, named = false }: { classifications: readonly ClassificationFieldsFragment[]; named?: boolean }) {
  const title = useTitle();
  const ordered = [...classifications].sort((left, right) => Number(right.main) - Number(left.main));
  return (
    <ul className={styles['list']} data-named={named}>
      {ordered.map((classification) => {
        const name = classification.title ? title(classification) : '';
        return (
          <li key={classification.scheme + classification.symbol} title={named ? undefined : name} data-main={classification.main}>
            <span className={`${styles['symbol']} mono`}>{classification.symbol}</span>
            <span className={named ? styles['name'] : 'visually-hidden'}> {name}</span>
          </li>
        );
      })}
    </ul>
  );
}
