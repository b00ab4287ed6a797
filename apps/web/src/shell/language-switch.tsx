import { Button } from 'antd';
import { switchLanguage } from '../i18n/language.js';
import { useLanguage } from '../i18n/use-messages.js';

/** Offers the other language, named in itself. */
export function LanguageSwitch() {
  const other = useLanguage() === 'en' ? ({ code: 'zh-CN', name: '中文' } as const) : ({ code: 'en', name: 'English' } as const);
  return (
    <Button type="text" lang={other.code} onClick={() => switchLanguage(other.code)}>
      {other.name}
    </Button>
  );
}
