import { readFileSync } from 'node:fs';
import type { Reader } from '@haihe/platform';
import { toGlobalId } from '@haihe/platform';
import type { Words } from './words.js';

/** A page of the web app, with what it needs to be there. */
export interface AnyPage {
  /** The route as the web app declares it. */
  readonly route: string;
  /** The part of the page that is looked at, where it stands in the address. */
  readonly part?: string;
  /** The object that the page is about, and whose turn it is to look: columns id, email, title, titleEn. */
  readonly about?: string;
  /** Of which type the object is; absent when only the person is of interest. */
  readonly type?: 'Listing' | 'Right' | 'Offer' | 'Deal' | 'ImportRun' | 'PaymentDue' | 'LedgerAccount' | 'BankStatement' | 'BiddingSession' | 'SaleEvent';
  /** Who looks, where the object does not tell; nobody is signed in when neither does. */
  readonly email?: string;
  /** The page's heading. */
  readonly heading: (t: Words, shown: { readonly title: string; readonly titleEn: string | null }) => string;
}

const seller = 'seller@demo.haihe.example';
const buyer = 'buyer@demo.haihe.example';
const reviewer = 'reviewer@demo.haihe.example';

/** Listings with the person who leads the seller, the fullest first. */
const listing = (where: string): string => `
  SELECT l.id, p.email, v.title, v.title_en AS "titleEn"
  FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version
  JOIN identity.membership m ON m.organisation_id = l.seller_organisation_id AND m.role IN ('OWNER', 'ADMIN') JOIN identity.person p ON p.id = m.person_id
  WHERE ${where}
  ORDER BY (SELECT count(*) FROM market.question q WHERE q.listing_id = l.id) + (SELECT count(*) FROM market.listing_right r WHERE r.listing_id = l.id) DESC, l.reference LIMIT 1`;

const published = listing(`l.state = 'PUBLISHED'`);
const offer = `
  SELECT o.id, p.email, v.title, v.title_en AS "titleEn" FROM market.offer o JOIN market.listing_version v ON v.listing_id = o.listing_id
  JOIN identity.membership m ON m.organisation_id = o.seller_organisation_id AND m.role IN ('OWNER', 'ADMIN') JOIN identity.person p ON p.id = m.person_id
  WHERE o.closed_at IS NULL AND o.awaited = 'SELLER' ORDER BY o.reference LIMIT 1`;

const deal = `
  SELECT d.id, p.email, v.title, v.title_en AS "titleEn" FROM market.deal d JOIN market.listing_version v ON v.listing_id = d.listing_id
  JOIN identity.membership m ON m.organisation_id = d.seller_organisation_id AND m.role IN ('OWNER', 'ADMIN') JOIN identity.person p ON p.id = m.person_id
  ORDER BY d.reference LIMIT 1`;

const due = `SELECT d.id, d.title, NULL AS "titleEn" FROM payments.payment_due d JOIN identity.organisation o ON o.id = d.payer_organisation_id
  WHERE o.name LIKE '蓝泊%' AND d.state = 'OPEN' ORDER BY d.id LIMIT 1`;

const session = (where: string): string => `
  SELECT s.id, v.title, v.title_en AS "titleEn" FROM bidding.session s JOIN market.listing_version v ON v.listing_id = s.listing_id AND v.version = s.listing_version
  WHERE ${where} ORDER BY s.reference LIMIT 1`;
const bidding = session(`s.mode = 'ASCENDING' AND NOT s.floor AND s.admitted > 0`);
const inHall = session('s.floor');
/** A draft that its seller is asked about, before that seller. */
const askedAbout = `SELECT s.id, p.email, s.reference AS title, NULL AS "titleEn" FROM bidding.session s JOIN bidding.seller_agreement a ON a.session_id = s.id AND a.state = 'ASKED'
  JOIN identity.membership m ON m.organisation_id = s.seller_organisation_id AND m.role = 'OWNER' JOIN identity.person p ON p.id = m.person_id LIMIT 1`;

