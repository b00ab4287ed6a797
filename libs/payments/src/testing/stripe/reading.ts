import { balanceOf } from './balance.js';
import type { Endpoints } from './endpoint.js';
import { listOf as page, readOne } from './lists.js';
import { noSuch } from './stripe-refused.js';

/** What is only read: charges, disputes, the balance and its transactions, events. */
export const reading: Endpoints = {
  'GET /v1/charges/:id': (call) => {
    readOne(call);
    const charge = call.world.charges.get(call.id);
    if (!charge) throw noSuch('charge', call.id);
    return charge;
  },
  'GET /v1/disputes/:id': (call) => {
    readOne(call);
    const dispute = call.world.disputes.get(call.id);
    if (!dispute) throw noSuch('dispute', call.id);
    // Stripe shows these in full without being asked.
    return { ...dispute, balance_transactions: dispute.balance_transactions.map((id) => call.world.balanceTransactions.get(id)) };
  },
  'GET /v1/disputes': (call) => page(call, call.world.disputes.values(), ['payment_intent', 'charge']),
  'GET /v1/balance': (call) => {
    readOne(call);
    const { available, pending } = balanceOf(call.world, 'cny');
    return { object: 'balance', available: [{ amount: available, currency: 'cny' }], pending: [{ amount: pending, currency: 'cny' }], livemode: false };
  },
  'GET /v1/balance_transactions': (call) => {
    balanceOf(call.world, 'cny');
    return page(call, call.world.balanceTransactions.values(), ['type', 'currency', 'source', 'payout']);
  },
  'GET /v1/balance_transactions/:id': (call) => {
    readOne(call);
    const found = call.world.balanceTransactions.get(call.id);
    if (!found) throw noSuch('balance_transaction', call.id);
    return found;
  },
  'GET /v1/events': (call) => page(call, call.world.events, ['type']),
  'GET /v1/events/:id': (call) => {
    readOne(call);
    const event = call.world.events.find(({ id }) => id === call.id);
    if (!event) throw noSuch('event', call.id);
    return event;
  },
};
