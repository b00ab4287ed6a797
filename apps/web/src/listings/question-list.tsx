import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownListing } from './listing-page.js';
import { QuestionForm } from './question-form.js';
import { QuestionItem } from './question-item.js';
import styles from './question-list.module.css';

/** Questions to the seller and their answers; names stay hidden until both sides agree. */
export function QuestionList({ listing }: { listing: ShownListing }) {
  const t = useMessages();
  const mayAsk = listing.availableActions.includes('ASK');
  return (
    <Section title={t('question.title')} extra={t('question.namesHidden')}>
      {listing.questions.length === 0 ? <p className={styles['none']}>{t('question.none')}</p> : null}
      <ul>
        {listing.questions.map((question) => (
          <QuestionItem key={question.id} question={question} />
        ))}
      </ul>
      {mayAsk ? <QuestionForm listingId={listing.id} /> : null}
    </Section>
  );
}
