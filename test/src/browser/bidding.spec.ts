import type { Browser, WebSocketRoute } from 'playwright-core';
import { admitWithoutDeposit } from '@haihe/bidding';
import { systemActor } from '@haihe/platform';
import { agreed } from './bidding-lots.js';
import { openBrowser } from './browser.js';
import { eventually } from './eventually.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

const arrive = async (name: string | null): Promise<Visitor> => {
  const visitor = await Visitor.open(browser, { address: exchange.address });
  if (name !== null) await visitor.signIn(`${name}@demo.haihe.example`);
  return visitor;
};

interface Lot {
  readonly reference: string;
  readonly title: string;
}

/** A published listing that passes every check and is neither of the two bidders'. */
async function freeLot(): Promise<Lot> {
  const [row] = await exchange.database.reader.query<Lot>(
    `SELECT l.reference, v.title FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version
     JOIN identity.organisation o ON o.id = l.seller_organisation_id
     WHERE l.state = 'PUBLISHED' AND v.price_kind = 'FIXED' AND l.expires_at > now() + interval '3 days' AND o.name NOT LIKE '蓝泊%' AND o.kind = 'ENTERPRISE'
       AND (SELECT count(*) FROM market.listing_right r WHERE r.listing_id = l.id) = 1
       AND NOT EXISTS (SELECT 1 FROM market.listing_right r JOIN registry.encumbrance e ON e.right_id = r.right_id WHERE r.listing_id = l.id)
     ORDER BY l.reference LIMIT 1`,
  );
  if (!row) throw new Error('the demonstration has no listing to bid for');
  return row;
}

/** A moment so many seconds ahead, as the browser's picker wants it, by the exchange's clock. */
const ahead = (seconds: number): string => new Date(Date.now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19);

/** Sets a session up and publishes it, as the centre does. @returns its opaque id */
async function announce(centre: Visitor, lot: Lot, opensIn: number, minutes: string): Promise<string> {
  const { page, t } = centre;
  await centre.goTo('/centre/bidding/new');
  await centre.field('biddingDesk.listing.find').fill(lot.title);
  await page.getByRole('listitem').getByRole('button').filter({ hasText: lot.reference }).click();
  await centre.field('biddingDesk.field.startPrice').fill('100000');
  await centre.field('biddingDesk.field.deposit').fill('10000');
  await centre.field('biddingDesk.field.step').fill('1000');
  await centre.field('biddingDesk.field.extensionWindow').fill('15');
  await centre.field('biddingDesk.field.extensionLength').fill('15');
  await centre.field('biddingDesk.field.minutes').fill(minutes);
  await centre.field('biddingDesk.field.signUpUntil').fill(ahead(opensIn));
  await centre.field('biddingDesk.field.opensAt').fill(ahead(opensIn));
  await page.getByRole('region', { name: t('biddingDesk.preview.title') }).getByText('100,000').waitFor();
  await centre.button('biddingDesk.new.act').click();
  await page.waitForURL(/\/centre\/bidding\/(?!new)[^/]+$/);
  await agreed(exchange, decodeURIComponent(/\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? ''));
  await page.reload();
  await centre.link('biddingDesk.publish.title').click();
  await page.getByLabel(t('biddingDesk.publish.declaration')).check();
  await centre.button('biddingDesk.publish.act').click();
  await page.waitForURL(/\/centre\/bidding\/[^/]+$/);
  return decodeURIComponent(/\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? '');
}

/** Admits the organisations of two people; how deposits admit is tested where money is. */
async function admit(sessionId: string, people: Readonly<Record<string, string>>): Promise<void> {
  const uuid = Buffer.from(sessionId, 'base64url').toString('utf8').split(':')[1] ?? '';
  for (const [name, number] of Object.entries(people)) {
    const [member] = await exchange.database.reader.query<{ organisationId: string; personId: string }>(
      `SELECT m.organisation_id AS "organisationId", p.id AS "personId" FROM identity.membership m JOIN identity.person p ON p.id = m.person_id WHERE p.email = $1`,
      [`${name}@demo.haihe.example`],
    );
    if (!member) throw new Error(`${name} acts for nobody`);
    await exchange.database.transactor.run(systemActor('test'), (tx) => admitWithoutDeposit(tx, uuid, member.organisationId, member.personId, number));
  }
}

