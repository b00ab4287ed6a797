import { Inject, Injectable } from '@nestjs/common';
import { ConfirmPassword } from '@haihe/identity';
import { LOGGER, Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { Logger } from 'pino';
import { contractRefusals } from '../../rules/contract/index.js';
import { signatureHolds } from './check-signature.js';
import type { MadeSignature } from './sign-contract.js';
import { composeOrder } from './signing-order.js';
import { SigningProvider } from './signing-provider.js';

/** What a signer says. */
export interface SigningRequest {
  readonly dealId: string;
  /** Digest of the document that he was shown, in hexadecimal. */
  readonly documentHash: string;
  readonly password: string;
}

/** Refusals of {@link MakeSignature}. */
export const makeSignatureCodes = [
  'PASSWORD_WRONG', 'TOO_MANY_ATTEMPTS', 'NOT_FOUND', 'CONTRACT_NOT_READY', 'CONTRACT_CHANGED', 'CONTRACT_ALREADY_SIGNED', 'SIGNING_UNAVAILABLE',
] as const;

/** Makes a signature outside of transactions: the password once more, then the provider. Nothing is written. */
@Injectable()
export class MakeSignature {
  constructor(
    private readonly reader: Reader,
    private readonly password: ConfirmPassword,
    private readonly provider: SigningProvider,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Refusal one of {@link makeSignatureCodes} */
  async run(caller: Caller, request: SigningRequest): Promise<MadeSignature> {
    await this.password.run(caller, request.password);
    const order = await composeOrder(this.reader, caller, request.dealId, request.documentHash);
    try {
      const provided = await this.provider.sign(order.statement);
      // What does not hold now would never do; it must not be written as if it did.
      if (!signatureHolds({ ...order, ...provided })) throw new Error(`the provider ${this.provider.name} gave a signature that does not hold`);
      return { order, provided, provider: this.provider.name };
    } catch (error) {
      this.logger.error({ err: error, provider: this.provider.name, requestId: caller.requestId }, 'a contract could not be signed');
      throw contractRefusals.refuse('SIGNING_UNAVAILABLE');
    }
  }
}
