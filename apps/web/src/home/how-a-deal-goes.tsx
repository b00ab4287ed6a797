import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './how-a-deal-goes.module.css';

const steps = ['claim', 'list', 'ask', 'offer', 'agree'] as const;

/** The way from a right to a deal, in five steps. */
export function HowADealGoes() {
  const t = useMessages();
  return (
    <Section title={t('home.way.title')}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step} className={styles['step']}>
            <span className={styles['number']} aria-hidden>
              {index + 1}
            </span>
            <h3>{t(`home.way.${step}.title`)}</h3>
            <p>{t(`home.way.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
