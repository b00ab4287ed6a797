import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { enterParty, givePassword, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { LedgerGraphqlModule } from '@haihe/ledger';
import { demandLawful } from '@haihe/ledger/testing';
import { toGlobalId } from '@haihe/platform';
import { countQueries, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { depositKey } from '../actions/account-keys.js';
import { directionFile, inventStatement, twoColumnFile } from '../importing/fixtures/write-statement.js';
import { PaymentsGraphqlModule } from '../payments-graphql.module.js';
import { askPayment, balanceOf, demandPaymentsLawful, enterCentre, paymentsAreas, waitingPayouts } from '../testing.js';

const NAME = '海河测试科技有限公司';
const PASSWORD = 'a willow by the river';
const NUMBER = '0200123456789012345';

let service: TestService;
let folder: string;
let [payer, stranger, desk, nobody]: GraphqlClient[] = [];
let party: Party;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'haihe-payments-'));
  service = await openTestService({ areas: paymentsAreas, imports: [LedgerGraphqlModule, PaymentsGraphqlModule], environment: { HAIHE_DATA: folder, HAIHE_UPLOADS_PER_MINUTE: '1000' } });
  party = await enterParty(service.database, { organisationName: NAME });
  await givePassword(service.database, party, PASSWORD);
  payer = signInAs(service.client({ locale: 'en' }), party);
  stranger = signInAs(service.client(), await enterParty(service.database));
  desk = signInAs(service.client(), await enterCentre(service.database));
  nobody = service.client();
});
afterAll(async () => {
  await demandPaymentsLawful(service.database);
  await demandLawful(service.database);
  await service.close();
  rmSync(folder, { recursive: true });
});

type Answer = Record<string, { userErrors: { code: string; path: string[]; message: string }[] } & Record<string, never>>;

function of(client: GraphqlClient | undefined): GraphqlClient {
  if (!client) throw new Error('the service did not start');
  return client;
}

async function upload(client: GraphqlClient | undefined, bytes: Buffer): Promise<string> {
  const boundary = 'statement-boundary';
  const body = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="statement.csv"\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const response = await of(client).post('/files', body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  return (JSON.parse(response.body) as { id: string }).id;
}

const IMPORT = `mutation ($input: BankStatementImportInput!) { bankStatementImport(input: $input) { statement { id reference lines matched queued alreadyKnown account { accountNumber } } repeated userErrors { code message path } } }`;
const importBytes = async (bytes: Buffer) => (await of(desk).data<Answer>(IMPORT, { input: { fileId: await upload(desk, bytes) } }))['bankStatementImport'];
const counts = async () => (await service.database.reader.query('SELECT (SELECT count(*) FROM ledger.transaction) AS moved, (SELECT count(*) FROM payments.bank_statement_line) AS lines'))[0];
const DUE = `query ($id: ID!) { paymentDue(id: $id) { reference state paid { amount } open { amount } channels payer { name } transferInstruction { accountNumber reference amount { amount } note } receipts { amount { amount } channel } } }`;
const QUEUE = `{ receiptsToAllocate(first: 50) { totalCount edges { node { id reason waiting { amount } availableActions namedDue { reference payer { name } } allocations { amount { amount } due { reference } } } } } }`;

interface Queue {
  readonly receiptsToAllocate: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly id: string; readonly reason: string; readonly availableActions: string[] } }[] };
}

