import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { platformSchema, systemActor } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { lockRights } from '../data/aggregates.js';
import { registrySchema } from '../data/registry-schema.js';
import { wholeShare } from '../rules/index.js';
import { enterRight } from '../testing.js';
import { recordTransferEvent } from './record-transfer-event.js';
import { transferTitle } from './transfer-title.js';
import type { TitleTransfer } from './transfer-title.js';

describe('a change of title', () => {
  let database: TestDatabase;
  let seller: Party;
  let buyer: Party;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
    seller = await enterParty(database);
    buyer = await enterParty(database);
  }, 60_000);
  afterAll(() => database.close());

  const right = (): Promise<string> => enterRight(database, { owners: [{ name: '卖方', organisationId: seller.organisationId }] });
  const deal = { id: '018f0000-0000-7000-8000-000000000000', reference: 'DL-2026-000001' };
  const transfer = (change: Partial<TitleTransfer> & Pick<TitleTransfer, 'rightIds'>): Promise<void> =>
    database.transactor.run(systemActor('test'), async (tx) => {
      await lockRights(tx, change.rightIds);
      const to = [{ organisationId: buyer.organisationId, name: '买方', share: wholeShare }];
      await transferTitle(tx, { fromOrganisationId: seller.organisationId, to, on: '2026-11-20', deal, ...change });
    });
  const chain = (rightId: string) =>
    database.reader.query(
      `SELECT name, organisation_id AS organisation, share_numerator || '/' || share_denominator AS share, since::text, until::text, source FROM registry.right_owner
        WHERE right_id = $1 ORDER BY since, position`,
      [rightId],
    );
  const former = () => ({ name: '卖方', organisation: seller.organisationId, share: '1/1', since: '2022-03-01', source: 'IMPORT' });

  it('ends the former owner and begins the new one on the day, of several rights at once', async () => {
    const rightIds = [await right(), await right()];
    await transfer({ rightIds });
    for (const rightId of rightIds) {
      expect(await chain(rightId)).toEqual([
        { ...former(), until: '2026-11-20' },
        { name: '买方', organisation: buyer.organisationId, share: '1/1', since: '2026-11-20', until: null, source: 'DEAL' },
      ]);
    }
  });

  it('gives to several by shares', async () => {
    const third = await enterParty(database);
    const rightId = await right();
    const share = (numerator: bigint) => ({ numerator, denominator: 3n });
    await transfer({ rightIds: [rightId], to: [{ organisationId: buyer.organisationId, name: '买方', share: share(2n) }, { organisationId: third.organisationId, name: '另一买方', share: share(1n) }] });
    expect((await chain(rightId)).slice(1)).toMatchObject([{ name: '买方', share: '2/3', until: null }, { name: '另一买方', share: '1/3', until: null }]);
  });

  it('changes nothing when the seller is not the one owner any more, or the shares are not whole', async () => {
    const mine = await right();
    const shared = await enterRight(database, { owners: [{ name: '卖方', organisationId: seller.organisationId }, { name: '共有人' }] });
    await expect(transfer({ rightIds: [mine, shared] })).rejects.toThrow('is not the seller');
    await expect(transfer({ rightIds: [mine], fromOrganisationId: buyer.organisationId })).rejects.toThrow('is not the seller');
    await expect(transfer({ rightIds: [mine], to: [{ organisationId: buyer.organisationId, name: '买方', share: { numerator: 1n, denominator: 2n } }] })).rejects.toThrow('sum to 1');
    expect(await chain(mine)).toEqual([{ ...former(), until: null }]);
  });

  it('is recorded as TR01 once a day', async () => {
    const rightId = await right();
    const record = (): Promise<void> =>
      database.transactor.run(systemActor('test'), async (tx) => {
        await lockRights(tx, [rightId]);
        await recordTransferEvent(tx, { rightIds: [rightId], on: '2026-11-18', detail: 'DL-2026-000001', source: 'DEAL' });
      });
    await record();
    await record();
    expect(await database.reader.query('SELECT code, date::text, title, detail, source FROM registry.legal_event WHERE right_id = $1', [rightId])).toEqual([
      { code: 'TR01', date: '2026-11-18', title: '专利权的转移', detail: 'DL-2026-000001', source: 'DEAL' },
    ]);
  });
});
