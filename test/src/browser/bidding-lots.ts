import { admitWithoutDeposit, agreeInAdvance } from '@haihe/bidding';
import { openAccounts, post, transfer } from '@haihe/ledger';
import { bankKey, depositKey } from '@haihe/payments';
import { newId, parseGlobalId, systemActor, toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { TestExchange } from './exchange.js';
import { send } from './send.js';
import type { Visitor } from './visitor.js';

/** A listing that can be bid for. */
export interface Lot {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Name of the demonstration account of its owner. */
  readonly seller: string;
}

/**
 * Published listings of enterprises that pass every check, none of them of those who bid in these tests.
 *
 * @throws Error when the demonstration has fewer
 */
export async function freeLots({ database }: TestExchange, count: number): Promise<readonly Lot[]> {
  const lots = await database.reader.query<Lot>(
    `SELECT l.id::text, l.reference, v.title, split_part(p.email, '@', 1) AS seller
       FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version JOIN identity.organisation o ON o.id = l.seller_organisation_id
       JOIN identity.membership m ON m.organisation_id = o.id AND m.role = 'OWNER' JOIN identity.person p ON p.id = m.person_id
      WHERE l.state = 'PUBLISHED' AND v.price_kind = 'FIXED' AND l.expires_at > now() + interval '3 days' AND o.kind = 'ENTERPRISE' AND o.name !~ '^(蓝泊|津门晨光)'
        AND (SELECT count(*) FROM market.listing_right r WHERE r.listing_id = l.id) = 1
        AND NOT EXISTS (SELECT 1 FROM market.listing_right r JOIN registry.encumbrance e ON e.right_id = r.right_id WHERE r.listing_id = l.id)
      ORDER BY l.reference LIMIT $1`,
    [count],
  );
  if (lots.length < count) throw new Error(`the demonstration has ${lots.length} listings to bid for, not ${count}`);
  return lots;
}

/** A moment so many seconds ahead, as the browser's picker wants it, by the exchange's clock. */
export const ahead = (seconds: number): string => new Date(Date.now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19);

/** What a session is, beside its lot: fields of the wire. */
export interface SessionWanted {
  readonly template: string;
  /** Seconds from now. */
  readonly opensIn: number;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The id within an opaque one. */
export const uuidOf = (id: string): string => parseGlobalId(id)?.id ?? '';

interface Made {
  readonly data?: { readonly done: { readonly session?: { readonly id: string } | null; readonly userErrors: readonly unknown[] } };
}

/** Sets up and publishes a session of 100,000 yuan, deposit 10,000, as the centre's pages do. @returns its opaque id */
export async function announce(exchange: TestExchange, centre: Visitor, lot: Lot, { template, opensIn, fields = {} }: SessionWanted): Promise<string> {
  const opensAt = new Date(Date.now() + opensIn * 1000).toISOString();
  const session = { listingId: toGlobalId('Listing', lot.id), template, startPrice: { amount: '100000' }, deposit: { amount: '10000' }, signUpUntil: opensAt, opensAt, ...fields };
  const done = async (query: string, input: unknown): Promise<string> => {
    const answer = (await send(centre, query, { input })) as Made;
    if (!answer.data || answer.data.done.userErrors.length > 0) throw new Error(JSON.stringify(answer));
    return answer.data.done.session?.id ?? '';
  };
  const id = await done('mutation ($input: SessionInput!) { done: sessionCreate(input: $input) { session { id } userErrors { code message path } } }', session);
  await agreed(exchange, id);
  return done('mutation ($input: SessionIdInput!) { done: sessionPublish(input: $input) { session { id } userErrors { code message path } } }', { sessionId: id });
}

/** Has the seller of a draft agree to it; how he is asked is tested where he answers. */
export async function agreed({ database }: TestExchange, sessionId: string): Promise<void> {
  await database.transactor.run(systemActor('test'), async (tx) => {
    const [session] = await tx.query<{ personId: string }>('SELECT created_by AS "personId" FROM bidding.session WHERE id = $1', [uuidOf(sessionId)]);
    await agreeInAdvance(tx, uuidOf(sessionId), session?.personId ?? '', null);
  });
}

interface Member {
  readonly organisationId: string;
  readonly personId: string;
}

async function memberOf({ database }: TestExchange, name: string): Promise<Member> {
  const [member] = await database.reader.query<Member>(
    `SELECT m.organisation_id AS "organisationId", p.id AS "personId" FROM identity.membership m JOIN identity.person p ON p.id = m.person_id WHERE p.email = $1`,
    [`${name}@demo.haihe.example`],
  );
  if (!member) throw new Error(`${name} acts for nobody`);
  return member;
}

/** Admits the organisations of people; how deposits admit is tested where money is. */
export async function admit(exchange: TestExchange, sessionId: string, people: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, number] of Object.entries(people)) {
    const { organisationId, personId } = await memberOf(exchange, name);
    await exchange.database.transactor.run(systemActor('test'), (tx) => admitWithoutDeposit(tx, uuidOf(sessionId), organisationId, personId, number));
  }
}

/** Gives somebody's organisation money at its disposal, so that a deposit is taken from it at once. */
export async function fund(exchange: TestExchange, name: string, yuan: string): Promise<void> {
  const { organisationId } = await memberOf(exchange, name);
  await exchange.database.transactor.run(systemActor('test'), async (tx) => {
    const [bank, deposit] = await openAccounts(tx, [bankKey('TEST'), depositKey(organisationId)]);
    if (!bank || !deposit) throw new Error('the accounts were not opened');
    await post(tx, { postings: transfer(bank, deposit, Money.parse(yuan)), reason: 'payments.received', source: { type: 'Test', id: newId() } });
  });
}