/** A line to the service that can be cut, and that can swallow answers. */
class Line {
  private readonly open = new Set<WebSocketRoute>();
  private swallowing = '';
  private cutOff = false;

  async attach({ page }: Visitor): Promise<void> {
    await page.routeWebSocket('**/graphql', (socket) => {
      if (this.cutOff) return void socket.close({ code: 4499 });
      const server = socket.connectToServer();
      this.open.add(socket);
      socket.onMessage((message) => server.send(message));
      server.onMessage((message) => {
        if (this.swallowing === '' || !String(message).includes(this.swallowing)) socket.send(message);
      });
      return undefined;
    });
  }

  /** Answers with this text in them no longer arrive. */
  swallow(text: string): void {
    this.swallowing = text;
  }

  async cut({ context }: Visitor): Promise<void> {
    this.cutOff = true;
    await context.setOffline(true);
    await Promise.all([...this.open].map((socket) => socket.close({ code: 4499 })));
    this.open.clear();
  }

  async mend({ context }: Visitor): Promise<void> {
    this.cutOff = false;
    await context.setOffline(false);
  }
}

const standing = async (visitor: Visitor, key: string, timeout = 40_000): Promise<void> => {
  await visitor.page.getByRole('region', { name: visitor.t('bidding.board') }).getByText(visitor.t(`bidding.standing.${key}`), { exact: true }).waitFor({ timeout });
};

const bid = (visitor: Visitor, amount: string): Promise<void> => visitor.button('bidding.bid.act', { amount }).click();

it('two bid against each other, one loses the connection for a while, and everybody sees the same end', async () => {
  const [centre, buyer, rival, guest] = [await arrive('operator'), await arrive('buyer'), await arrive('university'), await arrive(null)];
  const { t } = buyer;
  const id = await announce(centre, await freeLot(), 45, '1');
  await admit(id, { buyer: '801', university: '802' });
  const line = new Line();
  await line.attach(buyer);
  await Promise.all([buyer, rival, guest].map((visitor) => visitor.goTo(`/bidding/${encodeURIComponent(id)}`)));
  await buyer.sees(t('bidding.touch.live'));

  await buyer.button('bidding.bid.act', { amount: '¥ 100,000.00' }).waitFor({ timeout: 90_000 });
  await bid(buyer, '¥ 100,000.00');
  await standing(buyer, 'leading');
  await rival.sees('801');
  await buyer.sees('人民币壹拾万元整');

  // A slipped digit is asked about, with the amount in words and how many times the price it is.
  await rival.field('bidding.bid.amount').fill('1010000');
  await bid(rival, '¥ 1,010,000.00');
  const dialog = rival.page.getByRole('dialog');
  await dialog.getByText('人民币壹佰零壹万元整').waitFor();
  await dialog.getByText(rival.t('bidding.confirm.times', { times: '10.1', price: '¥ 100,000.00' })).waitFor();
  await dialog.getByRole('button', { name: rival.t('bidding.confirm.back') }).click();

  // Whoever is out of touch is told so, and is never shown as leading.
  await line.cut(buyer);
  await standing(buyer, 'unsure');
  expect(await buyer.text()).not.toContain(t('bidding.standing.leading'));
  await rival.field('bidding.bid.amount').fill('101000');
  await bid(rival, '¥ 101,000.00');
  await standing(rival, 'leading');
  expect(await buyer.page.getByTestId('price').innerText()).toBe('¥ 100,000.00');
  await line.mend(buyer);
  await standing(buyer, 'overbid');
  expect(await buyer.page.getByTestId('price').innerText()).toBe('¥ 101,000.00');

  // A bid whose answer is lost is unknown, and is asked again under the same key: it counts once.
  line.swallow('bidPlace');
  await bid(buyer, '¥ 102,000.00');
  await buyer.sees(t('bidding.sent.unknownHint'));
  line.swallow('');
  await buyer.page.getByRole('list', { name: t('bidding.sent.title') }).getByText(t('bidding.sent.accepted')).waitFor();
  await guest.page.getByText(guest.t('bidding.bidCount', { count: 3 })).waitFor();

  await Promise.all([standing(buyer, 'won', 120_000), standing(rival, 'lost', 120_000)]);
  await guest.sees(guest.t('sessionOutcome.SOLD'));
  for (const visitor of [buyer, rival, guest]) {
    expect(await visitor.page.getByTestId('price').innerText()).toBe('¥ 102,000.00');
    await visitor.link('bidding.result.verify').waitFor();
  }
  expect([...rival.faults, ...guest.faults]).toEqual([]);
  const log = await guest.page.request.get(exchange.address + ((await guest.page.getByRole('link', { name: guest.t('bidding.result.log') }).getAttribute('href')) ?? ''));
  expect(log.ok()).toBe(true);
  expect((await log.text()).match(/"kind":"BID"/g)).toHaveLength(3);
  await Promise.all([centre, buyer, rival, guest].map((visitor) => visitor.close()));
}, 300_000);

