import type { Tx } from '@haihe/platform';
import { commonRefusals, Refusal, render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { DealEntity } from '../../data/deal.entity.js';
import { DealProposalEntity } from '../../data/settlement/deal-proposal.entity.js';
import { dealStates, dealStateTitles, isClosed } from '../../rules/index.js';
import type { DealCommand, DealEventCode, DealGuards, DealState } from '../../rules/index.js';
import type { LockedDeal } from './lock-deal.js';
import { noteEvent } from './note-event.js';
import { refreshDeadline } from './refresh-deadline.js';

/** One step of a deal. */
export interface DealMove {
  readonly command: DealCommand;
  readonly guards: DealGuards;
  readonly locale?: Locale;
  readonly what: DealEventCode;
  readonly note?: string | null | undefined;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** What is written besides the state. */
  readonly change?: Partial<Omit<DealEntity, 'id' | 'state' | 'stateSince'>>;
}

/**
 * The state that a command leads to, by the table.
 *
 * @throws Refusal STATE_CHANGED naming the state in the reader's words, or what the guard says
 */
export function nextDealState(state: DealState, command: DealCommand, guards: DealGuards, locale: Locale = 'zh-CN'): DealState {
  try {
    return dealStates.next(state, command, guards);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'STATE_CHANGED') throw error;
    throw commonRefusals.refuse('STATE_CHANGED', { params: { state: render(dealStateTitles[state], locale) } });
  }
}

/**
 * Takes a step of a deal that this transaction holds: state, history, next deadline. Requests and declarations that are open
 * lapse when the state changes: the deal went on without them.
 *
 * @returns the state that it is in now
 * @throws Refusal STATE_CHANGED, or what the guard says
 */
export async function moveDeal(tx: Tx, { deal }: Pick<LockedDeal, 'deal'>, move: DealMove): Promise<DealState> {
  const state = nextDealState(deal.state, move.command, move.guards, move.locale);
  await writeDealState(tx, deal, state, move.change ?? {});
  await noteEvent(tx, deal.id, { what: move.what, state, note: move.note, detail: move.detail ?? {} });
  await refreshDeadline(tx, deal.id);
  return state;
}

async function writeDealState(tx: Tx, deal: DealEntity, state: DealState, change: NonNullable<DealMove['change']>): Promise<void> {
  const { id } = deal;
  if (state === deal.state) {
    if (Object.keys(change).length > 0) await tx.manager.update(DealEntity, { id }, change);
    return;
  }
  await tx.manager.update(DealProposalEntity, { dealId: id, state: 'OPEN' }, { state: 'LAPSED', answeredAt: tx.now });
  const left = deal.state === 'DISPUTED' ? { disputedFrom: null } : {};
  await tx.manager.update(DealEntity, { id }, { ...left, ...change, state, stateSince: tx.now, closedAt: isClosed(state) ? tx.now : null });
}
