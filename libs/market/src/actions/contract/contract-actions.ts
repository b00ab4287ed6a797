import type { Provider } from '@nestjs/common';
import { WriteInvoiceDocument } from '../invoice/write-invoice-document.js';
import { DocumentStore } from './document-store.js';
import { KeepContracts } from './keep-contracts.js';
import { MakeSignature } from './make-signature.js';
import { PlatformSigner } from './platform-signer.js';
import { ShareDocuments } from './share-documents.js';
import { SignDealContract } from './sign-deal-contract.js';
import { SigningProvider } from './signing-provider.js';
import { VerifyContract } from './verify-contract.js';
import { WriteContract } from './write-contract.js';
import { WriteSignedCopy } from './write-signed-copy.js';

/** Contracts and bills for others: what is signed, checked and written. */
export const contractActions = [KeepContracts, SignDealContract, VerifyContract, WriteContract, WriteSignedCopy, WriteInvoiceDocument];

/** What these stand on. An external provider of signatures takes the place of the platform's own key here. */
export const contractParts: readonly Provider[] = [DocumentStore, MakeSignature, ShareDocuments, { provide: SigningProvider, useClass: PlatformSigner }];
