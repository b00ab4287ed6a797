import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party, PartyOptions } from '@haihe/identity/testing';
import { ledgerSchema } from '@haihe/ledger';
import { paymentsSchema } from '@haihe/payments';
import { newId, platformSchema, toGlobalId } from '@haihe/platform';
import type { AreaSchema } from '@haihe/platform';
import type { Type } from '@nestjs/common';
import { Money } from '@haihe/platform/money';
import { fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestDatabase, TestService } from '@haihe/platform/testing';
import { registrySchema } from '@haihe/registry';
import { enterRight } from '@haihe/registry/testing';
import { CreateListing } from './actions/create-listing.js';
import { MakeOffer } from './actions/make-offer.js';
import { PublishListing } from './actions/publish-listing.js';
import { enterAsSigner } from './actions/settlement/enter-deal.js';
import { recordSignature } from './actions/settlement/record-signature.js';
import { SubmitListing } from './actions/submit-listing.js';
import { marketSchema } from './data/market-schema.js';
import { MarketGraphqlModule } from './market-graphql.module.js';
import type { ListingContent } from './rules/index.js';

/** A market in a test: the service of all areas up to this one, and ways to bring listings into any state. */
export interface TestMarket {
  readonly service: TestService;
  readonly database: TestDatabase;
  /** Enters a party, by default the owner of a new verified enterprise. */
  enter(options?: PartyOptions): Promise<Party>;
  /** A browser in which the party is signed in; without one nobody is. */
  browser(party?: Party, locale?: 'zh-CN' | 'en'): GraphqlClient;
  /** A right that the party owns alone. */
  right(owner: Party): Promise<string>;
  /** A listing of a new right of the seller, as a draft. */
  draft(seller: Party, content?: Partial<ListingContent>, rightIds?: readonly string[]): Promise<string>;
  /** The same, handed in for review. */
  submitted(seller: Party, content?: Partial<ListingContent>, rightIds?: readonly string[]): Promise<string>;
  /** The same, published. */
  published(seller: Party, content?: Partial<ListingContent>, rightIds?: readonly string[]): Promise<string>;
  /** An open offer of the buyer. */
  offer(buyer: Party, listingId: string, yuan?: string): Promise<string>;
  /** Who reviews for the centre. */
  readonly centre: Party;
  close(): Promise<void>;
}

/** Content of a listing that no rule objects to; negotiable at 100,000 to 120,000 yuan. */
export const someContent: ListingContent = {
  title: '一种自清洁过滤装置',
  titleEn: 'A self-cleaning filter',
  summary: '滤芯可在线反冲洗，适用于工业循环水。',
  summaryEn: null,
  price: { kind: 'NEGOTIABLE', amount: Money.parse('100000'), amountMax: Money.parse('120000'), minimum: null },
  termDays: 28,
  documents: true,
  knowHow: true,
  training: false,
  deliveryNote: null,
  evidenceOfUse: null,
  readiness: 'PILOT',
  applicationField: null,
  products: null,
  industryCode: 'C35',
  attachments: [],
};

/** Price at which a listing can be taken at once. */
export const fixedAt = (yuan: string): Pick<ListingContent, 'price'> => ({ price: { kind: 'FIXED', amount: Money.parse(yuan), amountMax: null, minimum: null } });

/** The input of listingCreate, listingEdit and listingAmend that no rule objects to; negotiable at 100,000 yuan. */
export const someDetails = {
  title: '一种自清洁过滤装置',
  summary: '滤芯可在线反冲洗，适用于工业循环水。',
  priceKind: 'NEGOTIABLE',
  price: { amount: '100000' },
  termDays: 28,
  documents: true,
  knowHow: false,
  training: false,
  readiness: 'PILOT',
} as const;

/** A key that was not used before. */
export const someKey = (): string => `key-${newId()}`;

/** Opaque id of a listing. */
export const listingIdOf = (id: string): string => toGlobalId('Listing', id);

