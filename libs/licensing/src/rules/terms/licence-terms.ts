import type { IsoDate } from '@haihe/platform/clock';
import type { Component } from './component.js';
import type { Rate } from './rate.js';

/** How often sales are reported. */
export type ReportCycle = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/** When sales are reported and royalties paid. */
export interface Reporting {
  readonly cycle: ReportCycle;
  /**
   * CALENDAR (the default): by months and quarters of the calendar, cut where a contract year ends, so that what counts by
   * contract year is exact. FROM_START: counted from the day on which the licence begins.
   */
  readonly counted?: 'CALENDAR' | 'FROM_START';
  /** Days after the end of a period in which its report is due. */
  readonly daysToReport: number;
  /** Days after that in which its royalty is due. */
  readonly daysToPay: number;
}

/** Value-added tax on what is owed. */
export interface Vat {
  readonly rate: Rate;
  /** ON_TOP: the amounts are without tax. INCLUDED: the tax is in them. */
  readonly how: 'ON_TOP' | 'INCLUDED';
}

/** How the licensor may have the books looked into (民法典 Art. 846). */
export interface AuditClause {
  /** Days of notice before an audit. */
  readonly noticeDays: number;
  readonly timesPerYear: number;
  /** When a report was short by more than this part, the licensee bears the costs of the audit; null: never. */
  readonly costsFrom: Rate | null;
}

/**
 * The money side of a licence: what is owed for it, and when. Amounts in fen of CNY, rates in millionths.
 *
 * Source: 民法典 Art. 846 (一次总算一次付清, 一次总算分期支付, 提成支付, 提成附加预付入门费); domain rule 4.4.
 */
export interface LicenceTerms {
  /** In any combination; a component is known by its place in the list. */
  readonly components: readonly Component[];
  /** Needed with a running royalty. */
  readonly reporting: Reporting | null;
  /** Simple interest per day on what is late; null when none is agreed. */
  readonly lateInterest: Rate | null;
  readonly audit: AuditClause | null;
  /** The licensee has the terms of any later licensee that are better. */
  readonly mostFavoured: boolean;
  readonly vat: Vat | null;
  /** Income tax that the licensee holds back for the office (a licensor abroad); of the amount without VAT. */
  readonly withholding: Rate | null;
}

/** First and last day of a licence, both included. */
export interface LicencePeriod {
  readonly from: IsoDate;
  readonly until: IsoDate;
}
