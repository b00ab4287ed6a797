import type { Paper } from '@haihe/platform/document';
import type { PdfFrame } from '@haihe/platform/pdf';
import type { ContractEntity } from '../../data/contract/contract.entity.js';
import { contractTemplates, exchangeName } from '../../rules/contract/index.js';

/** The text of a contract, always the same for the same row. */
export function contractPaper({ template, facts }: Pick<ContractEntity, 'template' | 'facts'>): Paper {
  return contractTemplates[template].write(facts);
}

/** What stands around the text on each page of a contract's document. */
export function contractFrame(contract: Pick<ContractEntity, 'reference' | 'verificationCode'>, verificationAddress: string, madeAt: Date): PdfFrame {
  return { reference: contract.reference, issuer: exchangeName, madeAt, verification: { code: contract.verificationCode, address: verificationAddress } };
}
