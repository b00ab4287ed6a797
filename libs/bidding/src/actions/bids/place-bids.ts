import { Injectable } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { BidDesk, BidUncertain, SessionUnknown } from '../../live/bid-desk.js';
import type { LoggedEntry } from '../../live/kept-session.js';
import { biddingRefusals } from '../../rules/index.js';
import type { BidderCommand, Fen } from '../../rules/index.js';

/** Refusals of {@link PlaceBids}. What the rules of the session say is no refusal: it is the answer. */
export const placeBidCodes = ['NOT_FOUND', 'BID_UNCERTAIN', 'BID_KEY_INVALID', 'AMOUNT_MALFORMED'] as const;

const KEY = /^[A-Za-z0-9-]{8,64}$/;
/** How long it is remembered which number an organisation has. Numbers change by admission only, before the opening. */
const REMEMBERED = 5000;
const MOST = 20_000;

/** Takes what bidders do in a session. */
@Injectable()
export class PlaceBids {
  private readonly numbers = new Map<string, { readonly number: string; readonly until: number }>();

  constructor(
    private readonly reader: Reader,
    private readonly desk: BidDesk,
  ) {}

  /** @throws Refusal one of {@link placeBidCodes} */
  bid(caller: Caller, input: { readonly sessionId: string; readonly amount: Fen; readonly confirmed: boolean; readonly key: string }): Promise<LoggedEntry> {
    return this.submit(caller, input, (bidder) => ({ kind: 'BID', bidder, amount: input.amount, confirmed: input.confirmed, channel: 'ONLINE' }));
  }

  /** @throws Refusal one of {@link placeBidCodes} */
  seal(caller: Caller, input: { readonly sessionId: string; readonly box: string; readonly key: string }): Promise<LoggedEntry> {
    return this.submit(caller, input, (bidder) => ({ kind: 'SEAL', bidder, box: input.box }));
  }

  /** @throws Refusal one of {@link placeBidCodes} */
  enter(caller: Caller, input: { readonly sessionId: string; readonly nonce: string; readonly key: string }): Promise<LoggedEntry> {
    return this.submit(caller, input, (bidder) => ({ kind: 'ENTER', bidder, nonce: input.nonce }));
  }

  private async submit(caller: Caller, { sessionId, key }: { readonly sessionId: string; readonly key: string }, command: (bidder: string) => BidderCommand): Promise<LoggedEntry> {
    if (!KEY.test(key)) throw biddingRefusals.refuse('BID_KEY_INVALID', { path: ['input', 'key'] });
    const number = await this.numberOf(sessionId, caller.acting?.organisationId ?? '');
    if (number === undefined) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
    try {
      return await this.desk.submit(sessionId, command(number), key);
    } catch (error) {
      if (error instanceof SessionUnknown) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
      if (error instanceof BidUncertain) throw biddingRefusals.refuse('BID_UNCERTAIN');
      throw error;
    }
  }

  /** The organisation's number in the session. Whether he may bid is for the log to say. */
  private async numberOf(sessionId: string, organisationId: string): Promise<string | undefined> {
    const name = `${sessionId} ${organisationId}`;
    const known = this.numbers.get(name);
    if (known && known.until > performance.now()) return known.number;
    const row = await this.reader.one<{ number: string }>(
      `SELECT number FROM bidding.bidder WHERE session_id = $1 AND organisation_id = nullif($2, '')::uuid AND number IS NOT NULL AND state = 'ADMITTED'`,
      [sessionId, organisationId],
      'bidding.number-of',
    );
    if (!row) return undefined;
    if (this.numbers.size >= MOST) this.numbers.clear();
    this.numbers.set(name, { number: row.number, until: performance.now() + REMEMBERED });
    return row.number;
  }
}
