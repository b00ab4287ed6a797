import { admitWithoutDeposit, agreeInAdvance, askAboutDraft, announceSession, draftSession } from '@haihe/bidding';
import type { SessionDraft } from '@haihe/bidding';
import { Refusal } from '@haihe/platform/errors';
import { newId, nextReference, systemActor } from '@haihe/platform';
import type { Transactor, Tx } from '@haihe/platform';
import type { LoadedOrganisation } from './load-organisations.js';

const DAY = 86_400_000;

interface Plan extends Partial<SessionDraft> {
  readonly template: string;
  /** Milliseconds. */
  readonly opensIn: number;
  readonly bidders?: boolean;
  /** Not announced: its seller is asked about the rules. */
  readonly asked?: boolean;
  /** Its place in the event. */
  readonly lot?: number;
}

/** What each session of the demonstration is, on the next published listing with a price. */
const plans: readonly Plan[] = [
  // Open as soon as the exchange is up: whoever looks can bid.
  { template: 'exchange-ascending/2026.1', opensIn: 5000, minutes: 7 * 1440, bidders: true },
  { template: 'floor-ascending/2026.1', opensIn: 5000, bidders: true },
  { template: 'open-quote/2026.1', opensIn: 5000, minutes: 20 * 1440, bidders: true },
  { template: 'exchange-ascending/2026.1', opensIn: 12 * DAY, minutes: 120, lot: 1 },
  { template: 'fixed-first/2026.1', opensIn: 12 * DAY, minutes: 240, lot: 2 },
  { template: 'exchange-descending/2026.1', opensIn: 12 * DAY, lot: 3 },
  { template: 'judicial-ascending/2017.1', opensIn: 33 * DAY, minutes: 1440, noticeDays: 30 },
  { template: 'exchange-ascending/2026.1', opensIn: 20 * DAY, minutes: 120, noticeDays: 5, asked: true },
];

/**
 * Announces sessions: some that open at once with bidders admitted, a sale event in twelve days, a judicial auction in a month, and a draft that its seller is asked about. Each in
 * a transaction of its own: announcing locks rights, listing and session, in this order.
 *
 * @param publicKey the platform's Ed25519 key, hexadecimal: it stands in the header of each log
 * @returns how many
 */
export async function loadSessions(transactor: Transactor, centre: LoadedOrganisation, organisations: readonly LoadedOrganisation[], publicKey: string): Promise<number> {
  const inTx = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => transactor.run(systemActor('demonstration'), work);
  const { listings, eventId } = await inTx(async (tx) => ({ listings: await listingsToBidFor(tx), eventId: await writeEvent(tx, centre) }));
  const bidders = organisations.filter(({ source }) => ['lanbo', 'chenguang', 'hetong'].includes(source.key));
  let count = 0;
  for (const listing of listings) {
    const plan = plans[count];
    if (!plan) break;
    const announced = inTx(async (tx) => {
      const sessionId = await draftSession(tx, draftOf(plan, listing, tx.now, centre.personId, eventId));
      if (plan.asked) return askAboutDraft(tx, sessionId, centre.personId);
      await agreeInAdvance(tx, sessionId, organisations.find(({ id }) => id === listing.seller)?.personId ?? centre.personId, null);
      await announceSession(tx, sessionId, publicKey);
      if (!plan.bidders) return;
      for (const [place, bidder] of bidders.filter(({ id }) => id !== listing.seller).entries()) await admitWithoutDeposit(tx, sessionId, bidder.id, bidder.personId, String(318 + place * 211));
    });
    try {
      await announced;
      count += 1;
    } catch (error) {
      // Some listings of the demonstration are there to show what the checks find.
      if (!(error instanceof Refusal) || error.code !== 'LISTING_CHECKS_FAILED') throw error;
    }
  }
  return count;
}

interface LotToBe {
  readonly id: string;
  readonly seller: string;
  readonly price: string;
}

function listingsToBidFor(tx: Tx): Promise<LotToBe[]> {
  return tx.query<LotToBe>(
    `SELECT l.id::text, l.seller_organisation_id::text AS seller, v.price_fen::text AS price FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version
      WHERE l.state = 'PUBLISHED' AND l.demonstration AND v.price_kind = 'NEGOTIABLE' AND v.price_fen IS NOT NULL AND l.expires_at > transaction_timestamp() + interval '3 days'
      ORDER BY l.reference LIMIT $1`,
    [plans.length * 6],
  );
}

async function writeEvent(tx: Tx, centre: LoadedOrganisation): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO bidding.sale_event (id, reference, title, title_en, description, running, hall, created_by, created_at, demonstration) VALUES ($1, $2, $3, $4, $5, 'SEQUENCE', $6, $7, $8, true)`,
    [
      ...[id, await nextReference(tx, 'EV'), '海河之秋·高价值专利专场（演示）', 'Autumn on the Haihe: patents of high value (demonstration)', '三个标的依次竞价，线上与现场同步。'],
      ...['天津市滨海新区 · 运营中心一层交易大厅', centre.personId, tx.now],
    ],
  );
  return id;
}

function draftOf(plan: Plan, listing: LotToBe, now: Date, personId: string, eventId: string): SessionDraft {
  const startPrice = Math.max(100_000, Math.round(Number(listing.price) / 10_000) * 10_000);
  const opensAt = new Date(now.getTime() + plan.opensIn);
  return {
    ...{ listingId: listing.id, template: plan.template, startPrice, deposit: Math.round(startPrice / 10), signUpUntil: opensAt, opensAt, minutes: plan.minutes ?? null },
    increment: plan.template.includes('ascending') ? { kind: 'ABSOLUTE', step: Math.max(10_000, Math.round(startPrice / 100 / 10_000) * 10_000) } : null,
    descent: plan.template.includes('descending') ? { floor: Math.round(startPrice / 2), step: Math.round(startPrice / 20), interval: 60 } : null,
    ...{ extension: null, ceiling: null, rounds: null, afterDescent: null, keeperIds: [], noticeDays: plan.noticeDays ?? 0 },
    ...{ eventId: plan.lot === undefined ? null : eventId, eventPlace: plan.lot ?? null, secondAllowed: true, previousSessionId: null, personId },
  };
}