it('in the hall: the auctioneer opens, two clerks enter a paddle bid, and the hammer falls', async () => {
  const [centre, clerk] = [await arrive('operator'), await arrive('reviewer')];
  const [session] = await exchange.database.reader.query<{ id: string }>(`SELECT s.id FROM bidding.session s WHERE s.floor AND s.state = 'ANNOUNCED' AND s.admitted >= 2 LIMIT 1`);
  if (!session) throw new Error('the demonstration has no session in a hall');
  const id = encodeURIComponent(Buffer.from(`BiddingSession:${session.id}`).toString('base64url'));
  const [paddle] = await exchange.database.reader.query<{ number: string; name: string }>('SELECT number, state AS name FROM bidding.bidder WHERE session_id = $1 ORDER BY number LIMIT 1', [session.id]);
  const number = paddle?.number ?? '';
  const screen = await arrive(null);
  await Promise.all([centre.goTo(`/centre/bidding/${id}/console`), clerk.goTo(`/centre/bidding/${id}/clerk`), screen.goTo(`/bidding/${id}/screen`)]);
  await centre.sees(centre.t('bidding.touch.live'));
  await centre.page.keyboard.press('o');
  await screen.sees(screen.t('bidding.entry.OPENED'));

  await clerk.field('floor.clerk.paddle').fill(number);
  await clerk.page.getByRole('button', { name: new RegExp(`${number}.*¥`) }).click();
  await clerk.sees(clerk.t('floor.clerk.mine'));
  const second = await arrive('operator');
  await second.goTo(`/centre/bidding/${id}/clerk`);
  await second.button('floor.clerk.confirm').click();
  await eventually(async () => expect(await screen.text()).toContain(number));

  for (const call of ['callOnce', 'callTwice']) {
    await eventually(async () => expect(await centre.page.getByRole('button', { name: centre.t(`floor.console.${call}`) }).isEnabled()).toBe(true));
    await centre.page.keyboard.press('c');
  }
  await screen.sees(screen.t('floor.calls.twice'));
  await centre.page.getByRole('button', { name: new RegExp(`^${centre.t('floor.console.hammer')}`) }).click();
  await centre.page.getByRole('dialog').getByRole('button', { name: centre.t('floor.hammer.act'), exact: true }).click();
  await screen.page.getByText(screen.t('sessionOutcome.SOLD')).first().waitFor();
  expect([...screen.faults, ...clerk.faults]).toEqual([]);
  await Promise.all([centre, clerk, second, screen].map((visitor) => visitor.close()));
}, 180_000);
