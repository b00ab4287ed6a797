import { chinaDate } from '@haihe/platform/clock';
import type { DeadlineCode } from './deadline-rules.js';
import { deadlineTitles } from './deadline-rules.js';
import { deadlineFrom, deadlineRule, endOfDay, lastDayOf } from './deadline.js';
import type { Deadline } from './deadline.js';
import type { DealFacts } from './deal-facts.js';
import type { DealSide, Responsible } from './deal-titles.js';
import { clearedAt, currentGateState } from './gate.js';
import type { GateFacts } from './gate.js';

/** What must be done next in a deal. */
export interface DealDeadline extends Deadline {
  readonly responsible: Responsible;
}

/** What a side that misses it can be held to: a deadline of the office, of silence or of the centre holds nobody. */
const binding: ReadonlySet<DeadlineCode> = new Set(['POST_PUBLICITY', 'SUBMIT_EXPORT', 'SIGN', 'PAY', 'FILE', 'NOTICE']);

/** What is to be done in a deal now, the most urgent first; empty when nothing follows. */
export function openDeadlines(facts: DealFacts, now: Date): DealDeadline[] {
  return deadlinesOf(facts, now).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The deadlines that a side has missed and that bind it. */
export function missedBy(side: DealSide, facts: DealFacts, now: Date): DealDeadline[] {
  return openDeadlines(facts, now).filter(
    ({ code, responsible, dueAt }) => binding.has(code) && dueAt <= now && (responsible === side || (responsible === 'BOTH' && !facts.signed.includes(side))),
  );
}

function deadlinesOf(facts: DealFacts, now: Date): DealDeadline[] {
  const agreedOn = chinaDate(facts.agreedAt);
  const from = (code: DeadlineCode, begin: Date, responsible: Responsible = deadlineTitles[code].responsible): DealDeadline => ({ ...deadlineFrom(code, begin, agreedOn), responsible });
  switch (facts.state) {
    case 'AGREED': {
      const waiting = facts.gates.filter((gate) => currentGateState(gate, now) !== 'CLEARED');
      if (waiting.length > 0) return waiting.flatMap((gate) => gateDeadline(gate, facts, from));
      const ready = Math.max(facts.stateSince.getTime(), ...facts.gates.map((gate) => clearedAt(gate).getTime()));
      const [signer] = facts.signed;
      return [from('SIGN', new Date(ready), signer === undefined ? 'BOTH' : signer === 'SELLER' ? 'BUYER' : 'SELLER')];
    }
    case 'SIGNED':
      return [from('PAY', facts.stateSince)];
    case 'FUNDED':
      return [from('FILE', facts.stateSince)];
    case 'FILED':
      return [from('NOTICE', facts.stateSince)];
    case 'CERTIFIED':
      return [from('RELEASE', facts.stateSince)];
    case 'PARTLY_RELEASED': {
      const [next] = facts.openDues;
      if (!next) return [];
      const { source } = deadlineRule('PAY_INSTALMENT', agreedOn);
      return [{ code: 'PAY_INSTALMENT', dueOn: lastDayOf(next), dueAt: next, source, provisional: false, responsible: 'BUYER' }];
    }
    case 'DISPUTED':
      return [from('RESOLVE', facts.stateSince)];
    case 'RELEASED':
    case 'CANCELLED':
    case 'BREACHED':
      return [];
  }
}

function gateDeadline(gate: GateFacts, facts: DealFacts, from: (code: DeadlineCode, begin: Date) => DealDeadline): DealDeadline[] {
  if (gate.state === 'REFUSED') return [];
  if (gate.state === 'OBJECTED') return [from('RESOLVE', gate.changedAt)];
  if (gate.kind === 'EXPORT_CONTROL') return [gate.classification === null ? from('SUBMIT_EXPORT', facts.agreedAt) : from('DECIDE_EXPORT', gate.changedAt)];
  if (gate.dueOn === null) return [from('POST_PUBLICITY', facts.agreedAt)];
  const known = from(gate.kind, facts.agreedAt);
  return [{ ...known, dueOn: gate.dueOn, dueAt: endOfDay(gate.dueOn), provisional: false }];
}
