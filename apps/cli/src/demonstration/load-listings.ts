import { settlementTerms, writeSearchRows } from '@haihe/market';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { LoadedOrganisation } from './load-organisations.js';
import type { LoadedRight } from './load-rights.js';
import { technologies } from './technologies.js';

/** How many listings are in each state. */
const states: readonly (readonly [string, number])[] = [
  ['PUBLISHED', 84], ['SUBMITTED', 8], ['DRAFT', 7], ['RETURNED', 4], ['SUSPENDED', 2], ['AGREED', 7], ['EXPIRED', 5], ['WITHDRAWN', 3],
];

const HOUR = 3_600_000;
const readiness = ['CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION'];
const questions = [
  ['专利是否已经实施？能否提供样机测试数据？', '已在我方示范线运行一年，签订保密协议后可提供测试报告。'],
  ['转让是否包含后续改进的技术资料？', '包含截至签约日的全部图纸与工艺文件，另可提供两次现场培训。'],
  ['是否有其他单位正在使用该技术？', null],
  ['贵方能否协助办理著录项目变更？', '可以，由我方代理机构办理，费用由双方各半。'],
  ['价格是否可以分期支付？', null],
] as const;

interface DemoListing {
  readonly id: string;
  readonly reference: string;
  readonly seller: LoadedOrganisation;
  readonly state: string;
  readonly rights: readonly LoadedRight[];
  readonly priceKind: 'FIXED' | 'NEGOTIABLE' | 'ON_REQUEST';
  readonly price: number | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly termDays: number;
}

/**
 * Stores listings in every state with questions, offers and deals, dated back over half a year.
 *
 * @param rights rights that the exchange may trade
 * @param buyers organisations that ask and offer
 */
export async function loadListings(tx: Tx, rights: readonly LoadedRight[], buyers: readonly LoadedOrganisation[], random: () => number): Promise<number> {
  const listings = makeListings(tx.now, rights, random);
  const insert = (sql: string, rows: readonly object[]): Promise<unknown> => tx.query(sql, [JSON.stringify(rows)]);
  const public_ = (state: string): boolean => ['PUBLISHED', 'SUSPENDED', 'AGREED', 'EXPIRED', 'WITHDRAWN'].includes(state);

  await insert(
    `INSERT INTO market.listing (id, reference, seller_organisation_id, mode, state, state_reason, version, published_version, created_by, created_at, submitted_at, published_at, expires_at, suspended_at, closed_at, demonstration)
     SELECT id, reference, seller, 'SALE', state, reason, 1, CASE WHEN "publishedAt" IS NOT NULL THEN 1 END, person, "createdAt", "submittedAt", "publishedAt", "expiresAt",
       CASE WHEN state = 'SUSPENDED' THEN transaction_timestamp() - interval '2 days' END, CASE WHEN state IN ('AGREED', 'WITHDRAWN', 'EXPIRED') THEN "closedAt" END, true
     FROM jsonb_to_recordset($1::jsonb) AS l (id uuid, reference text, seller uuid, state text, reason text, person uuid, "createdAt" timestamptz, "submittedAt" timestamptz, "publishedAt" timestamptz, "expiresAt" timestamptz, "closedAt" timestamptz)`,
    listings.map((listing) => ({
      ...listing,
      rights: undefined,
      seller: listing.seller.id,
      person: listing.seller.personId,
      reason:
        listing.state === 'RETURNED' ? '简介与权利要求不一致，请补充应用领域与实施证据（演示）' : listing.state === 'SUSPENDED' ? '收到权属异议，核实期间暂停（演示）' : listing.state === 'WITHDRAWN' ? '权利人调整计划（演示）' : null,
      submittedAt: listing.state === 'DRAFT' ? null : new Date(listing.createdAt.getTime() + 3 * HOUR),
      closedAt: new Date(Math.min(tx.now.getTime() - HOUR, (listing.expiresAt ?? tx.now).getTime())),
    })),
  );
  await insert(
    `INSERT INTO market.listing_version (listing_id, version, title, title_en, summary, summary_en, price_kind, price_fen, price_max_fen, term_days, documents, know_how, training, delivery_note,
       evidence_of_use, readiness, application_field, products, industry_code, published_at)
     SELECT id, 1, title, "titleEn", summary, "summaryEn", "priceKind", price, "priceMax", "termDays", true, "knowHow", training, NULL, evidence, readiness, field, products, industry, "publishedAt"
     FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, title text, "titleEn" text, summary text, "summaryEn" text, "priceKind" text, price bigint, "priceMax" bigint, "termDays" int, "knowHow" boolean,
       training boolean, evidence text, readiness text, field text, products text, industry text, "publishedAt" timestamptz)`,
    listings.map((listing, index) => ({ ...textOf(listing, index), ...listing, rights: undefined, seller: undefined })),
  );
  await insert(
    `INSERT INTO market.listing_minimum_price (listing_id, version, amount_fen)
     SELECT id, 1, minimum FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, minimum bigint)`,
    listings.filter(({ price }, index) => price !== null && index % 2 === 0).map(({ id, price }) => ({ id, minimum: Math.floor(((price ?? 0) * 85) / 100) })),
  );
  await insert(
    `INSERT INTO market.listing_right (listing_id, right_id, position) SELECT "listingId", "rightId", position
     FROM jsonb_to_recordset($1::jsonb) AS r ("listingId" uuid, "rightId" uuid, position smallint)`,
    listings.flatMap(({ id, rights: held }) => held.map((right, index) => ({ listingId: id, rightId: right.id, position: index + 1 }))),
  );
  await loadConversations(tx, listings.filter(({ state }) => public_(state)), buyers, random);
  await insert(
    `INSERT INTO market.listing_view (listing_id, day, views) SELECT id, (transaction_timestamp() - make_interval(days => back))::date, views
     FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, back int, views int)`,
    listings.filter(({ state }) => public_(state)).flatMap(({ id }) => Array.from({ length: 14 }, (_, back) => ({ id, back, views: 1 + Math.floor(random() * 40) }))),
  );
  const year = tx.now.getUTCFullYear();
  await tx.query(
    `INSERT INTO platform.reference_counter (prefix, year, last) VALUES ('LS', $1, $2)
     ON CONFLICT (prefix, year) DO UPDATE SET last = greatest(reference_counter.last, excluded.last)`,
    [year, listings.length],
  );
  await writeSearchRows(tx, listings.map(({ id }) => id));
  return listings.length;
}

