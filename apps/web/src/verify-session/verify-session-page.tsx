import { Alert, Button, Input, Progress } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { DropArea } from '../elements/drop-area.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import styles from '../verify/verify.module.css';
import { LogResultView } from './log-result.js';
import { Replay } from './replay.js';
import { verifyInSlices, type Verified } from './verify-in-slices.js';

type Standing = { kind: 'running'; done: number } | { kind: 'missing' } | { kind: 'unreadable' } | { kind: 'done'; verified: Verified };

/** The public check of a session's log: computed here, with the same rules that the exchange judged by. */
export function VerifySessionPage() {
  const t = useMessages();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const reference = search.get('reference') ?? '';
  const [typed, setTyped] = useState(reference);
  const [standing, setStanding] = useState<Standing | null>(null);
  const running = useRef<AbortController | null>(null);

  const check = async (find: () => Promise<Blob | null>) => {
    running.current?.abort();
    const own = (running.current = new AbortController());
    const show = (next: Standing) => own.signal.aborted || setStanding(next);
    show({ kind: 'running', done: 0 });
    try {
      const file = await find();
      if (!file) show({ kind: 'missing' });
      else show({ kind: 'done', verified: await verifyInSlices(file, await platformKeys(), (done) => show({ kind: 'running', done }), own.signal) });
    } catch {
      show({ kind: 'unreadable' });
    }
  };

  useEffect(() => {
    if (reference !== '') void check(() => download(reference));
    return () => running.current?.abort();
  }, [reference]);

  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === reference && wanted !== '') void check(() => download(wanted));
    else if (wanted !== '') setSearch({ reference: wanted });
  };

  return (
    <Page>
      <PageHeader title={t('verifySession.title')} subtitle={t('verifySession.subtitle')} />
      <form className={styles['form']} role="search" onSubmit={go} style={{ marginBottom: 16 }}>
        <label htmlFor={`${id}-reference`}>{t('verifySession.reference')}</label>
        <div className={styles['line']}>
          <Input id={`${id}-reference`} className="mono" value={typed} maxLength={40} autoComplete="off" spellCheck={false} placeholder="BS-2026-000001" onChange={(event) => setTyped(event.target.value)} />
          <Button type="primary" htmlType="submit">
            {t('verifySession.check')}
          </Button>
        </div>
      </form>
      <DropArea label={t('verifySession.drop')} hint={t('verifySession.stays')} accept=".jsonl,application/x-ndjson" onFiles={([file]) => file && void check(() => Promise.resolve(file))} />
      <div role="status" style={{ margin: '24px 0' }}>
        {standing?.kind === 'running' ? <Progress percent={Math.min(100, Math.round(standing.done * 100))} aria-label={t('verifySession.running')} /> : null}
        {standing?.kind === 'missing' ? <Alert type="warning" showIcon title={t('verifySession.missing')} /> : null}
        {standing?.kind === 'unreadable' ? <Alert type="warning" showIcon title={t('verifySession.unreadable')} /> : null}
        {standing?.kind === 'done' ? <LogResultView report={standing.verified.report} /> : null}
      </div>
      {standing?.kind === 'done' && standing.verified.steps.length > 1 ? (
        <Section title={t('verifySession.replay.title')}>
          <Replay steps={standing.verified.steps} />
        </Section>
      ) : null}
    </Page>
  );
}

/** Ids of the keys that the platform signed with; undefined without a connection: the result names the key in any case. */
async function platformKeys(): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch('/bidding/sessions/signing-keys');
    return response.ok ? ((await response.json()) as { keyIds: readonly string[] }).keyIds : undefined;
  } catch {
    return undefined;
  }
}

async function download(reference: string): Promise<Blob | null> {
  const response = await fetch(`/bidding/sessions/${encodeURIComponent(reference)}/log`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}
