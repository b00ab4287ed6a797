import { FeeSchedulesDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { FeeCalculator } from './fee-calculator.js';
import { FeeScheduleView } from './fee-schedule-view.js';
import styles from './fees-page.module.css';

/** What the exchange asks for its service: every schedule with its source, and what it comes to for a price. */
export function FeesPage() {
  const t = useMessages();
  const query = useQuery(FeeSchedulesDocument, {});
  return (
    <Page>
      <PageHeader title={t('fees.title')} subtitle={t('fees.subtitle')} />
      <Loaded query={query} pick={(result) => result.feeSchedules}>
        {(schedules) => (
          <div className={styles['layout']}>
            <div>
              {schedules.map((schedule) => (
                <FeeScheduleView key={schedule.version} schedule={schedule} />
              ))}
              <Section title={t('fees.rules')}>
                <ul className={styles['rules']}>
                  {(['when', 'fixed', 'undone', 'bill'] as const).map((rule) => (
                    <li key={rule}>{t(`fees.rule.${rule}`)}</li>
                  ))}
                </ul>
              </Section>
            </div>
            <aside>
              <FeeCalculator />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
