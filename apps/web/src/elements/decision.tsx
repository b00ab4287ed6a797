import { Button, Input, type GetRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.js';
import { Field } from './field.js';
import styles from './decision.module.css';

interface DecisionProps {
  /** The words of consent, or null when it is not open to the caller now. */
  approve: string | null;
  refuse: string | null;
  busy: boolean;
  reasonError: string | undefined;
  refusals: ReactNode;
  onApprove: () => void;
  onRefuse: (reason: string) => void;
}

/** The decision on a reviewed object: consent, or refusal with its reason; A, R and Ctrl+Enter do it by keyboard. */
export function Decision({ approve, refuse, busy, reasonError, refusals, onApprove, onRefuse }: DecisionProps) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const field = useRef<GetRef<typeof Input.TextArea>>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey || busy) return;
      if (event.key === 'a' && approve) onApprove();
      if (event.key === 'r' && refuse) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [approve, refuse, busy, onApprove]);

  if (!approve && !refuse) return null;
  return (
    <section className={styles['decision']} aria-label={t('review.decision')}>
      {refuse ? (
        <Field label={t('review.reasonLabel')} required error={reasonError} hint={t('review.reasonHint')}>
          {({ status, ...ties }) => (
            <Input.TextArea
              {...ties}
              status={status}
              ref={field}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && reason.trim() !== '') onRefuse(reason);
              }}
            />
          )}
        </Field>
      ) : null}
      {refusals}
      <div className={styles['buttons']}>
        {approve ? (
          <Button type="primary" size="large" loading={busy} onClick={onApprove}>
            {approve} <kbd className={styles['key']}>A</kbd>
          </Button>
        ) : null}
        {refuse ? (
          <Button size="large" loading={busy} disabled={reason.trim() === ''} onClick={() => onRefuse(reason)}>
            {refuse}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
