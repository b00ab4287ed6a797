import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import { stageWords } from '../stage-words.js';
import { BidBox } from './bid-box.js';
import { Box } from './box.js';
import { ChampionBox, ChampionsTurnBox, championOf } from './champion-box.js';
import { DescentBox } from './descent-box.js';
import { FixedBox } from './fixed-box.js';
import { ResultBox } from './result-box.js';
import { SealedBox } from './sealed-lazy.js';
import { SignUpBox } from './sign-up-box.js';
import styles from './box.module.css';

/** The one box in which the reader acts, as mode and moment have it. */
export function ActBox({ session }: { session: LiveSession }) {
  const { state, mine } = session;
  if (state === 'CLOSED') return <ResultBox session={session} />;
  if (mine?.state !== 'ADMITTED' || state === 'ANNOUNCED' || state === 'DRAFT') return <SignUpBox session={session} />;
  if (mine.channel === 'FLOOR') return <PaddleBox session={session} />;
  return <Bidding session={session} />;
}

function Bidding({ session }: { session: LiveSession }) {
  const { mode, stage } = session;
  const number = session.mine?.number ?? null;
  if (mode === 'FIXED_FIRST' || mode === 'FIXED_DRAW') return <FixedBox session={session} />;
  if (stage === 'DESCENT') return <DescentBox session={session} />;
  if (stage === 'SEALED' && mode === 'DESCENDING_SEALED' && session.leader === number) return <ChampionBox session={session} />;
  if (stage === 'SEALED') return <SealedBox key={session.round} session={session} />;
  if (stage === 'OPENING') return <OpeningBox session={session} />;
  if (stage === 'BEST' && championOf(session) !== number) return <ChampionsTurnBox />;
  return <BidBox session={session} />;
}

/** Whoever bids in the hall raises the paddle there. */
function PaddleBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  return (
    <Box title={t('bidding.paddle.title')}>
      <p className={styles['number']}>{session.mine?.number}</p>
      <p>{t('bidding.paddle.text')}</p>
    </Box>
  );
}

/** Bidding rests until the keepers have come. */
function OpeningBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  return (
    <Box title={stageWords('OPENING', session.mode, session.round, t)}>
      <p>{t('bidding.opening.text', { given: session.sharesGiven, needed: session.keepersNeeded })}</p>
    </Box>
  );
}
