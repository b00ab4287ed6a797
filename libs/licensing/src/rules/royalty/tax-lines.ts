import { partOf, proportion, WHOLE } from '../terms/index.js';
import type { LicenceTerms } from '../terms/index.js';

/** What taxes make of an amount that is owed; all in fen. */
export interface TaxLines {
  /** Without VAT. */
  readonly net: bigint;
  readonly vat: bigint;
  /** What the invoice states: net and VAT. */
  readonly invoiced: bigint;
  /** Held back for the tax office, of the net amount. */
  readonly withheld: bigint;
  /** What is transferred: invoiced less withheld. */
  readonly payable: bigint;
}

/**
 * VAT and withholding on what is owed, each rounded half up once.
 *
 * @param amount fen, at least 0, as the terms state it: without VAT when it comes on top, else with it
 */
export function taxLines(amount: bigint, { vat, withholding }: Pick<LicenceTerms, 'vat' | 'withholding'>): TaxLines {
  const tax = vat === null ? 0n : vat.how === 'ON_TOP' ? partOf(amount, vat.rate) : proportion(amount, vat.rate, WHOLE + vat.rate);
  const invoiced = vat?.how === 'ON_TOP' ? amount + tax : amount;
  const net = invoiced - tax;
  const withheld = withholding === null ? 0n : partOf(net, withholding);
  return { net, vat: tax, invoiced, withheld, payable: invoiced - withheld };
}
