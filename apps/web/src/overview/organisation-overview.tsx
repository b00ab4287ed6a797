import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { OverviewDocument, type VerificationState } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { Section } from '../elements/section.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { FigureLinks } from './figure-links.js';
import { TaskList } from './task-list.js';
import { useAskedTerms } from './use-asked-terms.js';
import { useOpenDues } from './use-open-dues.js';
import { useTasks, type Task } from './use-tasks.js';
import { useWaiting } from './use-waiting.js';

/** What waits for the organisation: answers, questions, returned listings, fees. */
export function OrganisationOverview({ verification }: { verification: VerificationState }) {
  const t = useMessages();
  const query = useQuery(OverviewDocument, {});
  const found = useWaiting();
  const tasksOf = useTasks();
  const open = useOpenDues();
  const terms = useAskedTerms();
  const queries = useQueryClient();
  return (
    <>
      {verification === 'VERIFIED' ? null : (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 24 }}
          title={t(`verification.${verification}.title`)}
          description={
            <>
              {t(`verification.${verification}.text`)} <Link to="/work/organisation?tab=verification">{t('verification.go')}</Link>
            </>
          }
        />
      )}
      <Loaded query={query} pick={(result) => result}>
        {(overview) => {
          // To pay by a day is the same task as the deal's deadline of that day.
          const { waiting } = found;
          const { dues } = open;
          const { asked } = terms;
          const trouble = found.trouble ?? open.trouble ?? terms.trouble;
          const isPayment = (task: Task) => task.kind === 'deal' && dues?.some((due) => due.deal === task.deal && due.until === task.until);
          const tasks = waiting && dues && asked && [...asked, ...dues, ...tasksOf(waiting).filter((task) => !isPayment(task))].sort((left, right) => (left.until ?? '9').localeCompare(right.until ?? '9'));
          return (
            <>
              <FigureLinks
                label={t('overview.figures')}
                figures={[
                  { to: '/work/rights', name: t('nav.rights'), figure: overview.myRights.totalCount },
                  { to: '/work/listings', name: t('overview.live'), figure: overview.live.totalCount },
                  { to: '/work/offers?tab=received', name: t('offers.received'), figure: overview.received.totalCount },
                  { to: '/work/offers?tab=made', name: t('offers.made'), figure: overview.made.totalCount },
                  { to: '/work/deals', name: t('nav.deals'), figure: overview.deals.totalCount },
                ]}
              />
              <Section title={t('overview.tasks')} extra={tasks?.length ? t('overview.taskCount', { count: tasks.length }) : null}>
                {trouble ? (
                  <ErrorState trouble={trouble} onRetry={() => void queries.invalidateQueries()} />
                ) : tasks === null ? (
                  <RowsSkeleton rows={3} />
                ) : tasks.length > 0 ? (
                  <TaskList tasks={tasks} />
                ) : (
                  <EmptyState
                    title={t('overview.nothing.title')}
                    text={t('overview.nothing.text')}
                    action={
                      <>
                        <LinkButton type="primary" to="/work/listings/new">
                          {t('myListings.new')}
                        </LinkButton>
                        <LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>
                      </>
                    }
                  />
                )}
              </Section>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
