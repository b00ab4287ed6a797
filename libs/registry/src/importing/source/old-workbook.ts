import { createReadStream } from 'node:fs';

/** Words by which the makers of old workbooks are told apart. */
const signs: readonly (readonly [vendor: string, words: readonly string[]])[] = [
  ['PROTECTED', ['EncryptedPackage']],
  ['Derwent Innovation', ['DWPI']],
  ['PatSnap', ['[标]', '公开(公告)号']],
  ['incoPat', ['链接到incoPat']],
  ['Patentics', ['专利度']],
];

const ASCII = /^[ -~]+$/;

/** How much of the file is searched: the table of strings stands near its start. */
const SEARCHED = 4 * 1024 ** 2;

/**
 * Guesses who made an old .xls workbook from words inside it, only to name it in the message: PROTECTED for an encrypted
 * .xlsx, null when nothing tells.
 */
export async function vendorOfOldWorkbook(path: string): Promise<string | null> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(path, { end: SEARCHED }) as AsyncIterable<Buffer>) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const found = signs.find(([, words]) => words.some((word) => bytes.includes(Buffer.from(word, 'utf16le')) || (ASCII.test(word) && bytes.includes(word, 0, 'latin1'))));
  return found?.[0] ?? null;
}
