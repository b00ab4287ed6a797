import { Button, Input } from 'antd';
import { useState } from 'react';
import { SessionReturnDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { Field } from '../../elements/field.js';
import { Refusals } from '../../elements/refusals.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import styles from './terms.module.css';

/** The seller does not agree, or takes his agreement back. */
export function SendBack({ sessionId, undo }: { sessionId: string; undo: boolean }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const back = useAction(SessionReturnDocument, (result) => result.sessionReturn);
  return (
    <div className={styles['back']}>
      <Section boxed title={t(undo ? 'terms.back.undo' : 'terms.back.title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void back.run({ input: { sessionId, reason: reason.trim() } });
          }}
        >
          <Field label={t('terms.back.reason')} required error={errorAt(back.userErrors, 'reason')} hint={t('terms.back.hint')}>
            {(ties) => <Input.TextArea {...ties} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <Refusals {...back} fields={['reason']} />
          <Button htmlType="submit" loading={back.busy} disabled={reason.trim() === ''}>
            {t(undo ? 'terms.back.undo' : 'terms.back.act')}
          </Button>
        </form>
      </Section>
    </div>
  );
}
