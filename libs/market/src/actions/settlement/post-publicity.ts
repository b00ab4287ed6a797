import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { addDays, chinaDate } from '@haihe/platform/clock';
import { deadlineFromDay } from '../../rules/index.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal } from './move-deal.js';
import { readDay } from './read-day.js';
import { readNote } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link PostPublicity}. */
export const postPublicityCodes = [...partyCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_DATE_IMPLAUSIBLE', 'DEAL_REASON_REQUIRED'] as const;

/** Latest beginning of a posting, in days from today: it is announced, not planned. */
const AHEAD = 7;

/** Notes that the seller posts name and intended price in its own house, and from when on; the days run. */
@Injectable()
export class PostPublicity {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link postPublicityCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly startsOn: string; readonly note?: string | null | undefined }): Promise<void> {
    const note = readNote(input.note);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards } = await enterAsParty(tx, caller, input.dealId);
      const { deal } = locked;
      const agreedOn = chinaDate(deal.agreedAt);
      const move = { command: 'PUBLISH_PUBLICITY', guards, locale: caller.locale, what: 'PUBLICITY_POSTED', note } as const;
      const gate = gateOf(locked, 'PUBLICITY');
      const startsOn = readDay(input.startsOn, agreedOn, addDays(chinaDate(tx.now), AHEAD), ['input', 'startsOn']);
      const { dueOn } = deadlineFromDay('PUBLICITY', startsOn, agreedOn);
      await changeGate(tx, gate, { postedOn: startsOn, dueOn, note });
      await moveDeal(tx, locked, { ...move, detail: { startsOn, dueOn } });
      await tellParties(tx, deal, 'PUBLICITY_POSTED');
    });
  }
}