function makeListings(now: Date, rights: readonly LoadedRight[], random: () => number): DemoListing[] {
  const free = [...rights];
  const year = now.getUTCFullYear();
  const listings: DemoListing[] = [];
  for (const [state, count] of states) {
    for (let index = 0; index < count; index += 1) {
      const first = free.shift();
      if (!first) return listings;
      // One listing in nine is a portfolio of the seller's rights.
      const more = listings.length % 9 === 4 ? free.filter(({ owner }) => owner === first.owner).slice(0, 2) : [];
      for (const right of more) free.splice(free.indexOf(right), 1);
      const price = Math.round(10 ** (4.3 + random() * 2.2) / 1000) * 100_000;
      const kind = random();
      const termDays = 28 + Math.floor(random() * 3) * 31;
      const ended = state === 'EXPIRED' || state === 'AGREED' || state === 'WITHDRAWN';
      const age = state === 'EXPIRED' ? termDays + 3 + index * 45 : ended ? 20 + index * 47 : random() * (termDays - 3);
      const publishedAt = ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(state) ? null : new Date(now.getTime() - age * 24 * HOUR);
      listings.push({
        id: newId(),
        reference: `LS-${year}-${String(listings.length + 1).padStart(6, '0')}`,
        seller: first.owner,
        state,
        rights: [first, ...more],
        priceKind: kind < 0.4 ? 'FIXED' : kind < 0.85 ? 'NEGOTIABLE' : 'ON_REQUEST',
        price: kind < 0.85 ? price : null,
        createdAt: new Date((publishedAt ?? now).getTime() - (4 + index) * 6 * HOUR),
        publishedAt,
        expiresAt: publishedAt && new Date(publishedAt.getTime() + termDays * 24 * HOUR),
        termDays,
      });
    }
  }
  return listings;
}

function textOf(listing: DemoListing, index: number): object {
  const [first] = listing.rights;
  const technology = first?.right.technology === null || first === undefined ? undefined : technologies[first.right.technology];
  const title = first?.right.title ?? '';
  const portfolio = listing.rights.length > 1;
  return {
    title: portfolio ? `${title}等${listing.rights.length}项组合` : title,
    titleEn: portfolio ? `${first?.right.titleEn ?? ''} and ${listing.rights.length - 1} more` : (first?.right.titleEn ?? null),
    summary: technology
      ? `本项目属于${technology.field}领域，${technology.effect}。随权利一并交付技术文件，可协助受让方完成首台套验证。可用于${technology.products}。（演示数据）`
      : `${title}权属清晰，登记状态正常，可整体转让。（演示数据）`,
    summaryEn: technology ? `For ${technology.fieldEn}: it ${technology.effectEn}. Technical documents are delivered with the right; help with the first installation can be agreed. (Demonstration)` : null,
    priceMax: listing.priceKind === 'NEGOTIABLE' && listing.price !== null && index % 3 === 0 ? Math.round(listing.price * 1.4) : null,
    knowHow: index % 3 !== 0,
    training: index % 4 === 0,
    evidence: index % 2 === 0 ? '已在合作企业小批量使用，提供检测报告与应用证明。（演示）' : null,
    readiness: readiness[index % readiness.length],
    field: technology?.field ?? null,
    products: technology?.products ?? null,
    industry: technology?.industry ?? null,
  };
}

