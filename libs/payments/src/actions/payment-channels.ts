import { Injectable } from '@nestjs/common';
import type { PaymentChannel } from '../rules/index.js';

/** The channels beside bank transfer by which a payment can be made now; each adds itself when its module starts. */
@Injectable()
export class PaymentChannels {
  private readonly others = new Map<PaymentChannel, (fen: bigint) => boolean>();

  /** @param takes whether an amount in fen can be paid by it at this moment */
  add(channel: PaymentChannel, takes: (fen: bigint) => boolean): void {
    this.others.set(channel, takes);
  }

  /** Those by which an amount in fen can be paid now, bank transfer first. */
  of(fen: bigint): PaymentChannel[] {
    return ['BANK_TRANSFER', ...[...this.others].filter(([, takes]) => takes(fen)).map(([channel]) => channel)];
  }
}
