import { Injectable } from '@nestjs/common';
import { load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { readContracts, readContractsOf, readSignatures } from '../../data/contract/contract-rows.js';
import { loaderFor } from '../batch-of-request.js';
import { viewerOf } from '../viewer-of.js';
import { ContractSignatureObject } from './contract-signature.object.js';
import { ContractObject } from './contract.object.js';

/** Loads contracts that the caller may read, for all of a request at once. */
@Injectable()
export class ContractLoader {
  constructor(private readonly reader: Reader) {}

  private readonly contracts = loaderFor(({ caller }) => (ids) => readContracts(this.reader, viewerOf(caller), ids));
  private readonly ofDeals = loaderFor(({ caller }) => (ids) => readContractsOf(this.reader, viewerOf(caller), ids));
  private readonly signatures = (ids: readonly string[]) => readSignatures(this.reader, ids);

  /** A contract, for its parties and the centre. */
  async byId(context: RequestContext, id: string): Promise<ContractObject | undefined> {
    if (!context.caller.acting) return undefined;
    const row = await this.contracts(context, id);
    return row && ContractObject.of(row);
  }

  /** The current contract of a deal, once it is written. */
  async ofDeal(context: RequestContext, dealId: string): Promise<ContractObject | undefined> {
    if (!context.caller.acting) return undefined;
    const row = await this.ofDeals(context, dealId);
    return row && ContractObject.of(row);
  }

  /** The signatures under a contract that the caller may read, the seller's first. */
  async signaturesOf(context: RequestContext, contractId: string): Promise<ContractSignatureObject[]> {
    return ((await load(context, this.signatures, contractId)) ?? []).map((row) => ContractSignatureObject.of(row));
  }
}
