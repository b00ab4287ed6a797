import { IdentityGraphqlModule } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { JobRunner } from '@haihe/platform';
import { openTestService } from '@haihe/platform/testing';
import type { TestService } from '@haihe/platform/testing';
import { duesById } from '../data/queries/dues.js';
import { PaymentsGraphqlModule } from '../payments-graphql.module.js';
import { askPayment, balanceOf, escrowKey, paymentsAreas, startStripeStandIn } from '../testing.js';
import type { StripeStandIn } from '../testing.js';
import { StartCheckout } from './actions/start-checkout.js';

describe('the whole way of an online payment', () => {
  let service: TestService;
  let stripe: StripeStandIn;

  beforeAll(async () => {
    stripe = await startStripeStandIn();
    service = await openTestService({ areas: paymentsAreas, imports: [IdentityGraphqlModule, PaymentsGraphqlModule], environment: stripe.environment });
    await service.app.listen(0, '127.0.0.1');
    stripe.deliverTo(`${await service.app.getUrl()}/webhooks/stripe`);
    await service.app.get(JobRunner, { strict: false }).start();
  }, 60_000);
  afterAll(async () => {
    await service.close();
    await stripe.close();
  });

  it('from the click over the page, the webhook and the worker to the money in escrow, as the services run it', async () => {
    const payer = await enterParty(service.database);
    const into = escrowKey(payer.organisationId);
    const { dueId } = await askPayment(service.database, payer, { into });
    const { url } = await service.app.get(StartCheckout, { strict: false }).start(payer.caller, { dueId, returnPath: '/deals/1' });
    const paid = await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ method: 'wechat_pay' }) });
    expect(paid.headers.get('location')).toBe('http://127.0.0.1:3000/deals/1?checkout=done');
    await stripe.delivered();
    const deadline = Date.now() + 20_000;
    const state = async () => (await duesById(service.database.reader, [dueId])).get(dueId)?.state;
    while ((await state()) !== 'PAID' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await state()).toBe('PAID');
    expect(await balanceOf(service.database, into)).toBe(100_000n);
    await demandLawful(service.database);
  });
});
