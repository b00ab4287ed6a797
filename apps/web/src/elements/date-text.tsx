import { serverNow } from '../api/server-clock.js';
import { dayText, momentText, relativeText } from '../formats/date-text.js';
import { useLanguage } from '../i18n/use-messages.js';

/** A day: 2026-11-22. */
export function DayText({ at }: { at: string }) {
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {dayText(at)}
    </time>
  );
}

/** A moment: 2026-11-22 14:05, with "3 days ago" beside it where there is room. */
export function MomentText({ at, relative = false }: { at: string; relative?: boolean }) {
  const language = useLanguage();
  return (
    <time dateTime={at}>
      <span style={{ whiteSpace: 'nowrap' }}>{momentText(at)}</span>
      {relative ? <span style={{ color: 'var(--ink-faint)', whiteSpace: 'nowrap' }}> · {relativeText(at, serverNow(), language)}</span> : null}
    </time>
  );
}