const title = (t: Words, { title: zh, titleEn }: { readonly title: string; readonly titleEn: string | null }): string => (t('brand.short') === '海河' ? zh : (titleEn ?? zh));
const text = (address: string) => (t: Words): string => t(address);

const haihui = (t: Words): string => title(t, { title: '津沽海汇膜科技有限公司（演示）', titleEn: 'Jingu Haihui Membrane (demonstration)' });

/** Every page there is, for somebody who may see it, with demonstration data on it. */
export const everyPage: readonly AnyPage[] = [
  { route: '/', heading: text('home.hero.title') },
  { route: '/search', heading: text('search.title') },
  { route: '/search', part: '?as=table', heading: text('search.title') },
  { route: '/listings/:id', type: 'Listing', about: published, email: buyer, heading: title },
  { route: '/rights', heading: text('register.title') },
  {
    route: '/rights/:id',
    type: 'Right',
    about: `SELECT r.id, r.title, r.title_en AS "titleEn" FROM registry.ip_right r WHERE r.kind = 'INVENTION' AND r.grant_date IS NOT NULL
      ORDER BY (SELECT count(*) FROM registry.encumbrance e WHERE e.right_id = r.id) DESC, r.id LIMIT 1`,
    heading: title,
  },
  { route: '/listings/:id/buy', type: 'Listing', about: listing(`l.state = 'PUBLISHED' AND v.price_kind = 'FIXED' AND p.email <> '${buyer}'`), email: buyer, heading: text('buy.title') },
  { route: '/verify', heading: text('verify.title') },
  { route: '/verify/session', heading: text('verifySession.title') },
  // No contract has this code, and the page says so.
  { route: '/verify/:code', heading: text('verify.title') },
  { route: '/fees', heading: text('fees.title') },
  { route: '/bidding', heading: text('bidding.list.title') },
  { route: '/bidding', part: '?state=over', heading: text('bidding.list.title') },
  { route: '/bidding/:id', type: 'BiddingSession', about: bidding, email: buyer, heading: title },
  { route: '/bidding/:id', part: '?of=descent', type: 'BiddingSession', about: session(`s.mode = 'DESCENDING'`), email: buyer, heading: title },
  { route: '/bidding/:id', part: '?of=quotes', type: 'BiddingSession', about: session(`s.mode = 'OPEN_QUOTE'`), email: buyer, heading: title },
  { route: '/bidding/events/:id', type: 'SaleEvent', about: `SELECT id, title, title_en AS "titleEn" FROM bidding.sale_event LIMIT 1`, heading: title },
  { route: '/bidding/:id/screen', type: 'BiddingSession', about: inHall, heading: title },
  { route: '/sign-in', heading: text('session.signIn') },
  { route: '/sign-up', heading: text('session.signUp') },
  { route: '/work', email: seller, heading: text('overview.title') },
  { route: '/work/rights', email: seller, heading: text('nav.rights') },
  { route: '/work/rights/new', email: seller, heading: text('newRight.title') },
  { route: '/work/listings', email: seller, heading: text('nav.listings') },
  { route: '/work/listings/new', email: seller, heading: text('wizard.title.new') },
  { route: '/work/listings/:id/edit', type: 'Listing', about: listing(`l.state = 'DRAFT'`), heading: text('wizard.title.edit') },
  { route: '/work/listings/:id/edit', part: '?step=price', type: 'Listing', about: listing(`l.state = 'DRAFT'`), heading: text('wizard.title.edit') },
  { route: '/work/listings/:id/edit', part: '?step=preview', type: 'Listing', about: listing(`l.state = 'DRAFT'`), heading: text('wizard.title.edit') },
  { route: '/work/listings/:id/amend', type: 'Listing', about: published, heading: text('wizard.title.amend') },
  { route: '/work/listings/:id/withdraw', type: 'Listing', about: published, heading: text('withdraw.title') },
  { route: '/work/listings/:id/contest', type: 'Listing', about: listing(`l.state = 'PUBLISHED' AND v.price_kind = 'NEGOTIABLE'`), heading: text('contest.title') },
  { route: '/work/offers', about: offer, heading: text('nav.offers') },
  { route: '/work/offers/:id', type: 'Offer', about: offer, heading: title },
  { route: '/work/offers/:id/accept', type: 'Offer', about: offer, heading: text('accept.title') },
  { route: '/work/deals', about: deal, heading: text('nav.deals') },
  { route: '/work/deals/:id', type: 'Deal', about: deal, heading: title },
  ...['gates', 'contract', 'payments', 'recordal', 'trouble', 'documents', 'history'].map((tab): AnyPage => ({ route: '/work/deals/:id', part: `?tab=${tab}`, type: 'Deal', about: deal, heading: title })),
  { route: '/work/deals/:id/sign', type: 'Deal', about: deal, heading: text('deals.sign.title') },
  { route: '/work/deals/:id/cancel', type: 'Deal', about: deal, heading: text('deals.cancel.title') },
  { route: '/work/deals/:id/breach', type: 'Deal', about: deal, heading: text('deals.breach.title') },
  { route: '/work/deals/:id/dispute', type: 'Deal', about: deal, heading: text('deals.disputeOpen.title') },
  { route: '/work/deals/:id/buy-first', type: 'Deal', about: deal, heading: text('deals.buyFirst.title') },
  { route: '/work/deals/:id/release', type: 'Deal', about: deal, email: reviewer, heading: text('deals.release.title') },
  { route: '/work/deals/:id/resolve', type: 'Deal', about: deal, email: reviewer, heading: text('deals.resolve.title') },
  { route: '/work/bidding', email: buyer, heading: text('nav.bidding') },
  { route: '/work/bidding/terms/:id', type: 'BiddingSession', about: askedAbout, heading: text('terms.title') },
  { route: '/work/keeper', email: reviewer, heading: text('keeper.title') },
  { route: '/work/favourites', email: buyer, heading: text('nav.favourites') },
  { route: '/work/favourites', part: '?tab=searches', email: buyer, heading: text('nav.favourites') },
  { route: '/work/imports', email: seller, heading: text('nav.imports') },
  { route: '/work/imports/:id', type: 'ImportRun', about: `SELECT id, file_name AS title, NULL AS "titleEn" FROM registry.import_run LIMIT 1`, email: seller, heading: title },
  { route: '/work/organisation', email: seller, heading: haihui },
  { route: '/work/organisation', part: '?tab=members', email: seller, heading: haihui },
  { route: '/work/organisations/new', email: seller, heading: text('organisation.newTitle') },
  { route: '/work/password', email: seller, heading: text('password.title') },
  { route: '/work/notices', email: seller, heading: text('nav.notices') },
  { route: '/work/invoices', email: seller, heading: text('nav.invoices') },
  { route: '/work/payments', email: buyer, heading: text('nav.dues') },
  { route: '/work/payments/:id', type: 'PaymentDue', about: due, email: buyer, heading: title },
  { route: '/work/payments/:id', part: '?checkout=done', type: 'PaymentDue', about: due, email: buyer, heading: title },
  { route: '/work/account', email: buyer, heading: text('nav.account') },
  {
    route: '/work/account/:id',
    type: 'LedgerAccount',
    about: `SELECT a.id, a.subject AS title, NULL AS "titleEn" FROM ledger.account a JOIN payments.payment_due d ON d.into_account_id = a.id WHERE d.state = 'PAID' ORDER BY d.id DESC LIMIT 1`,
    email: buyer,
    heading: text('statement.title'),
  },
  { route: '/work/account/payee', email: buyer, heading: text('payee.setTitle') },
  { route: '/work/account/payout', email: buyer, heading: text('payout.title') },
  { route: '/centre/listings', email: reviewer, heading: text('nav.reviewListings') },
  { route: '/centre/suspended', email: reviewer, heading: text('nav.suspended') },
  { route: '/centre/claims', email: reviewer, heading: text('nav.reviewClaims') },
  { route: '/centre/organisations', email: reviewer, heading: text('nav.reviewOrganisations') },
  ...(['gates', 'recordals', 'releases', 'disputes', 'breaches'] as const).map((queue): AnyPage => ({ route: `/centre/${queue}`, email: reviewer, heading: text(`desk.${queue.toUpperCase()}.title`) })),
  { route: '/centre/listings/:id/suspend', type: 'Listing', about: published, email: reviewer, heading: text('suspend.title') },
  { route: '/centre/bidding', email: reviewer, heading: text('nav.biddingDesk') },
  { route: '/centre/bidding', part: '?tab=announced', email: reviewer, heading: text('nav.biddingDesk') },
  { route: '/centre/bidding/new', email: reviewer, heading: text('biddingDesk.new.title') },
  { route: '/centre/bidding/events/new', email: reviewer, heading: text('biddingDesk.event.title') },
  { route: '/centre/bidding/:id', type: 'BiddingSession', about: bidding, email: reviewer, heading: title },
  ...(['edit', 'amend', 'publish', 'annul', 'discard'] as const).map((act): AnyPage => ({ route: `/centre/bidding/:id/${act}`, type: 'BiddingSession', about: bidding, email: reviewer, heading: text(`biddingDesk.${act}.title`) })),
  ...(['console', 'clerk'] as const).map((desk): AnyPage => ({ route: `/centre/bidding/:id/${desk}`, type: 'BiddingSession', about: inHall, email: reviewer, heading: text(`floor.${desk}.title`) })),
  { route: '/centre/statements', email: reviewer, heading: text('nav.deskStatements') },
  {
    route: '/centre/statements/:id',
    type: 'BankStatement',
    about: `SELECT id, to_day::text AS title, NULL AS "titleEn" FROM payments.bank_statement LIMIT 1`,
    email: reviewer,
    heading: (t, { title: day }) => t('desk.statement.ofDay', { day }),
  },
  { route: '/centre/receipts', email: reviewer, heading: text('nav.deskReceipts') },
  { route: '/centre/debits', email: reviewer, heading: text('nav.deskDebits') },
  { route: '/centre/payouts', email: reviewer, heading: text('nav.deskPayouts') },
  { route: '/centre/payouts', part: '?tab=batches', email: reviewer, heading: text('nav.deskPayouts') },
  { route: '/centre/payouts/export', email: reviewer, heading: text('desk.export.title') },
  { route: '/centre/reconciliation', email: reviewer, heading: text('nav.deskReconciliation') },
  { route: '/centre/custody', email: reviewer, heading: text('nav.deskCustody') },
  { route: '*', heading: text('notFound.title') },
];

/** The routes that the web app declares. */
export function declaredRoutes(): string[] {
  const source = readFileSync(new URL('../../../apps/web/src/routes.tsx', import.meta.url), 'utf8');
  return [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '');
}

/** A page's address in this market, who looks, and how its object is called. */
export interface PlacedPage {
  readonly place: string;
  readonly email: string | null;
  readonly title: string;
  readonly titleEn: string | null;
}

/** @throws Error when the demonstration market has nothing that the page could show */
export async function placeOf(page: AnyPage, reader: Reader): Promise<PlacedPage> {
  const address = (page.route === '*' ? '/no/such/place' : page.route) + (page.part ?? '');
  if (page.about === undefined) return { place: address, email: page.email ?? null, title: '', titleEn: null };
  const [row] = await reader.query<{ id: string; email?: string; title: string; titleEn: string | null }>(page.about);
  if (!row) throw new Error(`the demonstration market has nothing for ${page.route}`);
  const place = page.type === undefined ? address : address.replace(':id', encodeURIComponent(toGlobalId(page.type, row.id)));
  return { place, email: page.email ?? row.email ?? null, title: row.title, titleEn: row.titleEn };
}
