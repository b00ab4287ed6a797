import { InvoiceResolver } from '../invoice/invoice.resolver.js';
import { ContractLoader } from './contract.loader.js';
import { ContractMutations } from './contract-mutations.resolver.js';
import { ContractResolver, DealContractResolver } from './contract.resolver.js';
import { ContractVerificationResolver } from './contract-verification.resolver.js';

/** Contracts and bills over GraphQL. */
export const contractResolvers = [ContractLoader, ContractMutations, ContractResolver, ContractVerificationResolver, DealContractResolver, InvoiceResolver];
