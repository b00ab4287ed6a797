import { Button } from 'antd';
import { QuestionDiscloseDocument, type QuestionFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { MomentText } from '../elements/date-text.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { AnswerForm } from './answer-form.js';
import styles from './question-list.module.css';

/** One question, its answer, and the step towards disclosing names. */
export function QuestionItem({ question }: { question: QuestionFieldsFragment }) {
  const t = useMessages();
  const disclose = useAction(QuestionDiscloseDocument, (result) => result.questionDisclose);
  const who = question.mine ? t('question.mine') : (question.organisation?.name ?? question.askedBy);

  return (
    <li className={styles['item']}>
      <p className={styles['meta']}>
        <span className={styles['who']}>{who}</span>
        <MomentText at={question.askedAt} />
        {question.public ? null : <span>{t('question.private')}</span>}
        {question.identitiesDisclosed ? <span>{t('question.disclosed')}</span> : null}
      </p>
      <p className={styles['text']}>{question.text}</p>
      {question.answer ? (
        <div className={styles['answer']}>
          <p className={styles['meta']}>
            <span className={styles['who']}>{t('question.answer')}</span>
            {question.answeredAt ? <MomentText at={question.answeredAt} /> : null}
          </p>
          <p className={styles['text']}>{question.answer}</p>
        </div>
      ) : null}
      {question.availableActions.includes('ANSWER') ? <AnswerForm questionId={question.id} /> : null}
      {question.availableActions.includes('DISCLOSE') ? (
        <div className={styles['actions']}>
          <Button size="small" loading={disclose.busy} onClick={() => void disclose.run({ input: { questionId: question.id } })}>
            {t('question.disclose')}
          </Button>
          <span className={styles['meta']}>{t('question.discloseHint')}</span>
        </div>
      ) : null}
      {question.iAgreedToDisclose && !question.identitiesDisclosed ? <p className={styles['meta']}>{t('question.discloseWaiting')}</p> : null}
      <Refusals userErrors={disclose.userErrors} trouble={disclose.trouble} />
    </li>
  );
}
