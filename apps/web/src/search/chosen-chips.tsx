import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { Link } from 'react-router';
import type { ListingSearchQuery } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { firstPage } from '../tables/page-trail.js';
import { facetKey, toggle, writeSearch, type SearchState } from './search-state.js';
import { useFacetTitle } from './use-facet-title.js';
import styles from './chosen-chips.module.css';

interface ChosenChipsProps {
  facets: ListingSearchQuery['listingSearch']['facets'];
  state: SearchState;
  onChange: (next: SearchState) => void;
}

/** What narrows the search, each to be taken away with one press. */
export function ChosenChips({ facets, state, onChange }: ChosenChipsProps) {
  const t = useMessages();
  const titleOf = useFacetTitle();
  const chips = facets.flatMap((facet) => {
    const key = facetKey(facet.name);
    return (state.chosen[key] ?? []).map((value) => ({
      key,
      value,
      facet: t(`facet.${facet.name}`),
      title: titleOf(facet.name, facet.values.find((known) => known.value === value) ?? { value, title: value }),
    }));
  });
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={t('search.chosen')}>
      {chips.map((chip) => (
        <li key={chip.key + chip.value}>
          <button type="button" className={styles['chip']} onClick={() => onChange(toggle(state, chip.key, chip.value))} aria-label={t('search.remove', { name: `${chip.facet} ${chip.title}` })}>
            <span className={styles['facet']}>{chip.facet}</span> {chip.title} <CloseOutlined aria-hidden style={{ fontSize: 10 }} />
          </button>
        </li>
      ))}
      <li>
        <Link to={writeSearch({ ...state, chosen: {}, trail: firstPage })}>{t('search.clear')}</Link>
      </li>
    </ul>
  );
}
