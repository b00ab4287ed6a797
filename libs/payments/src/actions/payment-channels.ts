import { Injectable } from '@nestjs/common';
import type { PaymentChannel } from '../rules/index.js';

/** The channels beside bank transfer by which a payment can be made now; each adds itself when its module starts. */
@Injectable()
export class PaymentChannels {
  private readonly others = new Map<PaymentChannel, () => boolean>();

  /** @param isOn whether it can be used at this moment */
  add(channel: PaymentChannel, isOn: () => boolean): void {
    this.others.set(channel, isOn);
  }

  /** Those that are on, bank transfer first. */
  on(): PaymentChannel[] {
    return ['BANK_TRANSFER', ...[...this.others].filter(([, isOn]) => isOn()).map(([channel]) => channel)];
  }
}
