import type { Tx } from '@haihe/platform';
import { DealProposalEntity } from '../../data/settlement/deal-proposal.entity.js';
import type { LockedDeal } from './lock-deal.js';

/** Answers the request or declaration of a kind that is open in a deal that this transaction holds. */
export async function answerProposal(
  tx: Tx,
  { deal, proposals }: LockedDeal,
  kind: DealProposalEntity['kind'],
  answer: { readonly accepted: boolean; readonly text: string | null; readonly personId: string },
): Promise<DealProposalEntity> {
  const open = proposals.find((each) => each.kind === kind);
  if (!open) throw new Error(`nothing of the kind ${kind} is open in deal ${deal.id}`);
  const state = answer.accepted ? 'ACCEPTED' : 'REFUSED';
  await tx.manager.update(DealProposalEntity, { id: open.id }, { state, answer: answer.text, answeredBy: answer.personId, answeredAt: tx.now });
  return open;
}
