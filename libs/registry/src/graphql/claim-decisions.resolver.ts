import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ConfirmClaim, confirmClaimCodes } from '../actions/confirm-claim.js';
import { RefuseClaim, refuseClaimCodes } from '../actions/refuse-claim.js';
import { ClaimConfirmInput, ClaimRefuseInput } from './registry.inputs.js';
import { RightClaimLoader } from './right-claim.loader.js';
import { RightClaimObject } from './right-claim.object.js';

const claim = { type: () => RightClaimObject, description: 'The claim.' };
const ClaimConfirm = mutationPayload<{ claim: RightClaimObject | null }>('ClaimConfirm', { claim }, confirmClaimCodes);
const ClaimRefuse = mutationPayload<{ claim: RightClaimObject | null }>('ClaimRefuse', { claim }, refuseClaimCodes);

/** What the centre decides on claims. */
@Resolver()
export class ClaimDecisions {
  constructor(
    private readonly confirmClaim: ConfirmClaim,
    private readonly refuseClaim: RefuseClaim,
    private readonly claims: RightClaimLoader,
  ) {}

  @Allow('registry.claim.decide')
  @Mutation(() => ClaimConfirm.Payload, { description: 'Confirms a claim: the right is the organisation’s from then on.' })
  claimConfirm(@Args('input', { description: 'The decision.' }) input: ClaimConfirmInput, @Context() context: RequestContext) {
    return ClaimConfirm.answer(context.caller, async () => {
      const claimId = idOf('RightClaim', input.claimId, ['input', 'claimId']);
      const refusedClaimIds = (input.refusedClaimIds ?? []).map((id) => idOf('RightClaim', id, ['input', 'refusedClaimIds']));
      await this.confirmClaim.run(context.caller, { claimId, ownerName: input.ownerName, refusedClaimIds });
      return { claim: (await this.claims.visible(context, claimId)) ?? null };
    });
  }

  @Allow('registry.claim.decide')
  @Mutation(() => ClaimRefuse.Payload, { description: 'Refuses a claim with a reason; the organisation may claim again.' })
  claimRefuse(@Args('input', { description: 'The decision.' }) input: ClaimRefuseInput, @Context() context: RequestContext) {
    return ClaimRefuse.answer(context.caller, async () => {
      const claimId = idOf('RightClaim', input.claimId, ['input', 'claimId']);
      await this.refuseClaim.run(context.caller, { claimId, reason: input.reason });
      return { claim: (await this.claims.visible(context, claimId)) ?? null };
    });
  }
}
