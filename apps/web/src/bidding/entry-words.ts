import type { BiddingMode, SessionEntryFieldsFragment } from '../api/generated/graphql.js';
import { moneyText } from '../formats/money-text.js';
import type { Translate } from '../i18n/use-messages.js';
import { preciseText } from './clock-text.js';
import { stageWords } from './stage-words.js';

/** What an entry of the log says, in words. */
export function entryWords(entry: SessionEntryFieldsFragment, mode: BiddingMode, t: Translate): string {
  const { kind, amount, code, reason, note, outcome, stage, round, endsAt, preEmption } = entry;
  const figure = amount ? moneyText(amount) : '';
  switch (kind) {
    case 'PUBLISHED':
      return t(entry.seq > 1 ? 'bidding.entry.PUBLISHED_AGAIN' : 'bidding.entry.PUBLISHED');
    case 'BID':
      return [t(preEmption ? 'bidding.entry.BID_FIRST' : 'bidding.entry.BID', { amount: figure }), endsAt ? t('bidding.entry.movedEnd', { time: preciseText(endsAt).slice(0, 8) }) : ''].filter(Boolean).join(' · ');
    case 'REJECTED':
      return t(amount ? 'bidding.entry.REJECTED' : 'bidding.entry.REJECTED_NO_AMOUNT', { amount: figure, reason: code ? t(`bidRefusal.${code}`) : '' });
    case 'PAUSED':
      return [t('bidding.entry.PAUSED', { reason: reason ? t(`pauseReason.${reason}`) : '' }), note ?? ''].filter(Boolean).join(' · ');
    case 'RESUMED':
    case 'RESTORED':
      return [t(`bidding.entry.${kind}`), endsAt ? t('bidding.entry.newEnd', { time: preciseText(endsAt).slice(0, 8) }) : '', note ?? ''].filter(Boolean).join(' · ');
    case 'STAGE':
      return stage ? stageWords(stage, mode, round ?? 1, t) : '';
    case 'CLOSED':
      return [t('bidding.entry.CLOSED', { outcome: outcome ? t(`sessionOutcome.${outcome}`) : '' }), figure, note ?? ''].filter(Boolean).join(' · ');
    case 'REVEALED':
      return entry.opened.length === 0 ? t('bidding.entry.REVEALED') : t('bidding.entry.REVEALED_AT', { bids: entry.opened.map((one) => openedWords(one, t)).join(t('common.listComma')) });
    default:
      return t(`bidding.entry.${kind}`);
  }
}

/** What the keepers found in one box. */
function openedWords({ bidder, amount }: SessionEntryFieldsFragment['opened'][number], t: Translate): string {
  if (!amount) return t('bidding.entry.UNOPENED', { number: bidder ?? '' });
  return bidder ? `${bidder} ${moneyText(amount)}` : t('bidding.entry.RESERVE', { amount: moneyText(amount) });
}
