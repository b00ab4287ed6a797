import { bidRefusalCodes, biddingModes, pauseReasons, sessionOutcomes, stages } from '../engine/index.js';
import type { Entry } from '../engine/index.js';
import { anyNumber, eitherOf, listOf, oneOf, orNull, record, text, truth, whole } from './form.js';
import type { Field } from './form.js';

const increment = eitherOf(
  record(['kind', oneOf(['ABSOLUTE'])], ['step', whole]),
  record(['kind', oneOf(['PERCENT'])], ['basisPoints', whole]),
  record(['kind', oneOf(['TABLE'])], ['rows', listOf(record(['from', whole], ['step', whole]))]),
);

const rules = record(
  ['template', text],
  ['mode', oneOf(biddingModes)],
  ['startPrice', whole],
  ['increment', orNull(increment)],
  ['opensAt', whole],
  ['endsAt', orNull(whole)],
  ['extension', orNull(record(['window', whole], ['length', whole], ['most', orNull(whole)], ['total', orNull(whole)]))],
  ['minimumBidders', oneOf([1, 2])],
  ['caution', record(['percent', whole], ['steps', whole], ['ceiling', orNull(whole)])],
  ['descending', orNull(record(['floor', whole], ['step', whole], ['interval', whole]))],
  ['rounds', orNull(record(['most', whole], ['length', whole], ['pause', whole]))],
  ['afterDescent', orNull(record(['sealed', whole], ['best', whole]))],
  ['floor', truth],
  ['grace', whole],
  ['reserve', orNull(text)],
  ['keepers', listOf(record(['number', whole], ['name', text], ['publicKey', text]))],
  ['keepersNeeded', whole],
  ['drawCommitment', orNull(text)],
);

const opened = listOf(record(['bidder', orNull(text)], ['key', orNull(text)], ['amount', orNull(whole)]));
const channel = oneOf(['ONLINE', 'FLOOR']);
const preEmption: Field = ['preEmption', orNull(whole)];

/** What each kind of entry consists of beside its number, moment and kind, in the order of its line. */
export const entryForms: Readonly<Record<Entry['kind'], readonly Field[]>> = {
  PUBLISHED: [['rules', rules]],
  ADMITTED: [['bidder', text], ['commitment', text], preEmption],
  DISMISSED: [['bidder', text], ['reason', text]],
  OPENED: [['endsAt', orNull(whole)]],
  BID: [
    ['bidder', text],
    ['amount', whole],
    ['channel', channel],
    ['confirmed', truth],
    ['offered', whole, 'optional'],
    ['preEmption', oneOf([true]), 'optional'],
    ['endsAt', whole, 'optional'],
  ],
  SEALED: [['bidder', text], ['box', text]],
  ENTERED: [['bidder', text], ['nonce', text]],
  REJECTED: [
    ['of', oneOf(['BID', 'SEAL', 'ENTER'])],
    ['bidder', text],
    ['code', oneOf(bidRefusalCodes)],
    ['amount', anyNumber, 'optional'],
    ['channel', channel, 'optional'],
    ['confirmed', truth, 'optional'],
    ['least', whole, 'optional'],
  ],
  PAUSED: [['reason', oneOf(pauseReasons)], ['note', text]],
  RESUMED: [['note', text], ['endsAt', orNull(whole)], ['stageSince', whole]],
  RESTORED: [['from', whole], ['to', whole], ['endsAt', orNull(whole)], ['stageSince', whole]],
  CALLED: [['call', oneOf([1, 2])]],
  STAGE: [['stage', oneOf(stages)], ['round', whole], ['since', whole], ['endsAt', orNull(whole)], ['hammer', oneOf([true]), 'optional'], ['early', oneOf([true]), 'optional']],
  REVEALED: [['opened', opened]],
  CLOSED: [
    ['outcome', oneOf(sessionOutcomes)],
    ['winner', orNull(text)],
    ['price', orNull(whole)],
    ['runnerUp', orNull(text)],
    ['runnerUpPrice', orNull(whole)],
    ['hammer', oneOf([true]), 'optional'],
    ['early', oneOf([true]), 'optional'],
    ['note', text, 'optional'],
    ['drawSecret', text, 'optional'],
  ],
};