describe('payments over GraphQL', () => {
  it('go by transfer: asked for, shown to the payer alone, imported once, matched', async () => {
    const added = await of(desk).data<Answer>(`mutation { custodyAccountAdd(input: { bank: "测试银行", accountName: "测试运营中心", accountNumber: "0200 1234 5678 9012 345" }) { custodyAccount { accountNumber } userErrors { code } } }`);
    expect(added['custodyAccountAdd']).toMatchObject({ custodyAccount: { accountNumber: NUMBER }, userErrors: [] });
    const [one, two] = [await askPayment(service.database, party), await askPayment(service.database, party)];
    const id = toGlobalId('PaymentDue', one.dueId);
    expect(await of(payer).data(DUE, { id })).toMatchObject({
      paymentDue: { state: 'OPEN', channels: ['BANK_TRANSFER'], transferInstruction: { accountNumber: NUMBER, reference: one.reference, amount: { amount: '1000.00' }, note: expect.stringContaining('reference') } },
    });
    expect(await of(stranger).data(DUE, { id })).toEqual({ paymentDue: null });
    expect(await of(nobody).errorCode(DUE, { id })).toBe('UNAUTHENTICATED');
    const statement = twoColumnFile(
      inventStatement([
        { direction: 'IN', amount: 100_000n, counterpartyName: NAME, remark: `货款 ${one.reference}` },
        { direction: 'IN', amount: 70_000n, counterpartyName: NAME, remark: two.reference },
        { direction: 'IN', amount: 5_000n, counterpartyName: '甲公司', remark: '无' },
      ]),
    );
    expect(await importBytes(statement)).toMatchObject({ statement: { lines: 3, matched: 1, queued: 2, alreadyKnown: 0, account: { accountNumber: NUMBER } }, repeated: false, userErrors: [] });
    const before = await counts();
    expect(await importBytes(statement)).toMatchObject({ statement: { lines: 3, matched: 1 }, repeated: true, userErrors: [] });
    expect(await counts()).toEqual(before);
    expect(await of(payer).data(DUE, { id })).toMatchObject({ paymentDue: { state: 'PAID', channels: [], transferInstruction: null, receipts: [{ amount: { amount: '1000.00' }, channel: 'BANK_TRANSFER' }] } });
    expect(await of(desk).data(QUEUE)).toMatchObject({ receiptsToAllocate: { totalCount: 2, edges: [{ node: { reason: 'PARTIAL', namedDue: { reference: two.reference } } }, { node: { reason: 'NO_REFERENCE', namedDue: null } }] } });
  });

  it('refuse a statement that does not continue, in words, and write nothing', async () => {
    const before = await counts();
    const answer = await importBytes(directionFile(inventStatement([{ direction: 'IN', amount: 1n, day: '2026-11-09' }], { opening: 5n })));
    expect(answer).toMatchObject({ statement: null, userErrors: [{ code: 'STATEMENT_OPENING', message: expect.stringContaining('1750.00') }] });
    expect(await importBytes(Buffer.from('x'))).toMatchObject({ statement: null, repeated: null, userErrors: [{ code: 'STATEMENT_FORMAT_UNKNOWN' }] });
    const foreign = await of(desk).data<Answer>(IMPORT, { input: { fileId: await upload(payer, Buffer.from('x')) } });
    expect(foreign['bankStatementImport']).toMatchObject({ userErrors: [{ code: 'FILE_UNKNOWN' }] });
    expect(await counts()).toEqual(before);
  });

  it('let the desk allocate once per key and send money back', async () => {
    const { receiptsToAllocate } = await of(desk).data<Queue>(QUEUE);
    const [partial, unknown] = receiptsToAllocate.edges.map(({ node }) => node);
    const allocate = `mutation ($input: ReceiptAllocateInput!) { receiptAllocate(input: $input) { receipt { waiting { amount } availableActions } userErrors { code path } } }`;
    const input = { receiptId: partial?.id, depositOrganisationId: toGlobalId('Organisation', party.organisationId), depositAmount: { amount: '300.00' }, idempotencyKey: 'click-0001' };
    for (let click = 0; click < 2; click += 1) expect(await of(desk).data(allocate, { input })).toMatchObject({ receiptAllocate: { receipt: { waiting: { amount: '400.00' } }, userErrors: [] } });
    expect(await of(desk).data(allocate, { input: { ...input, depositAmount: { amount: '400.01' }, idempotencyKey: 'click-0002' } })).toMatchObject({ receiptAllocate: { userErrors: [{ code: 'AMOUNT_OVER_RECEIPT' }] } });
    expect(await of(desk).data(allocate, { input: { ...input, depositAmount: { amount: '1.001' }, idempotencyKey: 'click-0003' } })).toMatchObject({ receiptAllocate: { userErrors: [{ code: 'AMOUNT_MALFORMED' }] } });
    expect(await of(payer).errorCode(allocate, { input })).toBe('FORBIDDEN');
    const giveBack = `mutation ($input: ReceiptReturnInput!) { receiptReturn(input: $input) { receipt { waiting { amount } availableActions } userErrors { code } } }`;
    expect(await of(desk).data(giveBack, { input: { receiptId: unknown?.id, reason: '付款人不明' } })).toMatchObject({ receiptReturn: { receipt: { waiting: { amount: '0.00' }, availableActions: [] }, userErrors: [] } });
    expect(await of(desk).data(giveBack, { input: { receiptId: unknown?.id, reason: '付款人不明' } })).toMatchObject({ receiptReturn: { userErrors: [{ code: 'RECEIPT_SETTLED' }] } });
    expect(await balanceOf(service.database, depositKey(party.organisationId))).toBe(30_000n);
  });

  it('pay out to the organisation’s own account, in one file, confirmed by the next statement', async () => {
    const set = `mutation ($input: PayeeAccountSetInput!) { payeeAccountSet(input: $input) { payeeAccount { accountNumber warning } userErrors { code path } } }`;
    const account = { accountName: NAME, bank: '测试银行', accountNumber: '6200 0000 0000 0009', password: PASSWORD };
    expect(await of(payer).data(set, { input: { ...account, password: 'guess' } })).toMatchObject({ payeeAccountSet: { userErrors: [{ code: 'PASSWORD_WRONG' }] } });
    expect(await of(payer).data(set, { input: { ...account, accountName: '别家公司' } })).toMatchObject({ payeeAccountSet: { userErrors: [{ code: 'PAYEE_NAME_DIFFERS' }] } });
    expect(await of(payer).data(set, { input: account })).toMatchObject({ payeeAccountSet: { payeeAccount: { accountNumber: '6200000000000009', warning: expect.any(String) }, userErrors: [] } });
    const ask = `mutation ($input: PayoutRequestInput!) { payoutRequest(input: $input) { payout { id reference state } userErrors { code } } }`;
    expect(await of(payer).data(ask, { input: { amount: { amount: '300.01' }, password: PASSWORD } })).toMatchObject({ payoutRequest: { userErrors: [{ code: 'BALANCE_INSUFFICIENT' }] } });
    const asked = { amount: { amount: '300.00' }, password: PASSWORD, idempotencyKey: 'payout-0001' };
    const { payoutRequest } = await of(payer).data<{ payoutRequest: { payout: { id: string; reference: string } } }>(ask, { input: asked });
    expect(await of(payer).data(ask, { input: asked })).toMatchObject({ payoutRequest: { payout: { id: payoutRequest.payout.id } } });
    const hand = `mutation ($input: PayoutBatchExportInput!) { payoutBatchExport(input: $input) { batch { id downloadUrl payouts } userErrors { code path } } }`;
    const { payouts, total: sum } = await waitingPayouts(service.database.reader);
    const total = { amount: sum.toDecimal() };
    for (const seen of [{ payouts: 1, total }, { payouts: 2, total: { amount: '300.00' } }]) {
      expect(await of(desk).data(hand, { input: seen })).toMatchObject({ payoutBatchExport: { batch: null, userErrors: [{ code: 'PAYOUTS_CHANGED', path: ['input'] }] } });
    }
    const input = { payouts, total };
    const { payoutBatchExport } = await of(desk).data<{ payoutBatchExport: { batch: { id: string; downloadUrl: string; payouts: number } } }>(hand, { input });
    expect(payoutBatchExport.batch.payouts).toBe(2);
    expect(await of(desk).data(hand, { input })).toMatchObject({ payoutBatchExport: { userErrors: [{ code: 'PAYOUTS_NONE_WAITING' }] } });
    const write = `mutation ($input: PayoutBatchWriteInput!) { payoutBatchWrite(input: $input) { batch { id downloadUrl } userErrors { code } } }`;
    const batch = { batchId: payoutBatchExport.batch.id };
    await service.database.reader.query('UPDATE payments.payout_batch SET file_id = NULL');
    expect(await of(payer).errorCode(write, { input: batch })).toBe('FORBIDDEN');
    const torn = await of(desk).data<{ payoutBatchWrite: { batch: { downloadUrl: string } } }>(write, { input: batch });
    payoutBatchExport.batch.downloadUrl = torn.payoutBatchWrite.batch.downloadUrl;
    expect(await of(desk).data(write, { input: batch })).toEqual({ payoutBatchWrite: { batch: { id: batch.batchId, downloadUrl: torn.payoutBatchWrite.batch.downloadUrl }, userErrors: [] } });
    for (const client of [payer, stranger, nobody]) expect((await of(client).get(payoutBatchExport.batch.downloadUrl)).statusCode).toBe(404);
    const file = parse((await of(desk).get(payoutBatchExport.batch.downloadUrl)).body, { bom: true }) as string[][];
    expect(file.map((row) => row[1])).toContain(payoutRequest.payout.reference);
    const paid = { direction: 'OUT', amount: 30_000n, day: '2026-11-03', counterpartyName: NAME, counterpartyAccount: '6200000000000009', remark: payoutRequest.payout.reference, serial: 'P1' } as const;
    expect(await importBytes(twoColumnFile(inventStatement([paid], { opening: 175_000n })))).toMatchObject({ statement: { matched: 1, queued: 0 } });
    expect(await of(payer).data('{ myPayouts(first: 5) { totalCount edges { node { state beneficiaryAccount organisation { name } } } } }')).toMatchObject({
      myPayouts: { totalCount: 1, edges: [{ node: { state: 'CONFIRMED', beneficiaryAccount: '6200 **** 0009', organisation: { name: NAME } } }] },
    });
    expect(await of(stranger).data('{ myPayouts(first: 5) { totalCount } myPayeeAccount { bank } myPaymentsDue(first: 5) { totalCount } }')).toEqual({ myPayouts: { totalCount: 0 }, myPayeeAccount: null, myPaymentsDue: { totalCount: 0 } });
  });

  it('say of the account of a payout which payout it is of, to those who may see it', async () => {
    const list = `query ($first: Int!) { ledgerAccounts(first: $first) { edges { node { subject about { __typename id ... on Payout { amount { amount } } } } } } }`;
    interface Accounts {
      readonly ledgerAccounts: { readonly edges: readonly { readonly node: { readonly subject: string | null; readonly about: { readonly id: string } | null } }[] };
    }
    const accounts = async (client: GraphqlClient | undefined) => (await of(client).data<Accounts>(list, { first: 100 })).ledgerAccounts.edges.map(({ node }) => node);
    const own = (await accounts(payer)).filter(({ subject }) => subject?.startsWith('payout:'));
    expect(own.length).toBeGreaterThan(0);
    for (const { subject, about } of own) expect(about).toMatchObject({ __typename: 'Payout', id: toGlobalId('Payout', subject?.slice('payout:'.length) ?? '') });
    expect((await accounts(desk)).find(({ subject }) => subject === 'suspense')).toMatchObject({ about: null });
  });

  it('show the desk which receipt a debit could have taken back, and settle both', async () => {
    const account = '0200555566667777888';
    await of(desk).data(`mutation { custodyAccountAdd(input: { bank: "测试银行", accountName: "测试运营中心", accountNumber: "${account}" }) { userErrors { code } } }`);
    const lines = [31_100n, 31_200n, 31_300n].flatMap((amount) => [{ direction: 'IN', amount, remark: '无' } as const, { direction: 'OUT', amount, remark: '冲正', reversal: true } as const]);
    expect(await importBytes(twoColumnFile(inventStatement(lines, { accountNumber: account })))).toMatchObject({ statement: { queued: 6 }, userErrors: [] });
    interface Debits {
      readonly bankDebitsToExplain: { readonly edges: readonly { readonly node: { readonly id: string; readonly amount: { readonly amount: string }; readonly candidates: readonly { readonly id: string }[] } }[] };
    }
    const list = (first: number) => of(desk).data<Debits>(`{ bankDebitsToExplain(first: ${first}) { edges { node { id amount { amount } candidates { id waiting { amount } } } } } }`);
    const cost = async (first: number) => (await countQueries(() => list(first))).queries.length;
    await cost(2);
    expect(await cost(50)).toBe(await cost(2));
    const debit = (await list(50)).bankDebitsToExplain.edges.map(({ node }) => node).find(({ amount }) => amount.amount === '312.00');
    expect(debit?.candidates).toMatchObject([{ waiting: { amount: '312.00' } }]);
    const settle = `mutation ($input: BankDebitSettleInput!) { bankDebitSettle(input: $input) { debit { settled candidates { id } } userErrors { code path } } }`;
    const input = { debitId: debit?.id, receiptId: debit?.candidates[0]?.id, note: '银行冲正' };
    expect(await of(payer).errorCode(settle, { input })).toBe('FORBIDDEN');
    expect(await of(desk).data(settle, { input })).toMatchObject({ bankDebitSettle: { debit: { settled: true, candidates: [] }, userErrors: [] } });
    expect(await of(desk).data(settle, { input })).toMatchObject({ bankDebitSettle: { debit: null, userErrors: [{ code: 'RECEIPT_SETTLED', path: ['input', 'receiptId'] }] } });
    expect(await of(desk).data(`query ($id: ID!) { receipt(id: $id) { allocations { ownTransfer debit { id } } } }`, { id: input.receiptId })).toMatchObject({ receipt: { allocations: [{ ownTransfer: false, debit: { id: input.debitId } }] } });
  });

  it.each([
    '{ bankStatements(first: 1) { totalCount } }',
    '{ receiptsToAllocate(first: 1) { totalCount } }',
    '{ bankDebitsToExplain(first: 1) { totalCount } }',
    '{ payoutsWaiting(first: 1) { totalCount } }',
    '{ payoutBatches(first: 1) { totalCount } }',
    '{ reconciliations(first: 1) { totalCount } }',
    '{ custodyAccounts { id } }',
    'mutation { payoutBatchExport(input: { payouts: 0, total: { amount: "0.00" } }) { userErrors { code } } }',
    'mutation { reconciliationRun(input: { channel: BANK_TRANSFER, day: "2026-11-02" }) { reconciliations { state differences { kind } } userErrors { code } } }',
  ])('are closed to others than the desk: %s', async (document) => {
    const before = await counts();
    expect(await of(nobody).errorCode(document)).toBe('UNAUTHENTICATED');
    for (const client of [payer, stranger]) expect(await of(client).errorCode(document)).toBe('FORBIDDEN');
    expect(await of(desk).errorCode(document)).toBeUndefined();
    expect(await counts()).toEqual(before);
  });

  it('cost the same number of statements whatever the length of the list', async () => {
    const list = `query ($first: Int!) { myPaymentsDue(first: $first) { edges { node { id payer { name } channels transferInstruction { accountNumber } receipts { amount { amount } } } } } }`;
    const cost = async (first: number) => (await countQueries(() => of(payer).data(list, { first }))).queries.length;
    for (let made = 0; made < 12; made += 1) await askPayment(service.database, party);
    await cost(2);
    expect(await cost(14)).toBe(await cost(2));
  });
});
