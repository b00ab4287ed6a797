import { Args, Query, Resolver } from '@nestjs/graphql';
import { Context, Public, rateLimited, RateLimiter } from '@haihe/platform';
import type { RateLimit, RequestContext } from '@haihe/platform';
import { VerifyContract } from '../../actions/contract/verify-contract.js';
import { ContractVerificationObject } from './contract-verification.object.js';

/** Checks from one address: enough for an office that goes through its files, beside 80 bits that nobody guesses. */
const checks: RateLimit = { limit: 60, seconds: 60 };

/** The public check of contracts. */
@Resolver()
export class ContractVerificationResolver {
  constructor(
    private readonly verifying: VerifyContract,
    private readonly rates: RateLimiter,
  ) {}

  @Public()
  @Query(() => ContractVerificationObject, { nullable: true, description: 'Checks the contract with this verification code; null when there is none.' })
  async contractVerification(
    @Args('code', { description: 'The code that stands on every page; hyphens and capitals do not matter.' }) code: string,
    @Context() { caller }: RequestContext,
  ): Promise<ContractVerificationObject | null> {
    const verdict = await this.rates.take(`contract-verification:${caller.address}`, checks);
    if (!verdict.allowed) throw rateLimited(verdict, caller.locale);
    const contract = await this.verifying.run(code);
    return contract && ContractVerificationObject.of(contract, caller.locale);
  }
}
