import { Link } from 'react-router';
import type { MarketFiguresQuery } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { useFacetTitle } from '../search/use-facet-title.js';
import { SearchBox } from '../shell/search-box.js';
import styles from './hero.module.css';

/** The river: what the exchange is, in one line, and the search. */
export function Hero({ figures }: { figures: MarketFiguresQuery['marketFigures'] | undefined }) {
  const t = useMessages();
  const titleOf = useFacetTitle();
  const kinds = (figures?.byKind ?? []).filter((kind) => kind.count > 0).slice(0, 6);
  return (
    <section className={styles['hero']} aria-label={t('home.hero.label')}>
      <svg className={styles['water']} viewBox="0 0 1440 320" preserveAspectRatio="xMidYMax slice" fill="none" stroke="currentColor" aria-hidden>
        {Array.from({ length: 11 }, (_, line) => (
          <path
            key={line}
            d={`M-20 ${172 + line * 16}C160 ${112 + line * 20} 300 ${236 + line * 9} 520 ${196 + line * 12}S900 ${96 + line * 22} 1120 ${150 + line * 16}s260 ${70 - line * 5} 360 ${20 - line}`}
            opacity={0.55 - line * 0.035}
          />
        ))}
      </svg>
      <div className={styles['inner']}>
        <h1 className={styles['title']}>{t('home.hero.title')}</h1>
        <p className={styles['text']}>{t('home.hero.text')}</p>
        <SearchBox large />
        <p className={styles['kinds']} aria-label={t('facet.KIND')}>
          {kinds.map((kind) => (
            <Link key={kind.value} to={`/search?kind=${encodeURIComponent(kind.value)}`}>
              {titleOf('KIND', kind)} <span className={styles['count']}>{kind.count}</span>
            </Link>
          ))}
        </p>
      </div>
    </section>
  );
}
