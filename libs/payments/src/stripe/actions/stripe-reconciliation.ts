import { Injectable } from '@nestjs/common';
import { accountsByKey } from '@haihe/ledger';
import { EveryMinute, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import { PaymentChannels } from '../../actions/payment-channels.js';
import { reconcile } from '../../actions/reconcile.js';
import { ReconciliationSources } from '../../actions/reconciliation-source.js';
import type { ChannelDay, FoundDifference, ReconciliationSource } from '../../actions/reconciliation-source.js';
import { daysToReconcileAgain, oddMovements, openWithdrawals, postingsWithoutMovement, stripeDay } from '../data/queries/stripe-days.js';
import type { OddMovement } from '../data/queries/stripe-days.js';
import { ownPurpose } from '../rules/movement-types.js';
import { stripeTakes } from '../rules/stripe-amounts.js';
import { StripeGateway } from './stripe-gateway.js';
import { stripeKey } from './stripe-keys.js';

/** Makes Stripe one of the channels, and compares the ledger with the balance that Stripe tells. */
@Injectable()
export class StripeReconciliation implements ReconciliationSource {
  readonly channel = 'STRIPE';

  constructor(
    sources: ReconciliationSources,
    channels: PaymentChannels,
    private readonly gateway: StripeGateway,
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {
    sources.add(this);
    channels.add('STRIPE', (fen) => gateway.isOn && stripeTakes(fen));
  }

  /** Nothing before anything was paid by Stripe. */
  async compare(tx: Tx, day: IsoDate): Promise<ChannelDay[]> {
    const [clearing] = await accountsByKey(tx, [stripeKey]);
    if (!clearing) return [];
    const { ledger, channel } = await stripeDay(tx, day, clearing.id);
    return [{ clearingAccountId: clearing.id, label: 'Stripe', ledger, channel, differences: await differencesOf(tx, day, clearing.id, ledger, channel) }];
  }

  /** Days that were looked at before Stripe had told everything are looked at again once it has. */
  @EveryMinute()
  async again(): Promise<void> {
    if (!this.gateway.isOn) return;
    const [clearing] = await accountsByKey(this.reader, [stripeKey]);
    if (!clearing) return;
    for (const day of await daysToReconcileAgain(this.reader, clearing.id)) {
      await this.transactor.run(systemActor(newId()), (tx) => reconcile(tx, this, day));
    }
  }
}

async function differencesOf(tx: Tx, day: IsoDate, clearingId: string, ledger: bigint, channel: bigint | null): Promise<FoundDifference[]> {
  if (channel === null) return [{ kind: 'BALANCE_NOT_READ', subject: 'stripe', ledger, channel }];
  const odd = (await oddMovements(tx, day)).flatMap((movement) => oddity(movement));
  const claims = (await openWithdrawals(tx, day)).map(({ id, kind, booked }) => ({ kind: `${kind}_TO_CLAIM`, subject: id, ledger: -booked, channel: -booked }));
  const strays = channel === ledger ? [] : await postingsWithoutMovement(tx, day, clearingId);
  return [
    ...(channel === ledger ? [] : [{ kind: 'BALANCE', subject: 'stripe', ledger, channel }]),
    ...odd,
    ...claims,
    ...strays.map(({ transactionId, fen }) => ({ kind: 'POSTING_WITHOUT_MOVEMENT', subject: transactionId, ledger: fen, channel: null })),
  ];
}

function oddity({ id, type, currency, net, posted }: OddMovement): FoundDifference[] {
  // In another currency: the amount is none of yuan, so that no column can show it.
  if (currency !== 'cny') return [{ kind: 'OTHER_CURRENCY', subject: `${id} ${net} ${currency}`, ledger: null, channel: null }];
  const purpose = ownPurpose(type);
  if (purpose === 'UNKNOWN') return [{ kind: 'MOVEMENT_UNKNOWN', subject: `${id} ${type}`.slice(0, 200), ledger: null, channel: net }];
  return purpose === 'FOLLOWED' && !posted ? [{ kind: 'MOVEMENT_WITHOUT_POSTING', subject: id, ledger: null, channel: net }] : [];
}
