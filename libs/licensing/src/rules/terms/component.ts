import type { IsoDate } from '@haihe/platform/clock';
import type { Rate } from './rate.js';

/** When a fixed amount is due: a number of days after the licence begins, or a day. */
export type DueTerm = { readonly afterStart: number } | { readonly on: IsoDate };

/** Paid once (一次总算一次付清). */
export interface LumpSum {
  readonly kind: 'LUMP_SUM';
  readonly amount: bigint;
  readonly due: DueTerm;
}

/** A sum fixed in advance, paid in parts (一次总算分期支付). */
export interface Instalments {
  readonly kind: 'INSTALMENTS';
  /** In the order of their days. */
  readonly parts: readonly { readonly amount: bigint; readonly due: DueTerm }[];
}

/** Paid in advance beside a running royalty (预付入门费). */
export interface EntryFee {
  readonly kind: 'ENTRY_FEE';
  readonly amount: bigint;
  readonly due: DueTerm;
  /** Running royalties are set off against it until it is used up. */
  readonly creditable: boolean;
}

/** What a running royalty is measured by. */
export type RoyaltyBase = 'NET_SALES' | 'UNITS' | 'PROFIT';

/** Every base. */
export const royaltyBases: readonly RoyaltyBase[] = ['NET_SALES', 'UNITS', 'PROFIT'];

/** One step of a running royalty: its rate is that of the part of a contract year's base which lies in it. */
export interface RoyaltyTier {
  /** End of the step, included: fen, or units for UNITS. Null for the last. */
  readonly upTo: bigint | null;
  /** Millionths of the base; for UNITS fen per unit. */
  readonly rate: bigint;
}

/** A royalty by what is sold or earned (提成). Where several of one base fit what was sold, the most particular one applies. */
export interface Running {
  readonly kind: 'RUNNING';
  readonly base: RoyaltyBase;
  /** A single rate is one step without end. Steps count what was sold in the contract year so far. */
  readonly tiers: readonly RoyaltyTier[];
  /** Only for this product; for all that no other component names when null. */
  readonly product: string | null;
  /** Only for this territory and what lies in it (`CN`, `CN-12`, `CN-120116`); for all others when null. */
  readonly territory: string | null;
}

/** Least running royalty of a contract year. A year that the licence's end cuts short owes the part by days. */
export interface Minimum {
  readonly kind: 'MINIMUM';
  readonly amount: bigint;
}

/** Most running royalty, minimum included. A short year has the whole yearly cap. */
export interface Cap {
  readonly kind: 'CAP';
  /** Of a contract year. */
  readonly perYear: bigint | null;
  /** Of the whole licence; it goes before the minimum. */
  readonly inTotal: bigint | null;
}

/** Due when something happens. */
export interface Milestone {
  readonly kind: 'MILESTONE';
  readonly event: string;
  readonly amount: bigint;
  /** Days after the event. */
  readonly withinDays: number;
}

/** A share in the licensee instead of money: noted, never computed. */
export interface EquityNote {
  readonly kind: 'EQUITY';
  readonly share: Rate;
  readonly note: string;
}

/** Nothing is owed. */
export interface Free {
  readonly kind: 'FREE';
}

/** One element of what a licence costs. */
export type Component = LumpSum | Instalments | EntryFee | Running | Minimum | Cap | Milestone | EquityNote | Free;

/** The kinds of {@link Component}. */
export type ComponentKind = Component['kind'];
