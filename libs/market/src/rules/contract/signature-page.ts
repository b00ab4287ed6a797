import type { PaperBlock } from '@haihe/platform/document';

/** A signature as the page shows it. */
export interface ShownSignature {
  /** 甲方（转让方） or 乙方（受让方）. */
  readonly role: string;
  readonly organisation: string;
  readonly uscc: string;
  readonly person: string;
  /** In China, to the second. */
  readonly signedAt: string;
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/**
 * The page that is added to the copy for the parties once both have signed. It is no part of what was signed: the digest on
 * it is that of the contract without it.
 *
 * @param documentHash SHA-256 of the signed document in hexadecimal
 */
export function signaturePage(documentHash: string, signatures: readonly ShownSignature[]): PaperBlock[] {
  return [
    { kind: 'new-page' },
    { kind: 'title', text: '签署页' },
    {
      kind: 'paragraph',
      text: '本页由平台在双方签署后附加，不属于被签署的文件。双方签署的是不含本页的合同文件，其SHA-256数字摘要（十六进制）如下；本副本因附加了签署页，其自身的摘要与之不同。',
    },
    { kind: 'facts', rows: [['被签署文件的SHA-256', documentHash]] },
    ...signatures.flatMap((one): PaperBlock[] => [
      { kind: 'heading', text: one.role },
      {
        kind: 'facts',
        rows: [
          ['签署单位', one.organisation],
          ['统一社会信用代码', one.uscc],
          ['签署人', one.person],
          ['签署时间', one.signedAt],
          ['密钥编号', one.keyId],
          ['平台签名（Ed25519）', one.signature],
        ],
      },
    ]),
    { kind: 'note', text: '签署人签署时已由平台再次核验密码。凭每页载明的核验码，可在平台的公开页面核对签名是否有效、文件是否与双方签署的一致。' },
  ];
}
