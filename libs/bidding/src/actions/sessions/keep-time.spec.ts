import { setTimeout as sleep } from 'node:timers/promises';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';
import { KeepTime } from './keep-time.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

const entries = async (sessionId: string) => (await bidding.database.reader.query<{ kind: string }>('SELECT kind FROM bidding.entry WHERE session_id = $1 ORDER BY seq', [sessionId])).map(({ kind }) => kind);
const endOf = async (sessionId: string) => (await bidding.database.reader.one<{ endsAt: Date | null }>('SELECT ends_at AS "endsAt" FROM bidding.session WHERE id = $1', [sessionId]))?.endsAt?.getTime() ?? 0;
async function untilKind(sessionId: string, kind: string): Promise<string[]> {
  for (;;) {
    const kinds = await entries(sessionId);
    if (kinds.includes(kind)) return kinds;
    await sleep(50);
  }
}

it('gives everybody a full cycle, once, when nobody could bid shortly before the end', async () => {
  const sessionId = await bidding.session({ minutes: 0.05, opensIn: 2000, fields: { extensionWindow: 5, extensionLength: 60 } });
  for (const number of ['101', '202']) await bidding.bidder(sessionId, number);
  await untilKind(sessionId, 'OPENED');
  await bidding.database.dataSource.query("INSERT INTO bidding.outage (from_at, to_at) VALUES (clock_timestamp() - interval '30 seconds', clock_timestamp())");
  const before = await endOf(sessionId);
  await untilKind(sessionId, 'RESTORED');
  expect(await endOf(sessionId)).toBeGreaterThanOrEqual(before + 55_000);
  const keeper = bidding.service.app.get(KeepTime, { strict: false });
  await bidding.database.dataSource.query('UPDATE bidding.session SET next_at = now() WHERE id = $1', [sessionId]);
  await keeper.sweep();
  expect((await entries(sessionId)).filter((kind) => kind === 'RESTORED')).toHaveLength(1);
}, 60_000);

it('lets the lots of an event in sequence open one after the other', async () => {
  const centre = bidding.browser(bidding.centre);
  const made = await centre.data<{ saleEventCreate: { event: { id: string } } }>('mutation ($input: SaleEventCreateInput!) { saleEventCreate(input: $input) { event { id } userErrors { code } } }', { input: { title: '专场', running: 'SEQUENCE' } });
  const lot = (eventPlace: number) => bidding.session({ template: 'fixed-first/2026.1', minutes: 0.05, opensIn: 4000, fields: { eventId: made.saleEventCreate.event.id, eventPlace } });
  const [first, second] = [await lot(1), await lot(2)];
  for (const sessionId of [first, second]) await bidding.bidder(sessionId, '101');
  await untilKind(first, 'OPENED');
  expect(await entries(second)).not.toContain('OPENED');
  await untilKind(first, 'CLOSED');
  await untilKind(second, 'OPENED');
  // Its whole length is still before it.
  expect(await endOf(second)).toBeGreaterThan(Date.now());
}, 60_000);
