import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, Reader, together } from '@haihe/platform';
import type { Caller, Configuration } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { BidDesk, BidUncertain, KeyReused, SessionUnknown } from '../../live/bid-desk.js';
import type { LoggedEntry } from '../../live/kept-session.js';
import { ServiceClock } from '../../live/service-clock.js';
import { biddingRefusals } from '../../rules/index.js';
import type { BidderCommand, Fen } from '../../rules/index.js';

/** Refusals of {@link PlaceBids}. What the rules of the session say is no refusal: it is the answer. */
export const placeBidCodes = ['NOT_FOUND', 'BID_UNCERTAIN', 'BID_KEY_INVALID', 'BID_KEY_REUSED', 'BIDS_TOO_MANY', 'AMOUNT_MALFORMED'] as const;

const KEY = /^[A-Za-z0-9-]{8,64}$/;
/** How long it is remembered which number an organisation has. It keeps its number; whether it may bid is for the log to say. */
const REMEMBERED = 60_000;
const MOST = 100_000;
/** Bids of one bidder: so many a second for long, and so many at once. Every one of them is kept for ever. */
const A_SECOND = 20;
const AT_ONCE = 60;

/** What is known of a bidder for a while. */
interface Known {
  readonly number: string;
  readonly until: number;
  left: number;
  countedAt: number;
}

/** Takes what bidders do in a session. */
@Injectable()
export class PlaceBids {
  private readonly known = new Map<string, Known>();
  /** Numbers by session and organisation. Whoever bids at the same moment shares the statement. */
  private readonly numbers = together<string, string>((keys) => this.readNumbers(keys));

  constructor(
    private readonly reader: Reader,
    private readonly desk: BidDesk,
    private readonly clock: ServiceClock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
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
    // Looking up who bids makes nobody late.
    const at = this.clock.now();
    if (!KEY.test(key)) throw biddingRefusals.refuse('BID_KEY_INVALID', { path: ['input', 'key'] });
    const bidder = await this.bidderOf(sessionId, caller.acting?.organisationId ?? '');
    if (!bidder) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
    this.demandModerate(bidder);
    try {
      return await this.desk.submit(sessionId, command(bidder.number), key, at);
    } catch (error) {
      if (error instanceof SessionUnknown) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
      if (error instanceof BidUncertain) throw biddingRefusals.refuse('BID_UNCERTAIN');
      if (error instanceof KeyReused) throw biddingRefusals.refuse('BID_KEY_REUSED', { path: ['input', 'key'] });
      throw error;
    }
  }

  /** The organisation as a bidder of the session. Whether he may bid is for the log to say. */
  private async bidderOf(sessionId: string, organisationId: string): Promise<Known | undefined> {
    const name = `${sessionId} ${organisationId}`;
    const now = performance.now();
    const before = this.known.get(name);
    if (before && before.until > now) return before;
    if (organisationId === '') return undefined;
    const number = (await this.numbers([name])).get(name);
    if (number === undefined) return undefined;
    // Others of his own may have been quicker: what they used up is used up.
    const meanwhile = this.known.get(name);
    if (this.known.size >= MOST) this.known.delete(this.known.keys().next().value ?? '');
    const bidder = { number, until: now + REMEMBERED, left: meanwhile?.left ?? AT_ONCE, countedAt: meanwhile?.countedAt ?? now };
    this.known.set(name, bidder);
    return bidder;
  }

  private async readNumbers(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const pairs = keys.map((key) => key.split(' '));
    const rows = await this.reader.query<{ session: string; organisation: string; number: string }>(
      `SELECT b.session_id::text AS session, b.organisation_id::text AS organisation, b.number
         FROM unnest($1::uuid[], $2::uuid[]) AS wanted (session_id, organisation_id) JOIN bidding.bidder b USING (session_id, organisation_id)
        WHERE b.number IS NOT NULL AND b.state = 'ADMITTED'`,
      [pairs.map(([session]) => session), pairs.map(([, organisation]) => organisation)],
      'bidding.numbers-of',
    );
    return new Map(rows.map(({ session, organisation, number }) => [`${session} ${organisation}`, number]));
  }

  /** @throws Refusal BIDS_TOO_MANY */
  private demandModerate(bidder: Known): void {
    if (this.configuration.HAIHE_REQUESTS_PER_MINUTE === 0) return;
    const now = performance.now();
    bidder.left = Math.min(AT_ONCE, bidder.left + ((now - bidder.countedAt) * A_SECOND) / 1000);
    bidder.countedAt = now;
    if (bidder.left < 1) throw biddingRefusals.refuse('BIDS_TOO_MANY');
    bidder.left -= 1;
  }
}
