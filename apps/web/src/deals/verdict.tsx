import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Field } from '../elements/field.js';
import { SealButton } from '../elements/seal-button.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './verdict.module.css';

/** One of two ways to decide. */
interface Way {
  readonly act: string;
  readonly onAct: (reason: string) => void;
  /** Ends the deal or gives money away. */
  readonly final?: boolean;
}

interface VerdictProps {
  readonly label: string;
  readonly ways: readonly Way[];
  readonly busy: boolean;
  readonly reasonError: string | undefined;
  readonly refusals: ReactNode;
  /** What each way leads to. */
  readonly children?: ReactNode;
}

/** A decision that needs its reason whichever way it goes; both sides read it. */
export function Verdict({ label, ways, busy, reasonError, refusals, children }: VerdictProps) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const blocked = reason.trim() === '';
  return (
    <section className={styles['verdict']} aria-label={label}>
      <h3>{label}</h3>
      {children}
      <Field label={t('common.reason')} required error={reasonError} hint={t('deals.reasonHint')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {refusals}
      <div className={styles['buttons']}>
        {ways.map((way) =>
          way.final ? (
            <SealButton key={way.act} loading={busy} disabled={blocked} onClick={() => way.onAct(reason)}>
              {way.act}
            </SealButton>
          ) : (
            <Button key={way.act} type="primary" loading={busy} disabled={blocked} onClick={() => way.onAct(reason)}>
              {way.act}
            </Button>
          ),
        )}
      </div>
    </section>
  );
}
