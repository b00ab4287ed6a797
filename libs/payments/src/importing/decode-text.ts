import { TextDecoder } from 'node:util';
import { statementRefusals } from '../rules/statement-refusals.js';

/**
 * The texts that the bytes of a statement can be, strictly: UTF-8 (with or without its mark), then GB18030. Which one it is
 * shows when a format recognises it; bytes that fit neither are refused.
 *
 * @throws Refusal STATEMENT_ENCODING
 */
export function decodeText(bytes: Uint8Array): string[] {
  const texts = (['utf-8', 'gb18030'] as const).flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
    } catch {
      return [];
    }
  });
  // Characters that stand for lost ones, and those that no text has.
  const whole = texts.filter((text) => !/[\u0000\ufffd]/.test(text));
  if (whole.length === 0) throw statementRefusals.refuse('STATEMENT_ENCODING', { params: { line: lineOfFault(bytes) } });
  return whole;
}

/** The line at which UTF-8 and GB18030 both end. */
function lineOfFault(bytes: Uint8Array): number {
  const decoders = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030', { fatal: true })];
  const broken = new Set<TextDecoder>();
  let line = 1;
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(10, from);
    const end = next < 0 ? bytes.length : next + 1;
    for (const decoder of decoders) {
      try {
        const text = decoder.decode(bytes.subarray(from, end), { stream: true });
        if (/[\u0000\ufffd]/.test(text)) broken.add(decoder);
      } catch {
        broken.add(decoder);
      }
    }
    if (broken.size === decoders.length) return line;
    line += 1;
    from = end;
  }
  return line;
}
