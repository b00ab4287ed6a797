import { useCallback } from 'react';
import type { FacetName } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { useDistrict } from '../organisation/use-district.js';
import { rightKinds } from '../rights/right-kinds.js';

interface FacetValue {
  value: string;
  title: string;
}

/** A facet's value as the rest of the interface calls it; classes with their symbol before their long title. */
export function useFacetTitle(): (name: FacetName, value: FacetValue) => string {
  const t = useMessages();
  const districtName = useDistrict();
  return useCallback((name, { value, title }) => {
    if (name === 'KIND') {
      const kind = rightKinds.find((known) => known === value);
      return kind ? t(`rightKind.${kind}`) : title;
    }
    if (name === 'DISTRICT') return districtName(title);
    if (name === 'IPC_SECTION' || name === 'IPC_CLASS') return title.startsWith(value) ? title : `${value} ${title}`;
    return title;
  }, [t, districtName]);
}
