import type { Tx } from '@haihe/platform';
import { DealEntity } from '../../data/deal.entity.js';
import { openDeadlines } from '../../rules/index.js';
import { readDeal } from './read-deal.js';

/** Notes what is most urgent in a deal that this transaction holds, so that reminders find it. */
export async function refreshDeadline(tx: Tx, dealId: string): Promise<void> {
  const whole = await readDeal(tx, dealId);
  if (!whole) throw new Error(`deal ${dealId} is gone`);
  const open = openDeadlines(whole.facts, tx.now);
  // Of one that was missed people have been told; the next to end is what they must be reminded of.
  const next = open.find(({ dueAt }) => dueAt > tx.now) ?? open[0];
  await tx.manager.update(DealEntity, { id: dealId }, { dueCode: next?.code ?? null, dueAt: next?.dueAt ?? null });
}
