/** The languages of the interface. */
export type Language = 'zh-CN' | 'en';

const KEPT_AS = 'haihe.language';

/** `?lang=` in the address wins, then the choice kept in this browser; Chinese comes first. */
function initialLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? window.localStorage.getItem(KEPT_AS);
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

let language: Language = initialLanguage();
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
  return language;
}

export function switchLanguage(next: Language): void {
  language = next;
  window.localStorage.setItem(KEPT_AS, next);
  for (const listener of listeners) listener();
}

export function onLanguageSwitch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
