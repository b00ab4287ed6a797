import { randomFillSync } from 'node:crypto';

const RANDOM_BYTES = 10;
const bytes = Buffer.alloc(16);
/** Random bytes in stock: an import makes ids by the hundred thousand, and each call for them has its price. */
const stock = Buffer.alloc(RANDOM_BYTES * 256);
let taken = stock.length;

/**
 * A new UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then random. Ordered by time, so that indexes
 * grow at their end.
 */
export function newId(now: number = Date.now()): string {
  if (taken === stock.length) {
    randomFillSync(stock);
    taken = 0;
  }
  stock.copy(bytes, 6, taken, (taken += RANDOM_BYTES));
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as the database writes it. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
