import { paymentsOf } from '@haihe/payments';
import type { DueRow } from '@haihe/payments';
import type { Tx } from '@haihe/platform';
import { DealEntity } from '../../data/deal.entity.js';
import { DealGateEntity } from '../../data/settlement/deal-gate.entity.js';
import { DealProposalEntity } from '../../data/settlement/deal-proposal.entity.js';
import { dealFacts } from '../../rules/index.js';
import type { DealFacts } from '../../rules/index.js';

/** Everything about a deal that its rules ask for. */
export interface WholeDeal {
  readonly deal: DealEntity;
  readonly gates: readonly DealGateEntity[];
  /** Open requests and declarations. */
  readonly proposals: readonly DealProposalEntity[];
  /** What was asked of the buyer, the first one first. */
  readonly dues: readonly DueRow[];
  readonly facts: DealFacts;
}

/** Reads a deal whole; lock it first. Undefined when there is none. */
export async function readDeal(tx: Tx, dealId: string): Promise<WholeDeal | undefined> {
  const deal = await tx.manager.findOneBy(DealEntity, { id: dealId });
  if (!deal) return undefined;
  const gates = await tx.manager.find(DealGateEntity, { where: { dealId }, order: { kind: 'DESC' } });
  const proposals = await tx.manager.findBy(DealProposalEntity, { dealId, state: 'OPEN' });
  const dues = await paymentsOf(tx, { type: 'Deal', id: dealId });
  return { deal, gates, proposals, dues, facts: dealFacts(deal, gates, proposals, dues) };
}
