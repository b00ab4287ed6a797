import type { SessionEntryFieldsFragment } from '../api/generated/graphql.js';
import { moneyText } from '../formats/money-text.js';
import type { Translate } from '../i18n/use-messages.js';
import { preciseText } from './clock-text.js';

/** What an entry of the log says, in words. */
export function entryWords(entry: SessionEntryFieldsFragment, t: Translate): string {
  const { kind, amount, code, reason, note, outcome, stage, round, endsAt, preEmption } = entry;
  const figure = amount ? moneyText(amount) : '';
  switch (kind) {
    case 'BID':
      return [t(preEmption ? 'bidding.entry.BID_FIRST' : 'bidding.entry.BID', { amount: figure }), endsAt ? t('bidding.entry.movedEnd', { time: preciseText(endsAt).slice(0, 8) }) : ''].filter(Boolean).join(' · ');
    case 'REJECTED':
      return t('bidding.entry.REJECTED', { amount: figure, reason: code ? t(`bidRefusal.${code}`) : '' });
    case 'PAUSED':
      return [t('bidding.entry.PAUSED', { reason: reason ? t(`pauseReason.${reason}`) : '' }), note ?? ''].filter(Boolean).join(' · ');
    case 'RESUMED':
    case 'RESTORED':
      return [t(`bidding.entry.${kind}`), endsAt ? t('bidding.entry.newEnd', { time: preciseText(endsAt).slice(0, 8) }) : '', note ?? ''].filter(Boolean).join(' · ');
    case 'STAGE':
      return stage ? t(`bidding.stage.${stage}`, { round: round ?? 1 }) : '';
    case 'CLOSED':
      return [t('bidding.entry.CLOSED', { outcome: outcome ? t(`sessionOutcome.${outcome}`) : '' }), figure, note ?? ''].filter(Boolean).join(' · ');
    case 'REVEALED':
      return amount ? t('bidding.entry.REVEALED_AT', { amount: figure }) : t('bidding.entry.REVEALED');
    default:
      return t(`bidding.entry.${kind}`);
  }
}
