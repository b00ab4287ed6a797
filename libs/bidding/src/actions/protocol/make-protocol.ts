import { exchangeName } from '@haihe/market';
import { enqueue, newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { BilingualText } from '@haihe/platform/errors';
import { ProtocolEntity } from '../../data/protocol.entity.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import type { SessionOutcome, SessionRules } from '../../rules/index.js';
import { templateOf } from '../../rules/index.js';
import type { ProtocolFacts, ProtocolParty } from '../../rules/protocol/index.js';

/** Task of the worker that writes the document of a protocol. */
export const writeProtocolTask = 'bidding.write-protocol';

/** A sale that a protocol confirms. Fen. */
export interface ConfirmedSale {
  readonly bidder: BidderRow;
  readonly price: bigint;
  readonly dealId: string;
  /** He takes the lot at his own bid after the winner's default. */
  readonly asRunnerUp: boolean;
}

/**
 * Makes the protocol of a session that is over, in the transaction that draws its consequences: what was sold to whom, or why nothing was.
 * The facts are frozen here; the worker writes the document afterwards.
 */
export async function makeProtocol(tx: Tx, sessionId: string, result: ConfirmedSale | { readonly unsoldFor: BilingualText }): Promise<void> {
  const session = await readConfirmed(tx, sessionId);
  const sale = 'bidder' in result ? result : null;
  const facts: ProtocolFacts = {
    ...{ text: 'PROTOCOL-2026.1', issuer: exchangeName, session: session.reference, listing: session.listing, project: session.title, rights: session.rights },
    seller: { name: session.sellerName, code: session.sellerCode },
    rules: { template: session.rules.template, title: templateOf(session.rules.template).title.zh, version: session.rulesVersion },
    ...{ startPriceFen: session.startPriceFen, opensAt: session.openedAt?.toISOString() ?? null, closedAt: session.closedAt.toISOString() },
    ...{ admitted: session.admitted, bids: session.bids, outcome: session.outcome },
    sale: sale && { winner: await winnerOf(tx, sale.bidder), priceFen: sale.price.toString(), deal: await dealReference(tx, sale.dealId), asRunnerUp: sale.asRunnerUp },
    unsoldFor: 'unsoldFor' in result ? result.unsoldFor.zh : null,
    log: { seq: session.seq, head: session.head },
  };
  const id = newId();
  await tx.manager.insert(ProtocolEntity, {
    ...{ id, sessionId, place: session.protocols + 1, sellerOrganisationId: session.sellerOrganisationId, winnerOrganisationId: sale?.bidder.organisationId ?? null, facts, madeAt: tx.now },
  });
  await tx.audit({ action: 'session.protocol', subjectType: 'BiddingSession', subjectId: sessionId, detail: { protocolId: id, head: session.head } });
  await enqueue(tx, writeProtocolTask, { protocolId: id }, { key: `${writeProtocolTask}:${id}` });
}

interface Confirmed {
  readonly reference: string;
  readonly listing: string;
  readonly title: string;
  readonly rights: readonly { readonly title: string; readonly number: string }[];
  readonly sellerOrganisationId: string;
  readonly sellerName: string;
  readonly sellerCode: string;
  readonly rules: SessionRules;
  readonly rulesVersion: number;
  readonly startPriceFen: string;
  /** Null when it was over before it opened. */
  readonly openedAt: Date | null;
  readonly closedAt: Date;
  readonly admitted: number;
  readonly bids: number;
  readonly outcome: SessionOutcome;
  readonly seq: number;
  readonly head: string;
  /** How many were made before. */
  readonly protocols: number;
}

async function readConfirmed(tx: Tx, sessionId: string): Promise<Confirmed> {
  const [session] = await tx.query<Confirmed>(
    `SELECT s.reference, l.reference AS listing, v.title, s.seller_organisation_id::text AS "sellerOrganisationId", o.name AS "sellerName", o.uscc AS "sellerCode", s.rules,
            s.rules_version AS "rulesVersion", s.start_price_fen::text AS "startPriceFen", s.closed_at AS "closedAt", s.admitted, s.bids, s.outcome, s.seq::int AS seq, encode(s.head, 'hex') AS head,
            (SELECT to_timestamp((e.body::jsonb ->> 'at')::numeric / 1000) FROM bidding.entry e WHERE e.session_id = s.id AND e.kind = 'OPENED' ORDER BY e.seq LIMIT 1) AS "openedAt",
            (SELECT coalesce(json_agg(json_build_object('title', r.title, 'number', r.display_number) ORDER BY r.display_number), '[]')
               FROM market.listing_right lr JOIN registry.ip_right r ON r.id = lr.right_id WHERE lr.listing_id = l.id) AS rights,
            (SELECT count(*)::int FROM bidding.protocol p WHERE p.session_id = s.id) AS protocols
       FROM bidding.session s JOIN market.listing l ON l.id = s.listing_id JOIN market.listing_version v ON v.listing_id = s.listing_id AND v.version = s.listing_version
       JOIN identity.organisation o ON o.id = s.seller_organisation_id
      WHERE s.id = $1`,
    [sessionId],
  );
  if (!session) throw new Error(`session ${sessionId} is gone`);
  return session;
}

/** The winner as he was admitted: that is who the log commits to. */
async function winnerOf(tx: Tx, { number, committedName, committedCode, organisationId }: BidderRow): Promise<ProtocolParty & { readonly number: string }> {
  const [organisation] = await tx.query<{ name: string; code: string }>('SELECT name, uscc AS code FROM identity.organisation WHERE id = $1', [organisationId]);
  return { name: committedName ?? organisation?.name ?? '', code: committedCode ?? organisation?.code ?? '', number: number ?? '' };
}

async function dealReference(tx: Tx, dealId: string): Promise<string> {
  const [deal] = await tx.query<{ reference: string }>('SELECT reference FROM market.deal WHERE id = $1', [dealId]);
  if (!deal) throw new Error(`deal ${dealId} is gone`);
  return deal.reference;
}
