import { Readable } from 'node:stream';
import type { Party, PartyOptions } from '@haihe/identity/testing';
import { openAccounts, post, transfer } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { demandLawful } from '@haihe/ledger/testing';
import { bankKey, depositKey, feeKey, recordReceipt } from '@haihe/payments';
import { newId, StoredFiles, systemActor, toGlobalId, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { enterRight } from '@haihe/registry/testing';
import { AcceptOffer } from './actions/accept-offer.js';
import { AcceptPrice } from './actions/accept-price.js';
import { enterAsSigner } from './actions/settlement/enter-deal.js';
import { FollowPayments } from './actions/settlement/follow-payments.js';
import { lockDeal } from './actions/settlement/lock-deal.js';
import { recordSignature } from './actions/settlement/record-signature.js';
import { refreshDeadline } from './actions/settlement/refresh-deadline.js';
import { fixedAt, openMarket, perform, someKey } from './testing.js';
import type { Performed, TestMarket } from './testing.js';

/** A deal of a test with what is around it. */
export interface TestDeal {
  readonly id: string;
  readonly globalId: string;
  readonly listingId: string;
  readonly rightIds: readonly string[];
  readonly seller: Party;
  readonly buyer: Party;
}

/** What a deal of a test is; everything has a value. */
export interface DealOptions {
  /** Yuan; 100,000 by default. */
  readonly price?: string;
  /** Whether it was offered and accepted, rather than taken at its fixed price. */
  readonly negotiated?: boolean;
  readonly seller?: PartyOptions;
  readonly buyer?: PartyOptions;
  readonly inventors?: readonly string[];
  readonly rights?: number;
}

/** What is in the accounts of a deal, in yuan. */
export interface DealBalances {
  readonly escrow: string;
  readonly seller: string;
  readonly buyer: string;
  readonly inventors: string;
}

/** A market in which deals are settled. */
export interface SettlementBench {
  readonly market: TestMarket;
  deal(options?: DealOptions): Promise<TestDeal>;
  /** Signs for a party, as the action of signing does once the signature is made. */
  sign(deal: TestDeal, party: Party): Promise<void>;
  /** A document that the party uploaded. */
  file(party: Party): Promise<string>;
  /** A bank transfer for the payment that is due next: its open amount unless another is given. @returns why it waits, if it does */
  pay(deal: TestDeal, yuan?: string): Promise<string | null>;
  /** The same, without telling the deals. */
  receive(deal: TestDeal, yuan?: string): Promise<string | null>;
  /** Money in an organisation's deposit. */
  deposit(party: Party, yuan: string): Promise<void>;
  /** Hands the events of payments to the deals, each once. */
  deliver(): Promise<void>;
  /** Lets days pass for a deal by moving everything of it into the past. */
  daysPass(deal: TestDeal, days: number): Promise<void>;
  /** Brings a deal to a state by the plain way. */
  advance(deal: TestDeal, to: 'SIGNED' | 'FUNDED' | 'FILED' | 'CERTIFIED' | 'RELEASED'): Promise<void>;
  /** Runs a mutation on the deal for somebody. */
  act(who: Party, name: string, deal: TestDeal, input?: Readonly<Record<string, unknown>>, fields?: string): Promise<Performed<{ readonly deal: Record<string, unknown> | null }>>;
  stateOf(deal: TestDeal): Promise<string>;
  balances(deal: TestDeal): Promise<DealBalances>;
  /** Fees that the exchange has earned, in yuan. */
  fees(): Promise<string>;
  ownersOf(rightId: string): Promise<readonly { readonly organisationId: string | null; readonly share: string; readonly until: string | null; readonly source: string }[]>;
  /** Recomputes the ledger, and demands that closed deals hold nothing and open ones what was paid and not released. */
  demandLawful(): Promise<void>;
  inTx<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const CHANNEL = bankKey('TEST');

/** Opens a market for deals. */
export async function openSettlementBench(): Promise<SettlementBench> {
  const market = await openMarket();
  const { database, service, centre } = market;
  const get = <Provider>(token: abstract new (...values: never[]) => Provider): Provider => service.app.get<Provider>(token, { strict: false });
  // The service's own transactor, so that a test that lets faults strike reaches everything.
  const inTx = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => get(Transactor).run(systemActor('test'), work);
  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => database.reader.query<Row>(sql, parameters);
  const yuanIn = async (key: AccountKey): Promise<string> => {
    const [account] = await inTx((tx) => openAccounts(tx, [key]));
    return account?.balance.toDecimal() ?? '0.00';
  };

  const bench: SettlementBench = {
    market,
    inTx,
    async deal(options = {}) {
      const { price = '100000', negotiated = false, inventors = [], rights = 1 } = options;
      const seller = await market.enter(options.seller ?? {});
      const buyer = await market.enter(options.buyer ?? {});
      const owners = [{ name: '测试权利人', organisationId: seller.organisationId }];
      const rightIds = await Promise.all(
        Array.from({ length: rights }, () => enterRight(database, { owners, parties: inventors.length > 0 ? { inventors: inventors.map((name) => ({ name })) } : {} })),
      );
      const listingId = await market.published(seller, negotiated ? {} : fixedAt(price), rightIds);
      let id: string;
      if (negotiated) {
        const offerId = await market.offer(buyer, listingId, price);
        const [turn] = await rows<{ id: string }>('SELECT last_turn_id AS id FROM market.offer WHERE id = $1', [offerId]);
        id = await get(AcceptOffer).run(seller.caller, { offerId, turnId: turn?.id ?? '', idempotencyKey: someKey() });
      } else {
        id = await get(AcceptPrice).run(buyer.caller, { listingId, version: 1, idempotencyKey: someKey() });
      }
      return { id, globalId: toGlobalId('Deal', id), listingId, rightIds, seller, buyer };
    },
    async sign({ id }, party) {
      await get(Transactor).run({ personId: party.personId, organisationId: party.organisationId, requestId: newId() }, async (tx) => {
        await recordSignature(tx, await enterAsSigner(tx, party.caller, id), 'zh-CN');
      });
    },
    async file(party) {
      return (await get(StoredFiles).receive(party.caller, { fileName: '文件.txt', content: Readable.from([Buffer.from(`文件 ${newId()}`)]) })).id;
    },
    async pay(deal, yuan) {
      const reason = await bench.receive(deal, yuan);
      await bench.deliver();
      return reason;
    },
    async receive({ id, buyer }, yuan) {
      const [due] = await rows<{ reference: string; open: string }>(
        `SELECT reference, (amount_fen - paid_fen)::text AS open FROM payments.payment_due WHERE subject_id = $1 AND state IN ('OPEN', 'PARTLY_PAID') ORDER BY id LIMIT 1`,
        [id],
      );
      const [payer] = await rows<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [buyer.organisationId]);
      if (!due || !payer) throw new Error('nothing is due');
      const { reason } = await inTx((tx) =>
        recordReceipt(tx, {
          ...{ channel: 'BANK_TRANSFER', externalId: newId(), clearing: CHANNEL, receivedAt: tx.now },
          amount: yuan === undefined ? Money.ofMinor(BigInt(due.open)) : Money.parse(yuan),
          ...{ payerName: payer.name, remark: due.reference },
        }),
      );
      return reason;
    },
    async deposit(party, yuan) {
      await inTx(async (tx) => {
        const [bank, deposit] = await openAccounts(tx, [CHANNEL, depositKey(party.organisationId)]);
        if (!bank || !deposit) throw new Error('the accounts were not opened');
        await post(tx, { postings: transfer(bank, deposit, Money.parse(yuan)), reason: 'payments.received', source: { type: 'Test', id: newId() } });
      });
    },
    async deliver() {
      const events = await rows<{ id: string; topic: string; payload: Record<string, unknown>; occurredAt: Date }>(
        `SELECT e.id::text, e.topic, e.payload, e.occurred_at AS "occurredAt" FROM platform.event e
          WHERE e.topic = 'payments.due-paid' AND NOT EXISTS (SELECT 1 FROM platform.event_delivery d WHERE d.event_id = e.id AND d.handler = 'FollowPayments.onPaid') ORDER BY e.id`,
      );
      for (const event of events) {
        await inTx(async (tx) => {
          const fresh = await tx.query(`INSERT INTO platform.event_delivery (event_id, handler) VALUES ($1, 'FollowPayments.onPaid') ON CONFLICT DO NOTHING RETURNING event_id`, [event.id]);
          if (fresh.length > 0) await get(FollowPayments).onPaid(tx, event);
        });
      }
    },
    async daysPass({ id }, days) {
      await inTx(async (tx) => {
        await lockDeal(tx, id);
        const back = `- make_interval(days => $2)`;
        await tx.query(
          `UPDATE market.deal SET agreed_at = agreed_at ${back}, state_since = state_since ${back}, seller_signed_at = seller_signed_at ${back}, buyer_signed_at = buyer_signed_at ${back},
                  signed_at = signed_at ${back}, funded_at = funded_at ${back}, filed_at = filed_at ${back}, certified_at = certified_at ${back} WHERE id = $1`,
          [id, days],
        );
        await tx.query(`UPDATE market.deal_gate SET posted_on = posted_on - $2::int, due_on = due_on - $2::int, opened_at = opened_at ${back}, changed_at = changed_at ${back} WHERE deal_id = $1`, [id, days]);
        await tx.query(`UPDATE payments.payment_due SET due_at = due_at ${back} WHERE subject_id = $1::text`, [id, days]);
        await refreshDeadline(tx, id);
      });
    },
    async advance(deal, to) {
      const { seller, buyer } = deal;
      const done = async (step: Promise<Performed<unknown>>): Promise<void> => {
        const { codes, error } = await step;
        if (codes.length > 0 || error !== undefined) throw new Error(`refused: ${codes.join(', ')} ${String(error)}`);
      };
      const order = ['SIGNED', 'FUNDED', 'FILED', 'CERTIFIED', 'RELEASED'];
      const wanted = order.indexOf(to);
      const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      for (let at = order.indexOf(await bench.stateOf(deal)) + 1; at <= wanted; at += 1) {
        if (at === 0) {
          await bench.sign(deal, seller);
          await bench.sign(deal, buyer);
        } else if (at === 1) await bench.pay(deal);
        else if (at === 2) await done(bench.act(seller, 'dealRecordalFile', deal, { acceptanceNumber: '2026112300001', filedOn: today, fileIds: [await bench.file(seller)] }));
        else if (at === 3) await done(bench.act(centre, 'dealRecordalCertify', deal, { rightIds: deal.rightIds.map((id) => toGlobalId('Right', id)), transferDate: today, fileId: await bench.file(centre) }));
        else await done(bench.act(centre, 'dealRelease', deal));
      }
    },
    act: (who, name, deal, input = {}, fields = 'deal { state }') => perform(market.browser(who), name, { dealId: deal.globalId, ...input }, fields),
    async stateOf({ id }) {
      return (await rows<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [id]))[0]?.state ?? '';
    },
    async balances({ id, seller, buyer }) {
      return {
        escrow: await yuanIn({ organisationId: buyer.organisationId, purpose: 'ESCROW', currency: 'CNY', subject: `deal:${id}` }),
        seller: await yuanIn(depositKey(seller.organisationId)),
        buyer: await yuanIn(depositKey(buyer.organisationId)),
        inventors: await yuanIn({ organisationId: seller.organisationId, purpose: 'POOL', currency: 'CNY', subject: `inventors:${id}` }),
      };
    },
    fees: () => yuanIn(feeKey),
    ownersOf: (rightId) =>
      rows(
        `SELECT organisation_id AS "organisationId", share_numerator || '/' || share_denominator AS share, until::text, source FROM registry.right_owner WHERE right_id = $1 ORDER BY until NULLS LAST, position`,
        [rightId],
      ),
    async demandLawful() {
      await demandLawful(database);
      const wrong = await rows<{ reference: string; state: string; balance: string; expected: string }>(
        `SELECT d.reference, d.state, a.balance::text, x.expected::text FROM market.deal d
           JOIN ledger.account a ON a.purpose = 'ESCROW' AND a.subject = 'deal:' || d.id::text
           CROSS JOIN LATERAL (
             SELECT CASE WHEN d.closed_at IS NOT NULL THEN 0 ELSE
               coalesce((SELECT sum(p.paid_fen) FROM payments.payment_due p WHERE p.subject_type = 'Deal' AND p.subject_id = d.id::text), 0)
               - coalesce((SELECT sum(r.seller_fen + r.inventors_fen + r.seller_fee_fen + r.buyer_fee_fen + r.refund_fen) FROM market.deal_release r WHERE r.deal_id = d.id), 0) END AS expected) x
          WHERE a.balance <> x.expected`,
      );
      if (wrong.length > 0) throw new Error(wrong.map(({ reference, state, balance, expected }) => `${reference} in ${state} holds ${balance} fen instead of ${expected}`).join('\n'));
    },
    close: () => market.close(),
  };
  return bench;
}
