import { useCallback } from 'react';
import { useMessages } from '../i18n/use-messages.js';
import { districts } from './districts.js';

/** A district's name in the reader's language; a place outside Tianjin stays as it is written. */
export function useDistrict(): (district: string) => string {
  const t = useMessages();
  return useCallback(
    (district) => {
      const known = districts.find((name) => name === district);
      return known ? t(`district.${known}`) : district;
    },
    [t],
  );
}
