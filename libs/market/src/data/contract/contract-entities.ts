import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { ContractSignatureEntity } from './contract-signature.entity.js';
import { ContractEntity } from './contract.entity.js';
import { SigningKeyEntity } from './signing-key.entity.js';

/** Tables of contracts and bills. */
export const contractEntities = [ContractEntity, ContractSignatureEntity, SigningKeyEntity, InvoiceEntity] as const;