/** Questions, offers in every state, and the deals of agreed listings. */
async function loadConversations(tx: Tx, listings: readonly DemoListing[], buyers: readonly LoadedOrganisation[], random: () => number): Promise<void> {
  const year = tx.now.getUTCFullYear();
  let offers = 0;
  let deals = 0;
  for (const [index, listing] of listings.entries()) {
    const others = buyers.filter((buyer) => buyer.id !== listing.seller.id);
    const interested = listing.state === 'AGREED' ? 2 : index % 5 === 0 ? 2 : index % 3 === 0 ? 1 : 0;
    const published = listing.publishedAt ?? tx.now;
    for (let place = 1; place <= interested; place += 1) {
      const buyer = others[(index + place * 3) % others.length];
      if (!buyer) continue;
      const at = (hours: number): Date => new Date(Math.min(tx.now.getTime() - 600_000 * place, published.getTime() + hours * HOUR));
      const [question, answer] = questions[(index + place) % questions.length] ?? questions[0];
      await tx.query('INSERT INTO market.participant (listing_id, organisation_id, place, joined_at) VALUES ($1, $2, $3, $4)', [listing.id, buyer.id, place, at(5)]);
      await tx.query(
        `INSERT INTO market.question (id, listing_id, organisation_id, asked_by, text, asked_at, answer, answered_by, answered_at, public) VALUES ($1, $2, $3, $4, $5, $6, $7::text, $8, $9, $10)`,
        [newId(), listing.id, buyer.id, buyer.personId, question, at(5), answer, answer === null ? null : listing.seller.personId, answer === null ? null : at(20), answer !== null && index % 2 === 0],
      );
      if (index % 10 !== 0 && listing.state !== 'AGREED') continue;
      const wins = listing.state === 'AGREED' && place === 1;
      const open = listing.state === 'PUBLISHED';
      const asked = listing.price ?? 30_000_000;
      const amount = Math.round((asked * (0.7 + random() * 0.25)) / 100_000) * 100_000 + 100_000;
      const countered = wins || random() < 0.5;
      const counter = Math.round((asked * 0.95) / 100_000) * 100_000 + 100_000;
      const offerId = newId();
      const turns = [
        { id: newId(), side: 'BUYER', amount, terms: '含技术资料与一次现场指导', by: buyer.personId, at: at(26) },
        ...(countered ? [{ id: newId(), side: 'SELLER', amount: counter, terms: '另含两次培训', by: listing.seller.personId, at: new Date(Math.max(at(27).getTime(), at(50).getTime())) }] : []),
      ];
      const last = turns.at(-1) ?? turns[0];
      const expires = open ? new Date(tx.now.getTime() + (3 + (index % 7)) * 24 * HOUR) : new Date((last?.at ?? tx.now).getTime() + 7 * 24 * HOUR);
      offers += 1;
      await tx.query(
        `INSERT INTO market.offer (id, reference, listing_id, listing_version, seller_organisation_id, buyer_organisation_id, state, awaited, last_turn_id, amount_fen, terms, expires_at, created_at, closed_at, demonstration)
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true)`,
        [
          offerId, `OF-${year}-${String(offers).padStart(6, '0')}`, listing.id, listing.seller.id, buyer.id,
          open ? (countered ? 'COUNTERED' : 'OPEN') : wins ? 'ACCEPTED' : 'SUPERSEDED', countered ? 'BUYER' : 'SELLER', last?.id, last?.amount, last?.terms, expires, at(26), open ? null : at(70),
        ],
      );
      for (const [turn, each] of turns.entries()) {
        await tx.query('INSERT INTO market.offer_turn (id, offer_id, place, side, amount_fen, terms, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
          each.id, offerId, turn + 1, each.side, each.amount, each.terms, each.by, each.at, expires,
        ]);
      }
      if (!wins) continue;
      deals += 1;
      const parties = { sellerOrganisationId: listing.seller.id, buyerOrganisationId: buyer.id };
      const settlement = await settlementTerms(tx, { ...parties, priceFen: BigInt(last?.amount ?? 0), priceKind: listing.priceKind });
      await tx.query(
        `INSERT INTO market.deal (id, reference, listing_id, listing_version, offer_id, seller_organisation_id, buyer_organisation_id, state, price_fen, terms, agreed_by, agreed_at, demonstration,
           state_since, seller_kind, state_owned, price_route, fee_schedule, seller_fee_fen, buyer_fee_fen)
         VALUES ($1, $2, $3, 1, $4, $5, $6, 'AGREED', $7, $8, $9, $10, true, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[newId(), `DL-${year}-${String(deals).padStart(6, '0')}`, listing.id, offerId, listing.seller.id, buyer.id, last?.amount, last?.terms, buyer.personId, at(70)],
          ...[settlement.sellerKind, settlement.stateOwned, settlement.priceRoute, settlement.feeSchedule, settlement.sellerFeeFen, settlement.buyerFeeFen],
        ],
      );
    }
  }
  for (const [prefix, last] of [['OF', offers], ['DL', deals]] as const) {
    await tx.query(
      `INSERT INTO platform.reference_counter (prefix, year, last) VALUES ($1, $2, $3)
       ON CONFLICT (prefix, year) DO UPDATE SET last = greatest(reference_counter.last, excluded.last)`,
      [prefix, year, last],
    );
  }
}
