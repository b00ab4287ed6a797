import { useMessages } from '../i18n/use-messages.js';

/** The name of a country or region, in the reader's language. */
export function useRegion(): (code: string) => string {
  const t = useMessages();
  const names = new Intl.DisplayNames([t('organisation.regionLanguage')], { type: 'region' });
  return (code) => names.of(code) ?? code;
}
