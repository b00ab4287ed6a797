import { bookOnBalance, demandAvailable } from './balance.js';
import type { Call, Endpoints } from './endpoint.js';
import { listOf as page, readOne } from './lists.js';
import type { Account, Transfer } from './objects.js';
import { expand, metadata, needed, object, oneOf, optional, positive, readParameters, text, truth } from './read-parameters.js';
import { cannotBeDone, noSuch } from './stripe-refused.js';
import type { World } from './world.js';

const capability = optional(object({ requested: needed(truth) }));

function makeAccount({ world, parameters }: Call): Account {
  const given = readParameters(parameters, {
    type: needed(oneOf('express')),
    country: optional(text),
    email: optional(text),
    capabilities: optional(object({ transfers: capability, card_payments: capability })),
    business_type: optional(oneOf('company', 'individual')),
    metadata: optional(metadata),
    expand,
  });
  const account: Account = {
    ...world.made('acct', 'account'),
    capabilities: { transfers: 'inactive' },
    country: given.country ?? 'HK',
    default_currency: 'cny',
    details_submitted: false,
    metadata: given.metadata ?? {},
    payouts_enabled: false,
    type: 'express',
  };
  world.accounts.set(account.id, account);
  return account;
}

function makeTransfer({ world, parameters }: Call): Transfer {
  const given = readParameters(parameters, {
    amount: needed(positive),
    currency: needed(text),
    destination: needed(text),
    description: optional(text),
    metadata: optional(metadata),
    transfer_group: optional(text),
    expand,
  });
  const account = world.accounts.get(given.destination);
  if (!account) throw cannotBeDone(`No such destination: '${given.destination}'`, { code: 'resource_missing', param: 'destination' });
  if (account.capabilities.transfers !== 'active') {
    throw cannotBeDone('Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments', { code: 'insufficient_capabilities_for_transfer' });
  }
  demandAvailable(world, given.amount, given.currency);
  const made = world.made('tr', 'transfer');
  const transfer: Transfer = {
    ...made,
    amount: given.amount,
    amount_reversed: 0,
    balance_transaction: bookOnBalance(world, { type: 'transfer', amount: -given.amount, source: made.id, currency: given.currency }).id,
    currency: given.currency,
    description: given.description ?? null,
    destination: given.destination,
    metadata: given.metadata ?? {},
    reversed: false,
    transfer_group: given.transfer_group ?? null,
  };
  world.transfers.set(transfer.id, transfer);
  world.emit('transfer.created', transfer);
  return transfer;
}

/** Money sent to a connected account comes back. */
export function reverseTransfer(world: World, transfer: Transfer): void {
  transfer.amount_reversed = transfer.amount;
  transfer.reversed = true;
  bookOnBalance(world, { type: 'transfer_refund', amount: transfer.amount, source: transfer.id, currency: transfer.currency });
  world.emit('transfer.reversed', transfer);
}

/** Connected accounts and what is sent to them. */
export const connect: Endpoints = {
  'POST /v1/accounts': makeAccount,
  'GET /v1/accounts/:id': (call) => {
    readOne(call);
    const account = call.world.accounts.get(call.id);
    if (!account) throw noSuch('account', call.id, 'account');
    return account;
  },
  'POST /v1/account_links': ({ world, parameters }) => {
    const given = readParameters(parameters, { account: needed(text), type: needed(oneOf('account_onboarding')), refresh_url: needed(text), return_url: needed(text), expand });
    if (!world.accounts.has(given.account)) throw noSuch('account', given.account, 'account');
    return { object: 'account_link', created: world.now, expires_at: world.now + 300, url: `${world.address}/setup/e/${given.account}` };
  },
  'POST /v1/transfers': makeTransfer,
  'GET /v1/transfers': (call) => page(call, call.world.transfers.values(), ['transfer_group', 'destination']),
  'GET /v1/transfers/:id': (call) => {
    readOne(call);
    const transfer = call.world.transfers.get(call.id);
    if (!transfer) throw noSuch('transfer', call.id);
    return transfer;
  },
};
