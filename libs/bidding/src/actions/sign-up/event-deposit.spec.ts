import type { Party } from '@haihe/identity/testing';
import { accountsByKey, openAccounts, post, transfer } from '@haihe/ledger';
import { bankKey, depositKey } from '@haihe/payments';
import { newId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';
import { potKey } from '../deposits/deposit-pot.js';
import { OwnSignUp } from './own-sign-up.js';
import { SignUp } from './sign-up.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

async function fund(who: Party, yuan: string): Promise<void> {
  await bidding.inTx(async (tx) => {
    const [bank, deposit] = await openAccounts(tx, [bankKey('TEST'), depositKey(who.organisationId)]);
    if (!bank || !deposit) throw new Error('the accounts were not opened');
    await post(tx, { postings: transfer(bank, deposit, Money.parse(yuan)), reason: 'payments.received', source: { type: 'Test', id: newId() } });
  });
}

it('is there for every lot that relies on it, whatever the bidder leaves at the same moment', async () => {
  const made = await bidding.browser(bidding.centre).data<{ saleEventCreate: { event: { id: string } } }>(
    'mutation ($input: SaleEventCreateInput!) { saleEventCreate(input: $input) { event { id } userErrors { code } } }',
    { input: { title: '专场', running: 'PARALLEL', deposit: { amount: '100.00' } } },
  );
  const eventId = made.saleEventCreate.event.id;
  const lot = (eventPlace: number) => bidding.session({ opensIn: 3_600_000, fields: { deposit: null, eventId, eventPlace } });
  const [first, second] = [await lot(1), await lot(2)];
  const app = bidding.service.app;
  const [signing, own] = [app.get(SignUp, { strict: false }), app.get(OwnSignUp, { strict: false })];
  const signUp = (who: Party, sessionId: string) => signing.run(who.caller, { sessionId, channel: 'ONLINE', keepWaiting: false, preEmptionGround: null, idempotencyKey: `key-${newId()}` });
  const subject = `bidding-event:${Buffer.from(eventId, 'base64url').toString().split(':')[1] ?? ''}`;
  for (let round = 0; round < 8; round += 1) {
    const who = await bidding.enter();
    await fund(who, '100.00');
    await signUp(who, first);
    await Promise.allSettled([own.leave(who.caller, first), signUp(who, second)]);
    const held = await bidding.database.reader.query(`SELECT 1 FROM bidding.bidder WHERE session_id = $1 AND organisation_id = $2 AND deposit_state = 'HELD'`, [second, who.organisationId]);
    const [pot] = await accountsByKey(bidding.database.reader, [potKey(who.organisationId, subject)]);
    // Whoever counts as covered is covered.
    if (held.length > 0) expect(pot?.balance.toDecimal()).toBe('100.00');
    expect(held.length).toBeLessThanOrEqual(1);
  }
}, 60_000);
