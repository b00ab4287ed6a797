import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { chinaDate, systemClock } from '@haihe/platform/clock';
import { ClaimRight, claimRightCodes } from '../actions/claim-right.js';
import { RegisterRight, registerRightCodes } from '../actions/register-right.js';
import { WithdrawClaim, withdrawClaimCodes } from '../actions/withdraw-claim.js';
import { idsByNumber } from '../data/queries/right-numbers.js';
import { ClaimWithdrawInput, RightClaimInput, RightRegisterInput } from './registry.inputs.js';
import { RightClaimLoader } from './right-claim.loader.js';
import { RightClaimObject } from './right-claim.object.js';
import { RightLoaders } from './right-loaders.js';
import { RightObject } from './right.object.js';

const RightRegister = mutationPayload<{ right: RightObject | null; existing: RightObject | null }>(
  'RightRegister',
  {
    right: { type: () => RightObject, description: 'The right that was entered.' },
    existing: { type: () => RightObject, description: 'The right that the register has already, when that is why it was refused.' },
  },
  registerRightCodes,
);
const claim = { type: () => RightClaimObject, description: 'The claim.' };
const RightClaim = mutationPayload<{ claim: RightClaimObject | null }>('RightClaim', { claim }, claimRightCodes);
const ClaimWithdraw = mutationPayload<{ claim: RightClaimObject | null }>('ClaimWithdraw', { claim }, withdrawClaimCodes);

/** What organisations do with rights. */
@Resolver()
export class RightMutations {
  constructor(
    private readonly registerRight: RegisterRight,
    private readonly claimRight: ClaimRight,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly reader: Reader,
    private readonly rights: RightLoaders,
    private readonly claims: RightClaimLoader,
  ) {}

  @Allow('registry.right.register')
  @Mutation(() => RightRegister.Payload, { description: 'Enters a right in the register by hand. It makes nobody its owner: a claim does.' })
  async rightRegister(@Args('input', { description: 'The right.' }) input: RightRegisterInput, @Context() context: RequestContext) {
    const answer = await RightRegister.answer(context.caller, async () => {
      const id = await this.registerRight.run(context.caller, input);
      return { right: (await this.rights.right(context, id)) ?? null, existing: null };
    });
    return 'right' in answer ? answer : { ...(answer as object), existing: await this.existing(context, input) };
  }

  @Allow('registry.right.claim')
  @Mutation(() => RightClaim.Payload, { description: 'Claims that a right belongs to the organisation acted for; the centre decides.' })
  rightClaim(@Args('input', { description: 'The claim.' }) input: RightClaimInput, @Context() context: RequestContext) {
    return RightClaim.answer(context.caller, async () => {
      const id = await this.claimRight.run(context.caller, { ...input, rightId: idOf('Right', input.rightId, ['input', 'rightId']) });
      return { claim: (await this.claims.visible(context, id)) ?? null };
    });
  }

  @Allow('registry.right.claim')
  @Mutation(() => ClaimWithdraw.Payload, { description: 'Takes a claim back that is not decided yet.' })
  claimWithdraw(@Args('input', { description: 'The claim.' }) input: ClaimWithdrawInput, @Context() context: RequestContext) {
    return ClaimWithdraw.answer(context.caller, async () => {
      const claimId = idOf('RightClaim', input.claimId, ['input', 'claimId']);
      await this.withdrawClaim.run(context.caller, { claimId });
      return { claim: (await this.claims.visible(context, claimId)) ?? null };
    });
  }

  /** The right with the number that was refused, so that the form can lead to it. */
  private async existing(context: RequestContext, { kind, number }: RightRegisterInput): Promise<RightObject | null> {
    const [id] = await idsByNumber(this.reader, kind, number, chinaDate(systemClock.now()));
    return id === undefined ? null : ((await this.rights.right(context, id)) ?? null);
  }
}
