import { Alert, Button } from 'antd';
import { useParams } from 'react-router';
import { ImportCancelDocument, ImportRunDocument, type ImportRunFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { ImportIssues } from './import-issues.js';
import { ImportProgress } from './import-progress.js';
import { ImportStateTag } from './import-state-tag.js';
import { isRunning } from './is-running.js';
import styles from './import-page.module.css';

const counts = ['read', 'created', 'updated', 'unchanged', 'flagged', 'rejected'] as const;

/** One import: its progress, its counts, and every row that it rejected or doubted. */
export function ImportPage() {
  const { id = '' } = useParams();
  const once = useQuery(ImportRunDocument, { id });
  const state = once.data?.importRun?.state;
  const query = useQuery(ImportRunDocument, { id }, { repeat: state && isRunning(state) ? 1000 : false });
  return (
    <Loaded query={query} pick={(result) => result.importRun}>
      {(run) => <ImportBody run={run} />}
    </Loaded>
  );
}

function ImportBody({ run }: { run: ImportRunFieldsFragment }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const cancel = useAction(ImportCancelDocument, (result) => result.importCancel);
  const running = isRunning(run.state);

  return (
    <>
      <PageHeader
        title={run.fileName}
        state={<ImportStateTag state={run.state} />}
        meta={
          <>
            {run.formatTitle ? <span>{t('imports.format', { format: run.formatTitle })}</span> : null}
            {run.startedAt ? (
              <span>
                {t('imports.startedAt')} <MomentText at={run.startedAt} />
              </span>
            ) : null}
            {run.finishedAt ? (
              <span>
                {t('imports.finishedAt')} <MomentText at={run.finishedAt} />
              </span>
            ) : null}
          </>
        }
        action={
          running ? (
            <Button loading={cancel.busy} onClick={() => void cancel.run({ input: { importRunId: run.id } })}>
              {t('imports.cancel')}
            </Button>
          ) : (
            <LinkButton to="/work/rights">{t('nav.rights')}</LinkButton>
          )
        }
      />
      <Refusals userErrors={cancel.userErrors} trouble={cancel.trouble} />
      {run.error ? <Alert type="error" showIcon title={t('imports.failed')} description={run.error} style={{ marginBottom: 20 }} /> : null}
      {running ? <ImportProgress run={run} /> : null}
      <dl className={styles['counts']}>
        {counts.map((name) => (
          <div key={name} data-name={name}>
            <dt>{t(`imports.${name}`)}</dt>
            <dd>{number.format(run[name])}</dd>
          </div>
        ))}
      </dl>
      <ImportIssues run={run} />
    </>
  );
}
