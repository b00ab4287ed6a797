import { beginSession, boxesToOpen, commandOf, CommandRefused, fold, judge } from '../../rules/engine/index.js';
import type { Command, Entry, Moment, Opened, SessionRules, SessionState } from '../../rules/engine/index.js';
import type { Verdict, View } from './reference.js';
import { OPENS } from './some-rules.js';

/** The engine, held as the service holds it: a state, and the log that it is made from. */
export class Sitting {
  readonly entries: Entry[];
  readonly state: SessionState;

  constructor(rules: SessionRules) {
    const first: Entry = { at: OPENS - 1000, kind: 'PUBLISHED', rules };
    this.entries = [first];
    this.state = beginSession(first);
  }

  do(command: Command, at: Moment): Verdict {
    try {
      const body = judge(this.state, command, at);
      if (body === null) return 'NOTHING';
      const entry: Entry = { at, ...body };
      this.entries.push(entry);
      fold(this.state, entry);
      return entry.kind === 'REJECTED' ? entry.code : entry.kind;
    } catch (error) {
      if (error instanceof CommandRefused) return 'REFUSED';
      throw error;
    }
  }

  view(): View {
    const { phase, stage, round, price, leader, endsAt, outcome, winner, runnerUp, runnerUpPrice } = this.state;
    return { phase, stage, round, outcome, price, leader, endsAt, winner, runnerUp, runnerUpPrice };
  }

  /** What keepers find in the boxes: `box of 123`. Anything else is nothing valid. */
  open(): Opened[] {
    return boxesToOpen(this.state).map(({ bidder, box }) => {
      const [, amount] = /^box of (\d+)$/.exec(box) ?? [];
      return { bidder, key: amount === undefined ? null : 'key', amount: amount === undefined ? null : Number(amount) };
    });
  }

  /** The log, judged again from its first entry. */
  judgedAgain(): Entry[] {
    const [first, ...rest] = this.entries;
    if (!first) return [];
    const state = beginSession(first);
    return [
      first,
      ...rest.map((entry) => {
        const body = judge(state, commandOf(state, entry), entry.at);
        fold(state, entry);
        if (body === null) throw new Error(`nothing instead of ${entry.kind}`);
        return { at: entry.at, ...body };
      }),
    ];
  }
}
