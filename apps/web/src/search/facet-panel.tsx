import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ListingSearchQuery } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { facetKey, toggle, type SearchState } from './search-state.js';
import { useFacetTitle } from './use-facet-title.js';
import styles from './facet-panel.module.css';

type Facet = ListingSearchQuery['listingSearch']['facets'][number];

const SHOWN_AT_FIRST = 6;

interface FacetPanelProps {
  facets: readonly Facet[];
  state: SearchState;
  onChange: (next: SearchState) => void;
}

/** Facets with the count that each choice would give. */
export function FacetPanel({ facets, state, onChange }: FacetPanelProps) {
  return (
    <>
      {facets
        .filter((facet) => facet.values.length > 1 || facet.values.some((value) => value.selected))
        .map((facet) => (
          <FacetGroup key={facet.name} facet={facet} state={state} onChange={onChange} />
        ))}
    </>
  );
}

function FacetGroup({ facet, state, onChange }: Omit<FacetPanelProps, 'facets'> & { facet: Facet }) {
  const t = useMessages();
  const [all, setAll] = useState(false);
  const titleOf = useFacetTitle();
  const key = facetKey(facet.name);
  const chosen = state.chosen[key] ?? [];
  const shown = all ? facet.values : facet.values.filter((value, index) => index < SHOWN_AT_FIRST || chosen.includes(value.value));

  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t(`facet.${facet.name}`)}</legend>
      {shown.map((value) => (
        <div key={value.value} className={styles['choice']}>
          <Checkbox className={styles['box'] ?? ''} checked={chosen.includes(value.value)} disabled={value.count === 0 && !chosen.includes(value.value)} onChange={() => onChange(toggle(state, key, value.value))}>
            <span className={styles['title']}>{titleOf(facet.name, value)}</span>
          </Checkbox>
          <span className={styles['count']}>{value.count}</span>
        </div>
      ))}
      {facet.values.length > shown.length || all ? (
        <button type="button" className={styles['all']} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('search.fewer') : t('search.allValues', { count: facet.values.length })}
        </button>
      ) : null}
    </fieldset>
  );
}
