import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { cookies } from '@haihe/platform';

/** What the exchange told a bidder of a bid. */
export interface Acknowledged {
  readonly organisationId: string;
  readonly key: string;
  readonly amount: string;
  readonly seq: number;
  readonly accepted: boolean;
  readonly code: string | null;
}

interface Answer {
  readonly data?: { readonly bidPlace: { readonly bid: (Pick<Acknowledged, 'seq' | 'accepted' | 'code'> & { readonly least: { readonly amount: string } | null }) | null; readonly userErrors: readonly { readonly code: string }[] } } | null;
}

const BID = 'mutation ($input: BidPlaceInput!) { bidPlace(input: $input) { bid { seq accepted code least { amount } } userErrors { code } } }';
const PATIENCE = 4000;
const STEP = 10;

/** Bids until the session is closed. A bid that was not answered is sent again with its key, however often. */
export class StubbornBidder {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers to the same key that differ. */
  readonly contradictions: string[] = [];
  private count = 0;
  private stopped = false;
  private proof: string | undefined;

  constructor(
    private readonly address: string,
    private readonly party: Party,
    private readonly sessionId: string,
    private readonly random: () => number,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  async bid(first: number): Promise<void> {
    let price = first;
    while (!this.stopped) {
      this.count += 1;
      const key = `faults-${this.count}-${this.party.organisationId.slice(-12)}`;
      const amount = `${price}.00`;
      // Now and then twice at once, as an impatient hand does.
      const answers = await Promise.all(Array.from({ length: this.random() < 0.1 ? 2 : 1 }, () => this.insist(key, amount)));
      const [answer, again] = answers;
      if (!answer) return;
      if (again && (again.seq !== answer.seq || again.accepted !== answer.accepted)) this.contradictions.push(`${key}: ${answer.seq} and ${again.seq}`);
      this.acknowledged.push({ organisationId: this.party.organisationId, key, amount, ...answer });
      if (answer.code === 'CLOSED') return;
      price = Math.max(price, Number(answer.least ?? price)) + (answer.accepted || answer.code === 'ALREADY_LEADING' ? STEP : 0);
      await sleep(answer.code === 'LATE' || answer.code === 'NOT_OPEN' ? 100 : 5 + this.random() * 40);
    }
  }

  /** Null when it was stopped before it heard anything. */
  private async insist(key: string, amount: string): Promise<(Pick<Acknowledged, 'seq' | 'accepted' | 'code'> & { readonly least: string | null }) | null> {
    while (!this.stopped) {
      const bid = await this.send(key, amount).catch(() => null);
      if (bid) return { seq: bid.seq, accepted: bid.accepted, code: bid.code, least: bid.least?.amount ?? null };
      await sleep(50 + this.random() * 100);
    }
    return null;
  }

  private async getProof(): Promise<string> {
    const response = await fetch(`${this.address}/session/csrf`, { signal: AbortSignal.timeout(PATIENCE) });
    return ((await response.json()) as { token: string }).token;
  }

  private async send(key: string, amount: string) {
    const proof = (this.proof ??= await this.getProof());
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${cookies.session}=${this.party.token}; ${cookies.csrf}=${proof}`, 'x-csrf-token': proof },
      body: JSON.stringify({ query: BID, variables: { input: { sessionId: this.sessionId, amount: { amount }, confirmed: true, key } } }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { data } = (await response.json()) as Answer;
    return data?.bidPlace.bid ?? null;
  }
}
