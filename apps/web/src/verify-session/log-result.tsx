import { Alert } from 'antd';
import type { LogReport } from '@haihe/bidding/rules';
import { MomentText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { MoneyText } from '../elements/money-text.js';
import { Section } from '../elements/section.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';

const iso = (at: number): string => new Date(at).toISOString();

/** What was checked in a log, and what the session came to. */
export function LogResultView({ report }: { report: LogReport }) {
  const t = useMessages();
  const language = useLanguage();
  const { fault, header, result, complete } = report;
  const count = (value: number): string => value.toLocaleString(language);
  return (
    <>
      {fault ? (
        <Alert type="error" showIcon role="alert" title={t(fault.entry === 0 ? 'verifySession.fault.header' : 'verifySession.fault.title', { entry: fault.entry, line: fault.line })} description={language === 'en' ? fault.en : fault.zh} />
      ) : (
        <Alert type="success" showIcon title={t(complete ? 'verifySession.holds.over' : 'verifySession.holds.running')} description={t('verifySession.holds.text')} />
      )}
      {report.unopened > 0 ? <Alert style={{ marginTop: 8 }} type="warning" showIcon title={t('verifySession.unopened', { count: report.unopened })} /> : null}
      {report.backdated.length > 0 ? <Alert style={{ marginTop: 8 }} type="warning" showIcon title={t('verifySession.backdated', { entries: report.backdated.slice(0, 20).join(', ') })} /> : null}
      <div style={{ height: 24 }} />
      <Section title={t('verifySession.checked')}>
        <Facts
          narrow
          pairs={[
            [t('verifySession.session'), header ? `${header.session} · ${header.title}` : null],
            [t('verifySession.entries'), t('verifySession.entriesText', { count: count(report.entries) })],
            [t('verifySession.head'), report.head === null ? null : <span key="head" className="mono" style={{ overflowWrap: 'anywhere' }}>{report.head}</span>],
            [t('verifySession.heads'), t('verifySession.headsText', { count: count(report.checkpoints) })],
            [t('verifySession.signedAt'), report.signedAt === null ? null : <MomentText key="at" at={iso(report.signedAt)} />],
            [t('verifySession.keys'), report.keys.length > 0 ? <span key="keys" className="mono">{report.keys.join(' ')}</span> : null],
            ...(result
              ? ([
                  [t('verifySession.outcome'), fault ? null : result.outcome === null ? t('verifySession.open') : t(`verifySession.outcomes.${result.outcome}`)],
                  [t('verifySession.winner'), result.winner],
                  [t('verifySession.price'), result.price === null ? null : <MoneyText key="price" money={{ amount: (result.price / 100).toFixed(2), currency: 'CNY' }} strong />],
                  [t('verifySession.bidders'), count(result.bidders)],
                  [t('verifySession.bids'), t('verifySession.bidsText', { bids: count(result.bids), rejections: count(result.rejections) })],
                  [t('verifySession.extensions'), count(result.extensions)],
                  [t('verifySession.pauses'), count(result.pauses)],
                ] as const)
              : []),
          ]}
        />
      </Section>
    </>
  );
}
