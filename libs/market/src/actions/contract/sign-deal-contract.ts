import { Injectable } from '@nestjs/common';
import { requireLiveSession } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { enterAsSigner, partyCodes } from '../settlement/enter-deal.js';
import { demandSignable, recordSignature, signatureCodes } from '../settlement/record-signature.js';
import { MakeSignature, makeSignatureCodes } from './make-signature.js';
import type { SigningRequest } from './make-signature.js';
import { signContract, signContractCodes } from './sign-contract.js';

/** Refusals of {@link SignDealContract}. */
export const signDealContractCodes = [...makeSignatureCodes, ...signContractCodes, ...partyCodes, ...signatureCodes, 'SESSION_ENDED'] as const;

/** Signs the contract of a deal for one of its parties; with the second signature the deal is signed. */
@Injectable()
export class SignDealContract {
  constructor(
    private readonly transactor: Transactor,
    private readonly signatures: MakeSignature,
  ) {}

  /**
   * Password and key come first, outside of the transaction. In it everything is asked once more, and the signature, the
   * deal's step and what follows from it are written together or not at all.
   *
   * @throws Refusal one of {@link signDealContractCodes}
   */
  async run(caller: Caller, request: SigningRequest): Promise<void> {
    const made = await this.signatures.run(caller, request);
    await this.transactor.run(actorOf(caller), async (tx) => {
      await requireLiveSession(tx, caller);
      const entered = await enterAsSigner(tx, caller, request.dealId);
      demandSignable(entered, caller.locale);
      await signContract(tx, made);
      await recordSignature(tx, entered, caller.locale);
    });
  }
}
