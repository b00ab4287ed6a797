import type { BilingualText } from '@haihe/platform/errors';

const catalogue = new Map<string, BilingualText>();

/**
 * Declares why money moves, `area.thing-that-happened`, with the words that stand on statements. Each area declares its own.
 *
 * @throws Error when a reason is malformed or declared twice with different words, at start
 */
export function defineReasons<const Texts extends Readonly<Record<string, BilingualText>>>(texts: Texts): { readonly [Reason in keyof Texts]: Reason } {
  for (const [reason, text] of Object.entries(texts)) {
    const known = catalogue.get(reason);
    if (!/^[a-z]+\.[a-z-]+$/.test(reason)) throw new Error(`reason ${reason} is not of the form area.thing-that-happened`);
    if (known && (known.zh !== text.zh || known.en !== text.en)) throw new Error(`reason ${reason} is declared twice`);
    catalogue.set(reason, text);
  }
  return Object.fromEntries(Object.keys(texts).map((reason) => [reason, reason])) as { readonly [Reason in keyof Texts]: Reason };
}

/** Whether some area declared the reason. */
export function isReason(reason: string): boolean {
  return catalogue.has(reason);
}

/** The words of a reason; its code when nobody declared it (of an area that is no longer part of the exchange). */
export function reasonTitle(reason: string): BilingualText {
  return catalogue.get(reason) ?? { zh: reason, en: reason };
}

/** Reasons of the ledger itself. */
export const ledgerReasons = defineReasons({
  'ledger.hold': { zh: '资金转入托管', en: 'Money taken into escrow' },
  'ledger.release': { zh: '托管资金退回', en: 'Money returned from escrow' },
  'ledger.reversal': { zh: '冲正', en: 'Reversal' },
});
