import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Who a bidder was, for whoever may know it: with the salt, the commitment in the log can be computed again. */
export interface Disclosure {
  /** Reference of the session. */
  readonly session: string;
  /** The bidder's number. */
  readonly bidder: string;
  /** 32 bytes in hexadecimal, kept secret until the disclosure. */
  readonly salt: string;
  /** The organisation's unified social credit code. */
  readonly organisation: string;
  /** The organisation's name when it was admitted. */
  readonly name: string;
}

/**
 * What the log says of a bidder instead of his name. Without the salt nobody finds the name by trying all organisations.
 *
 * @param salt 32 bytes in hexadecimal
 * @returns SHA-256 in hexadecimal
 */
export function commitmentOf(salt: string, organisation: string, name: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(['haihe-bidder/1', salt, organisation, name]))));
}

/** Whether a disclosure is of this session and agrees with the log. */
export function disclosureHolds(disclosure: Disclosure, log: { readonly session: string; readonly commitments: ReadonlyMap<string, string> }): boolean {
  const { session, bidder, salt, organisation, name } = disclosure;
  return session === log.session && /^[0-9a-f]{64}$/.test(salt) && log.commitments.get(bidder) === commitmentOf(salt, organisation, name);
}
