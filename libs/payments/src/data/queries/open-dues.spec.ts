import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { bankKey } from '../../actions/account-keys.js';
import { recordReceipt } from '../../actions/record-receipt.js';
import { askPayment, demandPaymentsLawful, inTx, paymentsAreas } from '../../testing.js';
import { candidateDueIds, openDueIds, senderIds } from './open-dues.js';

describe('open payments that money could be for', () => {
  let database: TestDatabase;
  let payer: Party;
  let other: Party;
  const ask = (from: Party, amount: string, title: string) => askPayment(database, from, { amount: Money.parse(amount), title });
  let entry = 0;
  const receive = async (amount: string, payerName: string | null, remark: string): Promise<string> => {
    entry += 1;
    const money = { channel: 'BANK_TRANSFER' as const, externalId: `line-${entry}`, amount: Money.parse(amount), clearing: bankKey('0200123456789012345'), payerName, remark, receivedAt: new Date() };
    return (await inTx(database, (tx) => recordReceipt(tx, money))).receiptId;
  };

  beforeAll(async () => {
    database = await openTestDatabase(paymentsAreas);
    payer = await enterParty(database, { organisationName: '清河材料（天津）有限公司' });
    other = await enterParty(database, { organisationName: '汇通制造有限公司' });
  }, 60_000);
  afterAll(async () => {
    await demandPaymentsLawful(database);
    await database.close();
  });

  it('proposes what is quoted, then what the sender owes, then what has the amount, and never what is named or closed', async () => {
    const [owed, quoted, exact, far] = [await ask(payer, '70.00', '甲'), await ask(other, '80.00', '乙'), await ask(other, '50.00', '丙'), await ask(other, '90.00', '丁')];
    const receipt = await receive('50.00', '清河材料(天津)有限公司', `${quoted.reference} ${far.reference}`);
    expect((await candidateDueIds(database.reader, [receipt])).get(receipt)).toEqual([quoted.dueId, far.dueId, owed.dueId, exact.dueId]);
    const named = await receive('50.00', '清河材料（天津）有限公司', owed.reference);
    expect((await candidateDueIds(database.reader, [named])).get(named)).toEqual([exact.dueId]);
    expect(await candidateDueIds(database.reader, [])).toEqual(new Map());
  });

  it('knows the organisation of the sender by its name, in either kind of brackets', async () => {
    const [known, unknown, nameless] = [await receive('1.00', '清河材料(天津)有限公司', ''), await receive('1.00', '某人', ''), await receive('1.00', null, '')];
    expect(await senderIds(database.reader, [known, unknown, nameless])).toEqual(new Map([[known, payer.organisationId]]));
  });

  it('finds by reference, title and payer', async () => {
    const { dueId, reference } = await ask(payer, '33.00', '验收款 100%');
    expect(await openDueIds(database.reader, reference.toLowerCase(), 5)).toEqual([dueId]);
    expect(await openDueIds(database.reader, '款 100%', 5)).toEqual([dueId]);
    expect(await openDueIds(database.reader, '清河材料', 1)).toEqual([dueId]);
    expect(await openDueIds(database.reader, '%', 5)).toEqual([dueId]);
    expect(await openDueIds(database.reader, '没有这样的', 5)).toEqual([]);
  });
});
