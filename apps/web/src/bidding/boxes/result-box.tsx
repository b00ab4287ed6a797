import { Button } from 'antd';
import { Link } from 'react-router';
import { RunnerUpDecideDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { Countdown } from '../../elements/countdown.js';
import { Facts } from '../../elements/facts.js';
import { Refusals } from '../../elements/refusals.js';
import { SealButton } from '../../elements/seal-button.js';
import { capitals } from '../../formats/capitals.js';
import { momentText } from '../../formats/date-text.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { biddingPath, dealPath } from '../../paths.js';
import type { LiveSession } from '../live/use-session.js';
import { Box } from './box.js';
import { Proof } from './proof.js';
import styles from './box.module.css';

/** How it ended, what follows, and the log by which anyone can check it. */
export function ResultBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const { outcome, winner, price, mine } = session;
  const sold = outcome === 'SOLD';
  const can = (action: string) => ((mine?.availableActions ?? []) as readonly string[]).includes(action);
  return (
    <Box title={outcome ? t(`sessionOutcome.${outcome}`) : t('sessionState.CLOSED')} {...(sold ? { tone: 'seal' as const } : {})}>
      {sold && price ? (
        <div>
          <span className={styles['big']}>{moneyText(price)}</span>
          <p className={styles['words']} lang="zh-CN">
            {capitals(price.amount)}
          </p>
        </div>
      ) : (
        <p>{outcome ? t(`bidding.result.text.${outcome}`) : null}</p>
      )}
      <Facts
        narrow
        pairs={[
          [t('bidding.winner'), sold && winner ? [winner.number, winner.name].filter(Boolean).join(' · ') : null],
          [t('bidding.result.closedAt'), session.closedAt ? momentText(session.closedAt) : null],
          [t('bidding.result.award'), session.award ? t(session.protocol?.asRunnerUp && session.award === 'CONTRACTING' ? 'bidding.result.byRunnerUp' : `sessionAward.${session.award}`) : null],
          [t('bidding.result.deposit'), mine && mine.depositState !== 'NONE' ? t(`depositState.${mine.depositState}`) : null],
          [t('bidding.result.deal'), session.deal ? <Link key="deal" to={dealPath(session.deal.id)}>{session.deal.reference}</Link> : null],
          [t('bidding.result.next'), session.nextSession ? <Link key="next" to={biddingPath(session.nextSession.id)}>{session.nextSession.reference}</Link> : null],
          [t('bidding.result.until'), session.awardUntil ? <Countdown key="until" until={session.awardUntil} /> : null],
        ]}
      />
      {can('ACCEPT_AS_RUNNER_UP') || can('DECLINE_AS_RUNNER_UP') ? <RunnerUp session={session} /> : null}
      <Proof session={session} />
    </Box>
  );
}

function RunnerUp({ session }: { session: LiveSession }) {
  const t = useMessages();
  const decide = useAction(RunnerUpDecideDocument, (result) => result.runnerUpDecide);
  const best = session.mine?.best;
  return (
    <div className={styles['confirm']}>
      <p className={styles['warn']}>{t('bidding.runnerUp.text', { amount: best ? moneyText(best) : '' })}</p>
      {best ? (
        <p className={styles['words']} lang="zh-CN">
          {capitals(best.amount)}
        </p>
      ) : null}
      <Refusals {...decide} />
      <div className={styles['buttons']}>
        <SealButton size="large" loading={decide.busy} onClick={() => void decide.run({ input: { sessionId: session.id, accept: true } })}>
          {t('bidding.runnerUp.accept', { amount: best ? moneyText(best) : '' })}
        </SealButton>
        <Button size="large" loading={decide.busy} onClick={() => void decide.run({ input: { sessionId: session.id, accept: false } })}>
          {t('bidding.runnerUp.decline')}
        </Button>
      </div>
    </div>
  );
}
