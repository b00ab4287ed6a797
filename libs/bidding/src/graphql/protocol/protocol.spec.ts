import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { JobRunner, toGlobalId } from '@haihe/platform';
import { plainText } from '@haihe/platform/document';
import { readPdf } from '@haihe/platform/testing';
import { SignHeads } from '../../actions/log/sign-heads.js';
import { WriteProtocolDocument } from '../../actions/protocol/write-protocol-document.js';
import { findSession } from '../../actions/sessions/session-record.js';
import { verifyLog } from '../../rules/index.js';
import { writeProtocol } from '../../rules/protocol/index.js';
import type { ProtocolFacts } from '../../rules/protocol/index.js';
import { appendEntry, openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

let bidding: TestBidding;
let seller: Party;
let listings = 0;

beforeAll(async () => {
  bidding = await openTestBidding();
  seller = await bidding.enter({ organisationName: '天津海河过滤科技有限公司' });
  await bidding.service.app.get(JobRunner, { strict: false }).start();
}, 60_000);
afterAll(() => bidding.close());

/** Holds a session of the seller in an instant, with two bidders. */
async function held(bids: readonly (readonly [number: string, yuan: number])[]): Promise<{ readonly id: string; readonly one: Party; readonly two: Party }> {
  listings += 1;
  const listingId = await bidding.published(seller, { title: `过滤技术（${listings}）` });
  const id = await bidding.session({ opensIn: 3_600_000, fields: { listingId: toGlobalId('Listing', listingId) } });
  const [one, two] = [await bidding.bidder(id, '101'), await bidding.bidder(id, '202')];
  await bidding.inTx(async (tx) => {
    const { rules } = await findSession(tx, id);
    let at = rules.opensAt;
    await appendEntry(tx, id, { kind: 'TICK' }, at);
    for (const [bidder, yuan] of bids) await appendEntry(tx, id, { kind: 'BID', bidder, amount: yuan * 100, confirmed: true, channel: 'ONLINE' }, (at += 1000));
    await appendEntry(tx, id, { kind: 'TICK' }, (rules.endsAt ?? at) + rules.grace);
  });
  return { id, one, two };
}

interface Protocol {
  readonly sold: boolean;
  readonly pdfUrl: string | null;
  readonly sha256: string | null;
}

const protocolFor = async (id: string, party?: Party): Promise<Protocol | null> =>
  (await bidding.browser(party).data<{ biddingSession: { protocol: Protocol | null } }>('query ($id: ID!) { biddingSession(id: $id) { protocol { sold pdfUrl sha256 } } }', { id: toGlobalId('BiddingSession', id) })).biddingSession.protocol;

async function written(id: string): Promise<Protocol & { readonly pdfUrl: string }> {
  for (;;) {
    const protocol = await protocolFor(id, seller);
    if (protocol?.pdfUrl) return { ...protocol, pdfUrl: protocol.pdfUrl };
    await sleep(50);
  }
}

const fetch = (url: string, party?: Party) => bidding.service.app.inject({ method: 'GET', url, cookies: party ? { haihe_session: party.token } : {} });
const bare = (text: string): string => text.replace(/\s/gu, '');

interface Kept {
  readonly id: string;
  readonly facts: ProtocolFacts;
  readonly head: string;
  readonly seq: number;
  readonly session: string;
  readonly winner: string | null;
}
async function kept(sessionId: string): Promise<Kept> {
  const row = await bidding.database.reader.one<Kept>(
    `SELECT p.id::text, p.facts, encode(s.head, 'hex') AS head, s.seq::int AS seq, s.reference AS session, o.name AS winner
       FROM bidding.protocol p JOIN bidding.session s ON s.id = p.session_id LEFT JOIN identity.organisation o ON o.id = p.winner_organisation_id WHERE p.session_id = $1`,
    [sessionId],
  );
  if (!row) throw new Error('there is no protocol');
  return row;
}

describe('the protocol of a session that is over', () => {
  it('confirms the sale for seller, winner and centre, as the log has it; others see nothing', async () => {
    const { id, one, two } = await held([['101', 1000], ['202', 1010], ['101', 1250]]);
    const { pdfUrl, sha256, sold } = await written(id);
    const { facts, head, seq, session, winner } = await kept(id);
    expect(sold).toBe(true);
    expect(facts).toMatchObject({
      ...{ session, project: `过滤技术（${listings}）`, seller: { name: '天津海河过滤科技有限公司' }, bids: 3, admitted: 2, outcome: 'SOLD', startPriceFen: '100000', unsoldFor: null, log: { seq, head } },
      ...{ rules: { template: 'exchange-ascending/2026.1', version: 1 }, sale: { winner: { number: '101', name: winner }, priceFen: '125000', asRunnerUp: false } },
    });
    // Whoever verifies the log finds the hash that the document names.
    await bidding.service.app.get(SignHeads, { strict: false }).sign(id);
    const log = await bidding.service.app.inject({ method: 'GET', url: `/bidding/sessions/${session}/log` });
    expect(verifyLog(log.body)).toMatchObject({ fault: null, complete: true, head });
    const answer = await fetch(pdfUrl, one);
    const { pages, fonts } = await readPdf(answer.rawPayload);
    const text = bare(pages.join(''));
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    for (const piece of ['竞价成交确认书', session, '壹仟贰佰伍拾元整', head, winner ?? '', '/verify/session']) expect(text).toContain(bare(piece));
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(answer.rawPayload))).toString('hex')).toBe(sha256);
    for (const party of [seller, bidding.centre]) expect((await fetch(pdfUrl, party)).rawPayload).toEqual(answer.rawPayload);
    for (const party of [two, await bidding.enter(), undefined]) {
      expect(await protocolFor(id, party)).toBeNull();
      expect((await fetch(pdfUrl, party)).statusCode).toBe(404);
    }
  }, 30_000);

  it('says why nothing was sold, for seller and centre alone', async () => {
    const { id, one } = await held([]);
    const { pdfUrl, sold } = await written(id);
    const { facts } = await kept(id);
    expect([sold, facts.sale, facts.unsoldFor, facts.bids]).toEqual([false, null, '无人报价', 0]);
    expect(plainText(writeProtocol(facts, 'https://haihe.example/verify/session'))).toContain('原因\t无人报价');
    expect((await fetch(pdfUrl, bidding.centre)).statusCode).toBe(200);
    expect(await protocolFor(id, one)).toBeNull();
    expect((await fetch(pdfUrl, one)).statusCode).toBe(404);
  }, 30_000);

  it('is written once, the same to the byte, and not changed', async () => {
    const { id } = await held([['202', 1000]]);
    const { sha256 } = await written(id);
    const { id: protocolId } = await kept(id);
    const writing = bidding.service.app.get(WriteProtocolDocument, { strict: false });
    await Promise.all([writing.run(protocolId), writing.run(protocolId)]);
    expect((await written(id)).sha256).toBe(sha256);
    await expect(bidding.database.reader.query('UPDATE bidding.protocol SET place = 2 WHERE id = $1', [protocolId])).rejects.toThrow(/not changed/);
    await expect(bidding.database.reader.query('DELETE FROM bidding.protocol WHERE id = $1', [protocolId])).rejects.toThrow(/append-only/);
  }, 30_000);

  it('is not there before the end', async () => {
    const id = await bidding.session({ opensIn: 3_600_000, fields: { listingId: toGlobalId('Listing', await bidding.published(seller)) } });
    for (const party of [seller, bidding.centre]) expect(await protocolFor(id, party)).toBeNull();
  });
});
