import { Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { UsccCheckDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Field } from '../elements/field.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

interface UsccFieldProps {
  value: string;
  onChange: (value: string) => void;
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
  error: string | undefined;
}

const tones = { VALID: 'good', DOUBTFUL: 'attention', INVALID: 'bad' } as const;

/** The unified social credit code with its check while it is typed; a doubtful one is asked about, not refused. */
export function UsccField({ value, onChange, confirmed, onConfirm, error }: UsccFieldProps) {
  const t = useMessages();
  const code = useSettled(value.replaceAll(/\s/g, ''), 350);
  const check = useQuery(UsccCheckDocument, { code }, { enabled: code.length >= 8, keep: true }).data?.usccCheck;
  const verdict = code.length >= 8 ? check : undefined;
  return (
    <>
      <Field
        label={t('organisation.uscc')}
        required
        error={error}
        hint={
          <span aria-live="polite">
            {verdict ? (
              <>
                <StateTag tone={tones[verdict.verdict]}>{t(`usccVerdict.${verdict.verdict}`)}</StateTag> {verdict.message}
              </>
            ) : (
              t('organisation.usccHint')
            )}
          </span>
        }
      >
        {(ties) => <Input {...ties} className="mono" maxLength={24} value={value} onChange={(event) => onChange(event.target.value.toUpperCase())} />}
      </Field>
      {verdict?.verdict === 'DOUBTFUL' ? (
        <Checkbox checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} style={{ marginBottom: 18 }}>
          {t('organisation.usccConfirm')}
        </Checkbox>
      ) : null}
    </>
  );
}

/** A value once it has stopped changing for so many milliseconds. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
