import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { beginSession, entryLine, firstHash, fold, headerLine, judge, nextHash } from '@haihe/bidding/rules';
import type { BiddingMode, Command, Entry, SessionRules } from '@haihe/bidding/rules';
import { newId } from '@haihe/platform';
import { copyRows } from './copy-rows.js';
import type { Cell } from './copy-rows.js';

/** Somebody who bids, signed in. */
export interface BenchBidder {
  readonly organisationId: string;
  readonly number: string;
  /** Of his session, for the cookie. */
  readonly token: string;
}

const HOUR = 3_600_000;

/** Enters verified enterprises, each with one person who is signed in. */
export async function enterBidders(pool: Pool, count: number): Promise<BenchBidder[]> {
  const now = new Date();
  const bidders = Array.from({ length: count }, (_, index) => ({ organisationId: newId(), personId: newId(), membershipId: newId(), token: randomBytes(32).toString('base64url'), number: String(1001 + index) }));
  await copyRows(pool, 'identity.organisation (id, name, kind, uscc, verification, demonstration, created_at)', bidders.map(({ organisationId, number }) => [organisationId, `竞买单位${number}`, 'ENTERPRISE', `91120116MA0${number}XXX`, 'VERIFIED', false, now]));
  await copyRows(pool, 'identity.person (id, name, email, locale, demonstration, created_at)', bidders.map(({ personId, number }) => [personId, `竞买人${number}`, `bidder-${number}@example.com`, 'zh-CN', false, now]));
  await copyRows(pool, 'identity.membership (id, person_id, organisation_id, role, since)', bidders.map(({ membershipId, personId, organisationId }) => [membershipId, personId, organisationId, 'OWNER', now]));
  await copyRows(pool, 'identity.session (id, token_hash, person_id, membership_id, created_at, seen_at, expires_at, ends_at)', bidders.map(({ token, personId, membershipId }) => [
    ...[newId(), `\\x${createHash('sha256').update(token).digest('hex')}`, personId, membershipId, now, now], ...[new Date(now.getTime() + 6 * HOUR), new Date(now.getTime() + 12 * HOUR)],
  ]));
  return bidders;
}

/** A session to be made. */
export interface BenchSession {
  readonly mode: BiddingMode;
  readonly bidders: readonly BenchBidder[];
}

function rulesOf(mode: BiddingMode, opensAt: number): SessionRules {
  return {
    ...{ template: 'bench/1', mode, startPrice: 10_000, increment: mode === 'ASCENDING' ? { kind: 'ABSOLUTE', step: 1 } : null, opensAt, endsAt: opensAt + 5 * HOUR, extension: null, minimumBidders: 1 },
    ...{ caution: { percent: 30, steps: 20, ceiling: null }, descending: null, rounds: null, afterDescent: null, floor: false, grace: 1000, reserve: null, keepers: [], keepersNeeded: 0, drawCommitment: null },
  };
}

/**
 * Makes open sessions, each for a listing of its own, with the logs that led there.
 *
 * @returns their ids, in order
 */
export async function openSessions(pool: Pool, wanted: readonly BenchSession[]): Promise<string[]> {
  const { rows: listings } = await pool.query<{ id: string; reference: string; seller: string }>('SELECT id, reference, seller_organisation_id AS seller FROM market.listing ORDER BY id LIMIT $1', [wanted.length]);
  const opensAt = Date.now() - 10_000;
  const sessions: Cell[][] = [];
  const entries: Cell[][] = [];
  const bidders: Cell[][] = [];
  const ids = wanted.map(({ mode, bidders: admitted }, index) => {
    const id = newId();
    const reference = `BS-2026-${String(index + 1).padStart(6, '0')}`;
    const listing = listings[index];
    if (!listing) throw new Error('there are too few listings');
    const header = headerLine({ session: reference, listing: listing.reference, title: '测量', publicKey: '0'.repeat(64), madeAt: opensAt - HOUR });
    let head = firstHash(header);
    const first: Entry = { at: opensAt - HOUR, kind: 'PUBLISHED', rules: rulesOf(mode, opensAt) };
    const state = beginSession(first);
    let seq = 0;
    const add = (entry: Entry): void => {
      seq += 1;
      const line = entryLine(seq, entry);
      head = nextHash(head, line);
      entries.push([id, seq, entry.kind, 'bidder' in entry ? entry.bidder : null, line, `\\x${Buffer.from(head).toString('hex')}`]);
    };
    const act = (command: Command, at: number): void => {
      const body = judge(state, command, at);
      if (body === null) throw new Error(`${command.kind} does nothing`);
      add({ at, ...body });
      fold(state, { at, ...body });
    };
    add(first);
    for (const { number, organisationId } of admitted) {
      act({ kind: 'ADMIT', bidder: number, commitment: '0'.repeat(64), preEmption: null }, opensAt - HOUR);
      bidders.push([newId(), id, organisationId, number, 'ADMITTED', 1, 'ONLINE', `\\x${'00'.repeat(32)}`, 'NONE', organisationId, new Date(opensAt - HOUR), new Date(opensAt - HOUR)]);
    }
    act({ kind: 'TICK' }, opensAt);
    const { rules, endsAt } = state;
    const end = new Date(endsAt ?? 0);
    sessions.push([
      ...[id, reference, listing.id, 1, listing.seller, mode, false, JSON.stringify(rules), 1, 'OPEN', state.stage, rules.startPrice, 1000, 0, new Date(opensAt - HOUR), new Date(opensAt - HOUR / 2), new Date(opensAt)],
      ...[end, new Date(end.getTime() + rules.grace), admitted.length, seq, `\\x${Buffer.from(head).toString('hex')}`, header, listing.seller, new Date(opensAt - HOUR)],
    ]);
    return id;
  });
  await copyRows(
    pool,
    `bidding.session (id, reference, listing_id, listing_version, seller_organisation_id, mode, floor, rules, rules_version, state, stage, start_price_fen, deposit_fen, notice_days, announced_at, sign_up_until, opens_at,
       ends_at, next_at, admitted, seq, head, header, created_by, created_at)`,
    sessions,
  );
  await copyRows(pool, 'bidding.entry (session_id, seq, kind, bidder, body, hash)', entries);
  await copyRows(pool, 'bidding.bidder (id, session_id, organisation_id, number, state, rules_version, channel, salt, deposit_state, signed_up_by, signed_up_at, admitted_at)', bidders);
  return ids;
}
