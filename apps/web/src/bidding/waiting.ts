import type { MessageKey } from '../i18n/messages.js';
import type { Deadline } from './deadline.js';

/** What is said where no time is counted down. */
export function waitingKey({ of, at }: Deadline, floor: boolean): MessageKey {
  if (of === 'opening') return floor ? 'bidding.waiting.auctioneer' : 'bidding.waiting.opening';
  if (of === 'keepers' || of === 'hammer' || of === 'paused') return `bidding.waiting.${of}`;
  return at === null ? 'bidding.waiting.none' : 'bidding.waiting.settling';
}
