import type { useMessages } from '../i18n/use-messages.js';

/** In words, whether an organisation is the state's and who controls it; null when there is nothing to say. */
export function natureText(t: ReturnType<typeof useMessages>, { stateOwned, foreignControlled }: { stateOwned: boolean; foreignControlled: boolean }): string | null {
  const said = [stateOwned ? t('organisation.stateOwned') : '', foreignControlled ? t('organisation.foreignControlled') : ''].filter(Boolean);
  return said.length === 0 ? null : said.join(t('common.listComma'));
}
