import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/use-messages.js';
import type { Language } from '../i18n/language.js';
import { themeConfig } from './theme-config.js';
import { useDark, useStill } from './use-preference.js';
import './theme.css';

async function antdLocale(language: Language): Promise<Locale> {
  return language === 'en' ? (await import('antd/es/locale/en_US')).default : (await import('antd/es/locale/zh_CN')).default;
}

/** Until the language's texts are there. Going from no locale to one would build the whole page anew. */
const noTexts: Locale = { locale: 'zh-cn' };

/** Ant Design with the exchange's theme and language. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const dark = useDark();
  const still = useStill();
  const language = useLanguage();
  const [locale, setLocale] = useState(noTexts);

  useEffect(() => {
    void antdLocale(language).then(setLocale);
  }, [language]);

  return (
    <ConfigProvider theme={themeConfig(dark, still)} button={{ autoInsertSpace: false }} locale={locale}>
      {children}
    </ConfigProvider>
  );
}
