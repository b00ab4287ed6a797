import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { AssignmentFacts, SignerRecord, TemplateVersion } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import type { Viewer } from '../queries/viewer.js';

/** The current contract of a deal, once it is written. */
export interface ContractRow {
  readonly id: string;
  readonly reference: string;
  readonly dealId: string;
  readonly version: number;
  readonly template: TemplateVersion;
  readonly facts: AssignmentFacts;
  readonly verificationCode: string;
  readonly createdAt: Date;
  readonly fileId: string;
  /** In hexadecimal. */
  readonly documentHash: string;
  readonly signedAt: Date | null;
  readonly signedFileId: string | null;
  readonly signedCopyHash: string | null;
}

const select = `
  SELECT c.id, c.reference, c.deal_id AS "dealId", c.version, c.template, c.facts, c.verification_code AS "verificationCode", c.created_at AS "createdAt",
         c.file_id AS "fileId", encode(c.document_hash, 'hex') AS "documentHash", c.signed_at AS "signedAt", c.signed_file_id AS "signedFileId",
         encode(c.signed_copy_hash, 'hex') AS "signedCopyHash"
    FROM market.contract c JOIN market.deal d ON d.id = c.deal_id
   WHERE c.document_hash IS NOT NULL AND c.superseded_at IS NULL AND ($3::boolean OR $2::uuid IN (d.seller_organisation_id, d.buyer_organisation_id))`;

/** The current contracts of deals that the viewer may read, by deal. */
export async function readContractsOf(reader: Reader, { organisationId, isCentre }: Viewer, dealIds: readonly string[]): Promise<Map<string, ContractRow>> {
  const rows = await reader.query<ContractRow>(`${select} AND c.deal_id = ANY($1::uuid[])`, [dealIds, organisationId, isCentre]);
  return new Map(rows.map((row) => [row.dealId, row]));
}

/** Contracts that the viewer may read, by id. */
export async function readContracts(reader: Reader, { organisationId, isCentre }: Viewer, ids: readonly string[]): Promise<Map<string, ContractRow>> {
  const rows = await reader.query<ContractRow>(`${select} AND c.id = ANY($1::uuid[])`, [ids, organisationId, isCentre]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A signature with the key that it is checked by. */
export interface SignatureRow {
  readonly contractId: string;
  readonly side: DealSide;
  readonly signer: SignerRecord;
  readonly signedAt: Date;
  /** In hexadecimal. */
  readonly documentHash: string;
  readonly statement: string;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly publicKey: string;
}

/** The signatures under contracts, the seller's first. Who may read the contracts, the caller has asked. */
export async function readSignatures(reader: Reader, contractIds: readonly string[]): Promise<Map<string, SignatureRow[]>> {
  const rows = await reader.query<SignatureRow>(
    `SELECT s.contract_id AS "contractId", s.side, s.signer, s.signed_at AS "signedAt", encode(s.document_hash, 'hex') AS "documentHash", s.statement,
            s.signature, s.key_id AS "keyId", k.public_key AS "publicKey"
       FROM market.contract_signature s JOIN market.signing_key k ON k.id = s.key_id
      WHERE s.contract_id = ANY($1::uuid[]) ORDER BY s.contract_id, s.side DESC`,
    [contractIds],
  );
  return groupBy(rows, (row) => row.contractId);
}

/** A contract as strangers with its code may know of it; more than that is left out by whoever answers. */
export interface VerifiableContract {
  readonly id: string;
  readonly reference: string;
  readonly template: TemplateVersion;
  readonly facts: AssignmentFacts;
  readonly verificationCode: string;
  readonly createdAt: Date;
  readonly documentHash: string;
  readonly signedAt: Date | null;
  readonly signedCopyHash: string | null;
  readonly superseded: boolean;
}

/** The written contract with a verification code. */
export function readVerifiable(reader: Reader, code: string): Promise<VerifiableContract | undefined> {
  return reader.one<VerifiableContract>(
    `SELECT id, reference, template, facts, verification_code AS "verificationCode", created_at AS "createdAt", encode(document_hash, 'hex') AS "documentHash",
            signed_at AS "signedAt", encode(signed_copy_hash, 'hex') AS "signedCopyHash", superseded_at IS NOT NULL AS superseded
       FROM market.contract WHERE verification_code = $1 AND document_hash IS NOT NULL`,
    [code],
    'market.verifiable-contract',
  );
}

/** Which of the files are contracts or bills that the viewer may read: parties and the centre, of bills the payer alone. */
export async function readableDocuments(reader: Reader, { organisationId, isCentre }: Viewer, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ id: string }>(
    `SELECT f.id FROM unnest($1::uuid[]) AS f (id)
      WHERE EXISTS (SELECT 1 FROM market.contract c JOIN market.deal d ON d.id = c.deal_id
                     WHERE (c.file_id = f.id OR c.signed_file_id = f.id) AND ($3::boolean OR $2::uuid IN (d.seller_organisation_id, d.buyer_organisation_id)))
         OR EXISTS (SELECT 1 FROM market.invoice i WHERE i.file_id = f.id AND ($3::boolean OR i.payer_organisation_id = $2::uuid))`,
    [fileIds, organisationId, isCentre],
  );
  return new Set(rows.map((row) => row.id));
}
