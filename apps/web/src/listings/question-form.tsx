import { Button, Input } from 'antd';
import { useState } from 'react';
import { QuestionAskDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './question-list.module.css';

/** A question to the seller. */
export function QuestionForm({ listingId }: { listingId: string }) {
  const t = useMessages();
  const [text, setText] = useState('');
  const { run, busy, userErrors, trouble } = useAction(QuestionAskDocument, (result) => result.questionAsk, { onDone: () => setText('') });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { listingId, text } });
      }}
    >
      <Field label={t('question.ask')} required error={errorAt(userErrors, 'text')} hint={t('question.askHint')}>
        {(ties) => <Input.TextArea {...ties} rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['text']} />
      <Button htmlType="submit" loading={busy} disabled={text.trim() === ''}>
        {t('question.send')}
      </Button>
    </form>
  );
}
