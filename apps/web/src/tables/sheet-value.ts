import type { WireMoney } from '../formats/money-text.js';

/** What a column gives to a spreadsheet: days and moments as the exchange sends them. */
export type SheetValue = string | number | boolean | null | undefined | { readonly money: WireMoney } | { readonly day: string } | { readonly moment: string };
