import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import { ledgerSchema } from '@haihe/ledger';
import { paymentsSchema } from '@haihe/payments';
import { newId, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registrySchema } from '@haihe/registry';
import { Money } from '@haihe/platform/money';
import { computeFees, feeScheduleOf } from '../../rules/index.js';
import { Market1700000000300 } from '../migrations/1700000000300-market.js';
import { Settlement1700000000330 } from '../migrations/1700000000330-settlement.js';

describe('deals from before there was a settlement', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    const before = { name: 'market', entities: [], migrations: [Market1700000000300] };
    database = await openTestDatabase([platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, before]);
  }, 60_000);
  afterAll(() => database.close());

  it('get the terms that the rules would give them', async () => {
    const query = database.reader.query.bind(database.reader);
    const [university, enterprise, buyer] = [await enterParty(database, { kind: 'UNIVERSITY' }), await enterParty(database), await enterParty(database)];
    const deals = [
      { id: newId(), seller: university, kind: 'NEGOTIABLE', price: 12_345_678n },
      { id: newId(), seller: enterprise, kind: 'FIXED', price: 1_000_001n },
      { id: newId(), seller: enterprise, kind: 'FIXED', price: 25_000_000n },
    ] as const;
    for (const [index, { id, seller, kind, price }] of deals.entries()) {
      const listingId = newId();
      await query(
        `INSERT INTO market.listing (id, reference, seller_organisation_id, mode, state, version, published_version, created_by, created_at, published_at, expires_at)
         VALUES ($1, $2, $3, 'SALE', 'AGREED', 1, 1, $4, now(), now(), now() + interval '28 days')`,
        [listingId, `LS-2026-${index}`, seller.organisationId, seller.personId],
      );
      await query(
        `INSERT INTO market.listing_version (listing_id, version, title, summary, price_kind, price_fen, term_days, documents, know_how, training, readiness)
         VALUES ($1, 1, '题目', '简介', $2, $3, 28, true, false, false, 'PILOT')`,
        [listingId, kind, price],
      );
      await query(
        `INSERT INTO market.deal (id, reference, listing_id, listing_version, seller_organisation_id, buyer_organisation_id, state, price_fen, agreed_by, agreed_at)
         VALUES ($1, $2, $3, 1, $4, $5, 'AGREED', $6, $7, now())`,
        [id, `DL-2026-${index}`, listingId, seller.organisationId, buyer.organisationId, price, buyer.personId],
      );
    }
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await new Settlement1700000000330().up(runner);
    await runner.commitTransaction();
    await runner.release();
    for (const { id, seller, kind, price } of deals) {
      const [row] = await query<{ kind: string; schedule: string; sellerFee: string; buyerFee: string; since: boolean }>(
        `SELECT seller_kind AS kind, fee_schedule AS schedule, seller_fee_fen::text AS "sellerFee", buyer_fee_fen::text AS "buyerFee", state_since = agreed_at AS since FROM market.deal WHERE id = $1`,
        [id],
      );
      const schedule = feeScheduleOf(kind === 'FIXED' ? 'SALE-LISTED-2026' : 'SALE-NEGOTIATED-2026');
      const [sellerFee, buyerFee] = computeFees(schedule, { price: Money.ofMinor(price), sellerKind: 'PRIVATE', agreedOn: '2026-11-23' });
      expect(row).toEqual({
        ...{ kind: seller === university ? 'UNIVERSITY' : 'PRIVATE', schedule: schedule.version, since: true },
        ...{ sellerFee: sellerFee.amount.minor.toString(), buyerFee: buyerFee.amount.minor.toString() },
      });
    }
  }, 60_000);
});
