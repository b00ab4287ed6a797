import type { Locale } from '@haihe/platform/errors';

/** The language of the terminal: Chinese where its locale says so, English otherwise. */
export function terminalLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
