import type { Browser, WebSocketRoute } from 'playwright-core';
import { toGlobalId } from '@haihe/platform';
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

it('a hall that loses its network: the console says so, the session pauses by itself for everybody, and the auctioneer resumes it', async () => {
  const { reader } = exchange.database;
  const [session] = await reader.query<{ id: string }>(`SELECT id::text FROM bidding.session WHERE floor LIMIT 1`);
  const id = session?.id ?? '';
  const path = encodeURIComponent(toGlobalId('BiddingSession', id));
  const [centre, guest] = [await Visitor.open(browser, { address: exchange.address }), await Visitor.open(browser, { address: exchange.address })];
  await centre.signIn('operator@demo.haihe.example');
  // A browser that is offline keeps the sockets that it has; a room without network has none.
  const sockets: WebSocketRoute[] = [];
  let cut = false;
  await centre.page.routeWebSocket('**/graphql', (socket) => {
    if (cut) return void socket.close({ code: 4499 });
    socket.connectToServer();
    return void sockets.push(socket);
  });
  await centre.goTo(`/centre/bidding/${path}/console`);
  await guest.goTo(`/bidding/${path}`);
  const open = centre.page.getByRole('button', { name: new RegExp(`^${centre.t('floor.console.open')}`) });
  await eventually(async () => {
    if (await open.isEnabled()) await open.click();
    expect(await reader.query(`SELECT 1 FROM bidding.session WHERE id = $1 AND state = 'OPEN'`, [id])).toHaveLength(1);
  }, 60_000);
  await centre.sees(centre.t('floor.hall.inTouch', { silence: 20 }));

  cut = true;
  await centre.context.setOffline(true);
  await Promise.all(sockets.map((socket) => socket.close({ code: 4499 })));
  await centre.page.getByText(centre.t('floor.hall.silent', { silence: 20 })).waitFor({ timeout: 30_000 });
  await centre.sees(centre.t('floor.hall.after'));
  // Everybody else is told why, and the room's page says what must have happened.
  await guest.page.getByRole('alert').getByText('会场控制台失去联系超过 20 秒', { exact: false }).waitFor({ timeout: 40_000 });
  await centre.page.getByText(centre.t('floor.hall.over')).waitFor({ timeout: 30_000 });
  const entries = await reader.query<{ reason: string }>(`SELECT body::jsonb ->> 'reason' AS reason FROM bidding.entry WHERE session_id = $1 AND kind = 'PAUSED'`, [id]);
  expect(entries).toEqual([{ reason: 'NETWORK' }]);

  cut = false;
  await centre.context.setOffline(false);
  await centre.sees(centre.t('floor.hall.inTouch', { silence: 20 }));
  await centre.field('biddingDesk.control.note').fill('会场网络已恢复');
  await centre.button('biddingDesk.control.resumeAct').click();
  await eventually(async () => {
    expect(await reader.query(`SELECT 1 FROM bidding.session WHERE id = $1 AND state = 'OPEN'`, [id])).toHaveLength(1);
  });
  await guest.page.getByRole('alert').getByText('会场控制台失去联系超过 20 秒', { exact: false }).waitFor({ state: 'hidden' });
  expect(guest.faults).toEqual([]);
}, 180_000);
