import type { ContractVerificationQuery } from '../api/generated/graphql.js';

/** What anyone who holds a contract may know of it. */
export type ContractVerification = NonNullable<ContractVerificationQuery['contractVerification']>;

/** A signature as anyone may check it. */
export type SignatureVerification = ContractVerification['signatures'][number];
