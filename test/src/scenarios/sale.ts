import type { Party } from '@haihe/identity/testing';
import { perform, someDetails, someKey } from '@haihe/market/testing';
import { toGlobalId } from '@haihe/platform';
import type { GraphqlClient } from '@haihe/platform/testing';
import { enterRight } from '@haihe/registry/testing';
import { eventually } from '../browser/eventually.js';
import { password } from './exchange.js';
import type { Exchange } from './exchange.js';

/** A sale between two parties and the centre, each in a browser of their own. */
export interface Sale {
  readonly dealId: string;
  readonly rightId: string;
  readonly seller: Party;
  readonly buyer: Party;
  readonly browsers: { readonly seller: GraphqlClient; readonly buyer: GraphqlClient; readonly centre: GraphqlClient };
}

/** What a mutation answered, when it went well. @throws Error naming the refusals */
export async function done<Data>(client: GraphqlClient, name: string, input: Readonly<Record<string, unknown>>, fields: string): Promise<Data> {
  const { codes, error, data } = await perform<Data>(client, name, input, fields);
  if (codes.length > 0 || error !== undefined) throw new Error(`${name}: ${codes.join(', ')} ${String(error ?? '')}`);
  return data;
}

/** What somebody reads of a deal. */
export async function readDeal<Fields>(client: GraphqlClient, dealId: string, fields: string): Promise<Fields> {
  const { deal } = await client.data<{ deal: Fields | null }>(`query ($id: ID!) { deal(id: $id) { ${fields} } }`, { id: dealId });
  if (!deal) throw new Error('the deal is hidden');
  return deal;
}

/** Waits until a deal has a state. */
export function reaches(client: GraphqlClient, dealId: string, state: string): Promise<void> {
  return eventually(async () => {
    expect(await readDeal(client, dealId, 'state')).toEqual({ state });
  });
}

/** From a draft through review and publication to the price taken: everything over the wire. */
export async function agreeSale(exchange: Exchange, centre: Party, yuan: string): Promise<Sale> {
  const [seller, buyer] = [await exchange.enter(), await exchange.enter()];
  const browsers = { seller: exchange.browser(seller), buyer: exchange.browser(buyer), centre: exchange.browser(centre) };
  const rightId = await enterRight(exchange.database, { owners: [{ name: '测试权利人', organisationId: seller.organisationId }] });
  const details = { ...someDetails, priceKind: 'FIXED', price: { amount: yuan }, rightIds: [toGlobalId('Right', rightId)], mode: 'SALE' };
  const { listing } = await done<{ listing: { id: string } }>(browsers.seller, 'listingCreate', details, 'listing { id }');
  const listingId = listing.id;
  await done(browsers.seller, 'listingSubmit', { listingId }, 'listing { state }');
  await done(browsers.centre, 'listingPublish', { listingId }, 'listing { state }');
  const { deal } = await done<{ deal: { id: string } }>(browsers.buyer, 'priceAccept', { listingId, version: 1, idempotencyKey: someKey() }, 'deal { id }');
  return { dealId: deal.id, rightId, seller, buyer, browsers };
}

/** Both sign what the worker wrote. */
export async function signBoth({ dealId, browsers }: Sale): Promise<void> {
  let documentHash = '';
  await eventually(async () => {
    const { contract } = await readDeal<{ contract: { documentHash: string } | null }>(browsers.seller, dealId, 'contract { documentHash }');
    documentHash = contract?.documentHash ?? '';
    expect(documentHash).not.toBe('');
  });
  for (const browser of [browsers.seller, browsers.buyer]) await done(browser, 'dealContractSign', { dealId, documentHash, password }, 'deal { state }');
  expect(await readDeal(browsers.buyer, dealId, 'state')).toEqual({ state: 'SIGNED' });
}

/** The office's papers come in, the centre checks them and releases. */
export async function recordAndRelease(exchange: Exchange, { dealId, rightId, seller, browsers }: Sale): Promise<void> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const fileId = await exchange.file(seller);
  await done(browsers.seller, 'dealRecordalFile', { dealId, acceptanceNumber: '2026112300001', filedOn: today, fileIds: [fileId] }, 'deal { state }');
  await done(browsers.centre, 'dealRecordalCertify', { dealId, rightIds: [toGlobalId('Right', rightId)], transferDate: today, fileId }, 'deal { state }');
  await done(browsers.centre, 'dealRelease', { dealId }, 'deal { state }');
}

