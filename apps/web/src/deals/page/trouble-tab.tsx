import { DayText, MomentText } from '../../elements/date-text.js';
import { Facts } from '../../elements/facts.js';
import { LinkButton } from '../../elements/link-button.js';
import { MoneyText } from '../../elements/money-text.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import { AttachmentList } from '../../listings/attachment-list.js';
import { dealActPath } from '../../paths.js';
import { proposalsOf } from '../proposals.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import styles from './trouble-tab.module.css';

/** The ways out of a deal: what each leads to, which of them are open now, and what became of those that were taken. */
export function TroubleTab({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  const can = (action: ShownDeal['availableActions'][number]) => deal.availableActions.includes(action);
  const ways = [
    { key: 'cancel', act: 'cancel', open: can('REQUEST_CANCELLATION') || can('AGREE_CANCELLATION') },
    { key: 'breach', act: 'breach', open: can('DECLARE_BREACH') || can('CONFIRM_BREACH') },
    { key: 'dispute', act: 'dispute', open: can('OPEN_DISPUTE') },
    { key: 'resolve', act: 'resolve', open: can('RESOLVE_DISPUTE') },
  ] as const;
  const { dispute } = deal;
  const proposals = proposalsOf(deal);
  const evidence = deal.documents.filter((document) => document.role === 'DISPUTE').map(({ file }) => file);
  return (
    <>
      {dispute ? (
        <Section title={t('deals.dispute.title')}>
          <Facts
            narrow
            pairs={[
              [t('deals.dispute.openedBy'), t(`deals.side.${dispute.openedBy}`)],
              [t('deals.dispute.openedAt'), <MomentText key="opened" at={dispute.openedAt} />],
              [t('deals.dispute.reason'), <span key="reason" style={{ whiteSpace: 'pre-line' }}>{dispute.reason}</span>],
              [t('deals.dispute.files'), evidence.length > 0 ? <AttachmentList key="files" attachments={evidence} /> : null],
              [t('deals.dispute.outcome'), dispute.outcome ? t(`deals.outcome.${dispute.outcome}`) : t('deals.dispute.pending')],
              [t('deals.dispute.sellerAmount'), dispute.sellerAmount ? <MoneyText key="amount" money={dispute.sellerAmount} /> : null],
              [t('deals.dispute.resolution'), dispute.resolution ? <span key="resolution" style={{ whiteSpace: 'pre-line' }}>{dispute.resolution}</span> : null],
              [t('deals.dispute.resolvedAt'), dispute.resolvedAt ? <MomentText key="resolved" at={dispute.resolvedAt} /> : null],
            ]}
          />
        </Section>
      ) : null}
      {proposals.length > 0 ? (
        <Section title={t('deals.proposals.title')}>
          <ul className={styles['proposals']}>
            {proposals.map(({ kind, proposal }) => (
              <li key={kind}>
                <p>
                  <strong>{t(`deals.proposals.${kind}`)}</strong> · {t(`deals.side.${proposal.by}`)} · <DayText at={proposal.at} /> · {t(`deals.proposalState.${proposal.state}`)}
                </p>
                <p>{proposal.reason}</p>
                {proposal.missed ? <p className={styles['soft']}>{t('deals.pending.missed', { what: proposal.missed })}</p> : null}
                {proposal.answer ? <p className={styles['soft']}>{proposal.answer}</p> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('deals.ways.title')}>
        <ul className={styles['ways']}>
          {ways
            .filter(({ key, open }) => (key === 'resolve' ? open : side !== 'CENTRE' || open))
            .map(({ key, act, open }) => (
              <li key={key}>
                <div>
                  <h3>{t(`deals.ways.${key}.title`)}</h3>
                  <p>{t(`deals.ways.${key}.text`)}</p>
                </div>
                {open ? <LinkButton to={dealActPath(deal.id, act)}>{t(`deals.ways.${key}.act`)}</LinkButton> : <span className={styles['soft']}>{t('deals.ways.closed')}</span>}
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}
