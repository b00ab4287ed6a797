import type { BiddingMode, SessionStage } from '../api/generated/graphql.js';
import type { Translate } from '../i18n/use-messages.js';

/** What a stage is called; rounds are counted only where there are several, and what is opened last may be the seller's reserve price. */
export function stageWords(stage: SessionStage, mode: BiddingMode, round: number, t: Translate): string {
  const rounds = mode === 'SEALED_ROUNDS';
  if (stage === 'SEALED') return rounds ? t('bidding.stage.SEALED_ROUND', { round }) : t('bidding.stage.SEALED');
  if (stage !== 'OPENING') return t(`bidding.stage.${stage}`);
  if (rounds) return t('bidding.stage.OPENING_ROUND', { round });
  return t(mode === 'SEALED' || mode === 'DESCENDING_SEALED' ? 'bidding.stage.OPENING' : 'bidding.stage.OPENING_RESERVE');
}