/** What stands on the market in a test. */
export interface MoreThanMarket {
  readonly areas: readonly AreaSchema[];
  readonly imports: readonly Type<unknown>[];
}

/**
 * Opens a market for one test file.
 *
 * @param more areas above the market, with the modules that serve them
 */
export async function openMarket(more: MoreThanMarket = { areas: [], imports: [] }): Promise<TestMarket> {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-market-'));
  const service = await openTestService({
    areas: [platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema, ...more.areas],
    imports: [MarketGraphqlModule, ...more.imports],
    environment: { HAIHE_DATA: folder },
  });
  const { database, app } = service;
  const centre = await enterParty(database, { kind: 'OPERATOR', role: 'REVIEWER', organisationName: '测试运营中心' });
  const right = (owner: Party): Promise<string> => enterRight(database, { owners: [{ name: '测试权利人', organisationId: owner.organisationId }] });
  const draft: TestMarket['draft'] = async (seller, content = {}, rightIds) =>
    app.get(CreateListing, { strict: false }).run(seller.caller, { rightIds: rightIds ?? [await right(seller)], mode: 'SALE', content: { ...someContent, ...content } });
  const submitted: TestMarket['draft'] = async (seller, content, rightIds) => {
    const listingId = await draft(seller, content, rightIds);
    await app.get(SubmitListing, { strict: false }).run(seller.caller, { listingId });
    return listingId;
  };
  const published: TestMarket['draft'] = async (seller, content, rightIds) => {
    const listingId = await submitted(seller, content, rightIds);
    await app.get(PublishListing, { strict: false }).run(centre.caller, { listingId });
    return listingId;
  };
  return {
    service,
    database,
    centre,
    right,
    draft,
    submitted,
    published,
    enter: (options) => enterParty(database, options),
    browser: (party, locale) => {
      const client = service.client(locale ? { locale } : {});
      return party ? signInAs(client, party) : client;
    },
    offer: (buyer, listingId, yuan = '90000') =>
      app
        .get(MakeOffer, { strict: false })
        .run(buyer.caller, { listingId, amount: Money.parse(yuan), terms: null, expiresInDays: 5, idempotencyKey: someKey() }),
    close: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs the contract of a deal for a party, as the action of signing does once the signature is made. */
export async function signDeal({ database }: Pick<TestMarket, 'database'>, { personId, organisationId, caller }: Party, dealId: string): Promise<void> {
  await database.transactor.run({ personId, organisationId, requestId: newId() }, async (tx) => {
    await recordSignature(tx, await enterAsSigner(tx, caller, dealId), 'zh-CN');
  });
}

/** The answer of a mutation as tests look at it. */
export interface Performed<Data> {
  /** Codes of the user errors; empty when it was done. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly paths: readonly (readonly string[])[];
  /** Code of the top-level error, when there is one. */
  readonly error: unknown;
  readonly data: Data;
}

/** Runs one mutation of the market and tells how it ended. */
export async function perform<Data = Readonly<Record<string, unknown>>>(
  client: GraphqlClient,
  name: string,
  input: Readonly<Record<string, unknown>>,
  fields = '',
): Promise<Performed<Data>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Do($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  type Errors = readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
  const { data, errors } = await client.execute<Record<string, { readonly userErrors: Errors } & Data>>(document, { input });
  const payload = data?.[name];
  const userErrors = payload?.userErrors ?? [];
  return {
    codes: userErrors.map(({ code }) => code),
    messages: userErrors.map(({ message }) => message),
    paths: userErrors.map(({ path }) => path),
    error: errors?.[0]?.extensions['code'],
    data: payload as Data,
  };
}

/** What the market, its events and its audit trail hold, view counts apart: equal before and after a refusal. */
export async function marketPrint(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const { 'market.listing_view': _, ...print } = await fingerprint(database, ['market', 'platform', 'registry']);
  return print;
}
