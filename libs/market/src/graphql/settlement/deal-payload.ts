import { forgetLoaded, idOf, mutationPayload } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import type { DealLoader } from '../deal.loader.js';
import { DealObject } from '../deal.object.js';

/** The result of what is done to a deal. */
export interface WithDeal {
  readonly deal: DealObject;
}

/** Declares the payload of a mutation that answers with the deal. */
export function dealPayload(name: string, codes: readonly string[]): MutationPayload<WithDeal> {
  return mutationPayload<WithDeal>(name, { deal: { type: () => DealObject, description: 'The deal as it is now.' } }, codes);
}

/** Runs an action on a deal and answers with the deal as it is then. */
export function answerWithDeal(
  payload: MutationPayload<WithDeal>,
  deals: DealLoader,
  context: RequestContext,
  globalId: string,
  action: (dealId: string) => Promise<void>,
): Promise<WithDeal> {
  return payload.answer(context.caller, async () => {
    const dealId = idOf('Deal', globalId, ['input', 'dealId']);
    await action(dealId);
    forgetLoaded(context);
    return { deal: await deals.fresh(context, dealId) };
  });
}
