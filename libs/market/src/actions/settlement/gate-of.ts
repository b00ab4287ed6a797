import type { Tx } from '@haihe/platform';
import { DealGateEntity } from '../../data/settlement/deal-gate.entity.js';
import type { GateKind } from '../../rules/index.js';
import { settlementRefusals } from '../../rules/index.js';
import type { LockedDeal } from './lock-deal.js';

/** The gate of a kind. @throws Refusal DEAL_GATE_NOT_OPEN when the deal has none */
export function gateOf({ gates }: Pick<LockedDeal, 'gates'>, kind: GateKind): DealGateEntity {
  const gate = gates.find((each) => each.kind === kind);
  if (!gate) throw settlementRefusals.refuse('DEAL_GATE_NOT_OPEN');
  return gate;
}

/** Writes what happened at a gate of a deal that this transaction holds. */
export async function changeGate(tx: Tx, gate: DealGateEntity, change: Partial<DealGateEntity>): Promise<void> {
  await tx.manager.update(DealGateEntity, { id: gate.id }, { changedAt: tx.now, ...change });
}
