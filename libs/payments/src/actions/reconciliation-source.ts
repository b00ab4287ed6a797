import { Injectable } from '@nestjs/common';
import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import type { PaymentChannel } from '../rules/index.js';

/** Something in which ledger and channel differ. */
export interface FoundDifference {
  /** In capitals, such as BALANCE or LINE_WITHOUT_POSTING. */
  readonly kind: string;
  /** What it is about; kind and subject tell differences of a day apart. */
  readonly subject: string;
  /** Fen. */
  readonly ledger: bigint | null;
  /** Fen. */
  readonly channel: bigint | null;
}

/** What ledger and channel say of one account at the end of a day. */
export interface ChannelDay {
  readonly clearingAccountId: string;
  /** What people call the account. */
  readonly label: string;
  /** Fen that lie there by the ledger. */
  readonly ledger: bigint;
  /** Fen that lie there by the channel; null while it has not told. */
  readonly channel: bigint | null;
  readonly differences: readonly FoundDifference[];
}

/** How a channel is compared with the ledger. Reads what is in the database; nothing outside is asked. */
export interface ReconciliationSource {
  readonly channel: PaymentChannel;
  compare(tx: Tx, day: IsoDate): Promise<ChannelDay[]>;
}

/** The channels that can be reconciled; each adds itself when its module starts. */
@Injectable()
export class ReconciliationSources {
  private readonly sources = new Map<PaymentChannel, ReconciliationSource>();

  add(source: ReconciliationSource): void {
    this.sources.set(source.channel, source);
  }

  /** Those of one channel, or all. */
  of(channel?: PaymentChannel): ReconciliationSource[] {
    return [...this.sources.values()].filter((source) => channel === undefined || source.channel === channel);
  }
}
