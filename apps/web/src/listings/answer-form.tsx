import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { QuestionAnswerDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';

/** The seller's answer, for everybody or for who asked. */
export function AnswerForm({ questionId }: { questionId: string }) {
  const t = useMessages();
  const [text, setText] = useState('');
  const [forAll, setForAll] = useState(true);
  const { run, busy, userErrors, trouble } = useAction(QuestionAnswerDocument, (result) => result.questionAnswer);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { questionId, text, public: forAll } });
      }}
    >
      <Field label={t('question.yourAnswer')} required error={errorAt(userErrors, 'text')}>
        {(ties) => <Input.TextArea {...ties} rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['text']} />
      <div style={{ display: 'flex', gap: 16, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          {t('question.sendAnswer')}
        </Button>
        <Checkbox checked={forAll} onChange={(event) => setForAll(event.target.checked)}>
          {t('question.answerForAll')}
        </Checkbox>
      </div>
    </form>
  );
}
