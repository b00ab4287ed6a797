import { Inject, Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, EveryMinute, LOGGER, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import type { Logger } from 'pino';
import { BiddingNews } from '../../live/bidding-news.js';
import { fromBase64url, keeperRefusals } from '../../rules/index.js';
import type { Keeper } from '../../rules/index.js';
import { lockSession } from '../sessions/session-record.js';
import { openIfReady, openingOf } from './opening.js';

/** Refusals of {@link GiveShares}. */
export const giveSharesCodes = [...memberCodes, 'NOT_FOUND', 'NOT_KEEPER', 'NOTHING_TO_OPEN', 'SHARES_INVALID'] as const;

/** A keeper's part of one box; null when there was nothing valid for him in it. */
export interface ShareOfBox {
  /** Null for the reserve price. */
  readonly bidder: string | null;
  /** Base64url. */
  readonly share: string | null;
}

/** So long the keepers have to come; then what enough of them gave decides. */
const PATIENCE = `interval '24 hours'`;
const SHARE_BYTES = 33;

/** Keepers give their parts of the keys to what is sealed. */
@Injectable()
export class GiveShares {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Takes a keeper's parts of all boxes of the opening; with those of enough keepers they are opened, and the session goes on. Given
   * again, they replace what he gave before.
   *
   * @throws Refusal one of {@link giveSharesCodes}
   */
  async give(caller: Caller, sessionId: string, shares: readonly ShareOfBox[]): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.box.open');
      await lockSession(tx, sessionId);
      const opening = await openingOf(tx, sessionId);
      if (!opening) throw keeperRefusals.refuse('NOTHING_TO_OPEN');
      const keeper = await keeperOf(tx, opening.state.rules.keepers, personId);
      if (!keeper) throw keeperRefusals.refuse('NOT_KEEPER');
      const fits = ({ bidder, share }: ShareOfBox): boolean => opening.boxes.some((box) => box.bidder === bidder) && (share === null || fromBase64url(share, SHARE_BYTES) !== null);
      if (shares.length !== opening.boxes.length || new Set(shares.map(({ bidder }) => bidder)).size !== shares.length || !shares.every(fits)) {
        throw keeperRefusals.refuse('SHARES_INVALID', { path: ['input', 'shares'] });
      }
      await tx.query(
        `INSERT INTO bidding.keeper_share (session_id, opening_seq, keeper_number, shares, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (session_id, opening_seq, keeper_number) DO UPDATE SET shares = excluded.shares, given_by = excluded.given_by, given_at = excluded.given_at`,
        [sessionId, opening.openingSeq, keeper.number, JSON.stringify(shares.map(({ bidder, share }) => ({ bidder, share }))), personId, tx.now],
      );
      const { opened, wrong } = await openIfReady(tx, sessionId, opening, false);
      await tx.audit({ action: 'session.give-shares', subjectType: 'BiddingSession', subjectId: sessionId, detail: { keeper: keeper.number, openingSeq: opening.openingSeq, opened, wrong } });
    });
    await this.news.changed(sessionId);
  }

  /** Boxes that some keepers could not open and others never came for: after a day, what was given decides. */
  @EveryMinute()
  async overdue(): Promise<void> {
    const waiting = await this.reader.query<{ id: string }>(
      `SELECT DISTINCT s.id::text FROM bidding.session s JOIN bidding.keeper_share k ON k.session_id = s.id
        WHERE s.state = 'OPEN' AND s.stage = 'OPENING' AND k.given_at < now() - ${PATIENCE}
          AND k.opening_seq = (SELECT max(e.seq) FROM bidding.entry e WHERE e.session_id = s.id AND e.kind = 'STAGE')`,
    );
    for (const { id } of waiting) {
      try {
        await this.transactor.run(systemActor(`opening-${newId()}`), async (tx) => {
          await lockSession(tx, id);
          const opening = await openingOf(tx, id);
          if (opening) await openIfReady(tx, id, opening, true);
        });
        await this.news.changed(id);
      } catch (error) {
        this.logger.error({ err: error, sessionId: id }, 'what is sealed could not be opened');
      }
    }
  }
}

/** Which of a session's keepers a person is; by any key that was ever his. */
async function keeperOf(tx: Tx, keepers: readonly Keeper[], personId: string): Promise<Keeper | undefined> {
  const rows = await tx.query<{ publicKey: string }>('SELECT public_key AS "publicKey" FROM bidding.keeper WHERE person_id = $1', [personId]);
  return keepers.find(({ publicKey }) => rows.some((row) => row.publicKey === publicKey));
}
