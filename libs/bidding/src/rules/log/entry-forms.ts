import { bidRefusalCodes, biddingModes, pauseReasons, sessionOutcomes, stages } from '../engine/index.js';
import type { Entry, Extension, Keeper, Opened, SessionRules } from '../engine/index.js';
import { anyNumber, eitherOf, listOf, oneOf, optional, orNull, record, text, truth, whole } from './form.js';
import type { Fields } from './form.js';

const increment = eitherOf(
  record({ kind: oneOf(['ABSOLUTE']), step: whole }),
  record({ kind: oneOf(['PERCENT']), basisPoints: whole }),
  record({ kind: oneOf(['TABLE']), rows: listOf(record({ from: whole, step: whole })) }),
);

const rules = record<keyof SessionRules>({
  template: text,
  mode: oneOf(biddingModes),
  startPrice: whole,
  increment: orNull(increment),
  opensAt: whole,
  endsAt: orNull(whole),
  extension: orNull(record<keyof Extension>({ window: whole, length: whole, most: orNull(whole), total: orNull(whole) })),
  minimumBidders: oneOf([1, 2]),
  caution: record<keyof SessionRules['caution']>({ percent: whole, steps: whole, ceiling: orNull(whole) }),
  descending: orNull(record<keyof NonNullable<SessionRules['descending']>>({ floor: whole, step: whole, interval: whole })),
  rounds: orNull(record<keyof NonNullable<SessionRules['rounds']>>({ most: whole, length: whole, pause: whole })),
  afterDescent: orNull(record<keyof NonNullable<SessionRules['afterDescent']>>({ sealed: whole, best: whole })),
  floor: truth,
  grace: whole,
  reserve: orNull(text),
  keepers: listOf(record<keyof Keeper>({ number: whole, name: text, publicKey: text })),
  keepersNeeded: whole,
  drawCommitment: orNull(text),
});

const opened = listOf(record<keyof Opened>({ bidder: orNull(text), key: orNull(text), amount: orNull(whole) }));
const channel = oneOf(['ONLINE', 'FLOOR']);
const yes = optional(oneOf([true]));

/** What each kind of entry consists of beside its number, moment and kind, in the order of its line. */
export const entryForms: { readonly [Kind in Entry['kind']]: Fields<Extract<Exclude<keyof Extract<Entry, { kind: Kind }>, 'at' | 'kind'>, string>> } = {
  PUBLISHED: { rules },
  ADMITTED: { bidder: text, commitment: text, preEmption: orNull(whole) },
  DISMISSED: { bidder: text, reason: text },
  OPENED: { endsAt: orNull(whole) },
  BID: { bidder: text, amount: whole, channel, confirmed: truth, offered: optional(whole), preEmption: yes, endsAt: optional(whole) },
  SEALED: { bidder: text, box: text },
  ENTERED: { bidder: text, nonce: text },
  REJECTED: {
    of: oneOf(['BID', 'SEAL', 'ENTER']),
    bidder: text,
    code: oneOf(bidRefusalCodes),
    amount: optional(anyNumber),
    channel: optional(channel),
    confirmed: optional(truth),
    least: optional(whole),
  },
  PAUSED: { reason: oneOf(pauseReasons), note: text },
  RESUMED: { note: text, endsAt: orNull(whole), stageSince: whole },
  RESTORED: { from: whole, to: whole, endsAt: orNull(whole), stageSince: whole },
  CALLED: { call: oneOf([1, 2]) },
  STAGE: { stage: oneOf(stages), round: whole, since: whole, endsAt: orNull(whole), hammer: yes, early: yes },
  REVEALED: { opened },
  CLOSED: {
    outcome: oneOf(sessionOutcomes),
    winner: orNull(text),
    price: orNull(whole),
    runnerUp: orNull(text),
    runnerUpPrice: orNull(whole),
    hammer: yes,
    early: yes,
    note: optional(text),
    drawSecret: optional(text),
  },
};
