import { createHash, createPublicKey, verify } from 'node:crypto';
import { addMember } from '@haihe/identity';
import type { Party } from '@haihe/identity/testing';
import { givePassword } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { readPdf } from '@haihe/platform/testing';
import { fixedAt, openMarket, perform, someKey, marketPrint } from '../../testing.js';
import type { TestMarket } from '../../testing.js';
import { AcceptPrice } from '../../actions/accept-price.js';
import { MakeSignature } from '../../actions/contract/make-signature.js';
import { SigningProvider } from '../../actions/contract/signing-provider.js';
import { WriteContract } from '../../actions/contract/write-contract.js';
import { WriteSignedCopy } from '../../actions/contract/write-signed-copy.js';
import { prepareContract } from '../../actions/contract/prepare-contract.js';

const password = 'a willow by the river';
const bare = (text: string): string => text.replace(/\s/gu, '');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface ContractAnswer {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly documentHash: string;
  readonly verificationCode: string;
  readonly pdfUrl: string;
  readonly signedPdfUrl: string | null;
  readonly signedAt: string | null;
  readonly blocks: readonly { readonly kind: string; readonly text: string | null; readonly rows: readonly (readonly string[])[] }[];
  readonly signatures: readonly { readonly side: string; readonly organisation: string; readonly signer: string; readonly role: string; readonly signedAt: string; readonly documentHash: string; readonly signature: string; readonly keyId: string }[];
  readonly availableActions: readonly string[];
}

interface VerificationAnswer {
  readonly reference: string;
  readonly documentHash: string;
  readonly signedCopyHash: string | null;
  readonly parties: readonly string[];
  readonly complete: boolean;
  readonly superseded: boolean;
  readonly publicKey: string | null;
  readonly signatures: readonly { readonly side: string; readonly valid: boolean; readonly statement: string; readonly signature: string; readonly publicKey: string }[];
}

describe('contracts of deals', () => {
  let market: TestMarket;
  let seller: Party;
  let buyer: Party;

  beforeAll(async () => {
    market = await openMarket();
    seller = await market.enter({ organisationName: '天津海河过滤科技有限公司', personName: '王芳' });
    buyer = await market.enter({ organisationName: '河北燕山环保设备有限公司', personName: '李雷' });
    await givePassword(market.database, seller, password);
    await givePassword(market.database, buyer, password);
  });
  afterAll(() => market.close());

  const get = <Type>(type: new (...parts: never[]) => Type): Type => market.service.app.get(type as never, { strict: false });
  /** A deal at 88,888.88 yuan; its contract is not written yet. */
  const agreed = async (): Promise<string> => {
    const listingId = await market.published(seller, { ...fixedAt('88888.88'), deliveryNote: '资料以加密压缩包交付。' });
    return get(AcceptPrice).run(buyer.caller, { listingId, version: 1, idempotencyKey: someKey() });
  };
  const contractId = async (dealId: string): Promise<string> => {
    const row = await market.database.reader.one<{ id: string }>('SELECT id FROM market.contract WHERE deal_id = $1 AND superseded_at IS NULL', [dealId]);
    return row?.id ?? '';
  };
  const written = async (): Promise<string> => {
    const dealId = await agreed();
    await get(WriteContract).run(await contractId(dealId));
    return dealId;
  };
  const fields = `contract { id reference title text documentHash verificationCode pdfUrl signedPdfUrl signedAt availableActions
    blocks { kind text rows } signatures { side organisation signer role signedAt documentHash signature keyId } }`;
  const read = async (party: Party | undefined, dealId: string): Promise<ContractAnswer | null | undefined> => {
    const { data } = await market.browser(party).execute<{ deal: { contract: ContractAnswer | null } | null }>(`query Q($id: ID!) { deal(id: $id) { ${fields} } }`, { id: toGlobalId('Deal', dealId) });
    return data?.deal?.contract;
  };
  const contractOf = async (party: Party, dealId: string): Promise<ContractAnswer> => {
    const contract = await read(party, dealId);
    if (!contract) throw new Error('there is no contract');
    return contract;
  };
  const sign = (party: Party, dealId: string, documentHash: string, said = password) =>
    perform<{ deal: { state: string } | null }>(market.browser(party), 'dealContractSign', { dealId: toGlobalId('Deal', dealId), documentHash, password: said }, 'deal { state }');
  const file = async (party: Party | undefined, url: string): Promise<{ readonly status: number; readonly bytes: Buffer }> => {
    const cookies = party ? { haihe_session: party.token } : {};
    const answer = await market.service.app.inject({ method: 'GET', url, cookies });
    return { status: answer.statusCode, bytes: answer.rawPayload };
  };
  const check = async (code: string, locale?: 'en'): Promise<VerificationAnswer | null> => {
    const { data, errors } = await market.browser(undefined, locale).execute<{ contractVerification: VerificationAnswer | null }>(
      `query V($code: String!) { contractVerification(code: $code) { reference documentHash signedCopyHash parties complete superseded publicKey
         signatures { side valid statement signature publicKey } } }`,
      { code },
    );
    expect(errors).toBeUndefined();
    return data?.contractVerification ?? null;
  };

  it('are not there until they are written, and then say what was agreed', async () => {
    const dealId = await agreed();
    expect(await read(seller, dealId)).toBeNull();
    await get(WriteContract).run(await contractId(dealId));
    const contract = await contractOf(seller, dealId);
    expect(contract).toMatchObject({ title: '专利权转让合同', signatures: [], signedAt: null, signedPdfUrl: null, availableActions: ['SIGN'] });
    expect(contract.reference).toMatch(/^CT-\d{4}-\d{6}$/);
    expect(contract.text).toContain('甲方（转让方）\t天津海河过滤科技有限公司');
    expect(contract.text).toContain('乙方（受让方）\t河北燕山环保设备有限公司');
    expect(contract.text).toContain('人民币88,888.88元（大写：人民币捌万捌仟捌佰捌拾捌元捌角捌分）');
    expect(contract.text).toContain('甲方在挂牌时对交付的说明：资料以加密压缩包交付。');
    expect(contract.blocks[0]).toEqual({ kind: 'TITLE', text: '专利权转让合同', rows: [] });
    expect(contract.blocks[2]?.rows[1]).toEqual(['统一社会信用代码', expect.stringMatching(/^[0-9A-Z]{18}$/) as string]);
  });

  it('are documents that say what the screen says, with the digest that is shown', async () => {
    const dealId = await written();
    const contract = await contractOf(buyer, dealId);
    const { status, bytes } = await file(buyer, contract.pdfUrl);
    expect(status).toBe(200);
    expect(sha256(bytes)).toBe(contract.documentHash);
    const { pages, fonts } = await readPdf(bytes);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    const all = pages.map((page, index) => {
      const text = bare(page);
      for (const piece of [`编号${contract.reference}`, `核验码${contract.verificationCode}`, `/verify/${contract.verificationCode}`, `第${index + 1}页，共${pages.length}页`]) expect(text).toContain(piece);
      return text;
    });
    const body = all.map((text, index) =>
      ['华北知识产权运营中心', `编号${contract.reference}`, `第${index + 1}页，共${pages.length}页`, `核验码${contract.verificationCode}`, `核验地址http://127.0.0.1:3000/verify/${contract.verificationCode}`].reduce((rest, piece) => {
        const at = piece === '华北知识产权运营中心' ? rest.lastIndexOf(piece) : rest.indexOf(piece);
        return rest.slice(0, at) + rest.slice(at + piece.length);
      }, text),
    );
    expect(body.join('')).toBe(bare(contract.text));
    expect(bytes.length).toBeLessThan(600_000);
  });

  it('are written once and the same whoever writes them', async () => {
    const dealId = await agreed();
    const id = await contractId(dealId);
    await Promise.all([get(WriteContract).run(id), get(WriteContract).run(id), get(WriteContract).run(id)]);
    const contract = await contractOf(seller, dealId);
    await get(WriteContract).run(id);
    expect(await contractOf(seller, dealId)).toEqual(contract);
    const told = await market.database.reader.query<{ kind: string }>(`SELECT kind FROM identity.notice WHERE params->>'reference' = $1 AND kind = 'market.contract-ready'`, [contract.reference]);
    expect(told).toHaveLength(2);
  });

  it('are read by the parties and the centre alone, on the page and as files', async () => {
    const dealId = await written();
    const stranger = await market.enter();
    const { pdfUrl, id } = await contractOf(seller, dealId);
    for (const party of [seller, buyer, market.centre]) {
      expect(await read(party, dealId)).toMatchObject({ pdfUrl });
      expect((await file(party, pdfUrl)).status).toBe(200);
    }
    expect((await contractOf(market.centre, dealId)).availableActions).toEqual([]);
    for (const party of [stranger, undefined]) {
      expect(await read(party, dealId)).toBeUndefined();
      expect((await file(party, pdfUrl)).status).toBe(404);
      const { data } = await market.browser(party).execute<{ node: unknown }>('query N($id: ID!) { node(id: $id) { id } }', { id });
      expect(data?.node ?? null).toBeNull();
    }
  });

  it('are signed by both, and then the deal is signed and the copy has the signatures', async () => {
    const dealId = await written();
    const { documentHash, verificationCode, reference } = await contractOf(seller, dealId);
    expect(await sign(seller, dealId, documentHash)).toMatchObject({ codes: [], data: { deal: { state: 'AGREED' } } });
    const half = await contractOf(seller, dealId);
    expect(half).toMatchObject({ availableActions: [], signedAt: null, signatures: [{ side: 'SELLER', organisation: '天津海河过滤科技有限公司', signer: '王芳', role: 'OWNER', documentHash }] });
    expect((await contractOf(buyer, dealId)).availableActions).toEqual(['SIGN']);
    expect((await check(verificationCode))?.complete).toBe(false);
    expect(await sign(buyer, dealId, documentHash.toUpperCase())).toMatchObject({ codes: [], data: { deal: { state: 'SIGNED' } } });
    await get(WriteSignedCopy).run(await contractId(dealId));
    await get(WriteSignedCopy).run(await contractId(dealId));
    const signed = await contractOf(buyer, dealId);
    expect(signed.documentHash).toBe(documentHash);
    expect(signed.signatures.map(({ side }) => side)).toEqual(['SELLER', 'BUYER']);
    const copy = await file(buyer, signed.signedPdfUrl ?? '');
    const { pages } = await readPdf(copy.bytes);
    const last = bare(pages.at(-1) ?? '');
    for (const piece of ['签署页', documentHash, '不属于被签署的文件', '王芳', '李雷', '（北京时间）', signed.signatures[1]?.signature ?? '-', signed.signatures[0]?.keyId ?? '-']) expect(last).toContain(piece);
    expect(await check(verificationCode)).toMatchObject({
      ...{ reference, documentHash, signedCopyHash: sha256(copy.bytes), parties: ['天津＊＊＊＊公司', '河北＊＊＊＊公司'], complete: true, superseded: false },
      signatures: [{ side: 'SELLER', valid: true }, { side: 'BUYER', valid: true }],
    });
  });

  it('give strangers what they need to check a signature themselves, and nobody’s name', async () => {
    const dealId = await written();
    const { documentHash, verificationCode } = await contractOf(seller, dealId);
    await sign(seller, dealId, documentHash);
    const found = await check(verificationCode.toLowerCase().replaceAll('-', ' '), 'en');
    const [signature] = found?.signatures ?? [];
    expect(verify(null, Buffer.from(signature?.statement ?? ''), createPublicKey(signature?.publicKey ?? ''), Buffer.from(signature?.signature ?? '', 'base64'))).toBe(true);
    expect(signature?.statement).toContain(documentHash);
    expect(JSON.stringify(found)).not.toMatch(/王芳|海河|燕山|127\.0\.0\.1|88888/);
    for (const wrong of ['', '0000-0000-0000-0000', 'nonsense', verificationCode.slice(0, -1)]) expect(await check(wrong)).toBeNull();
  });

  it('are not signed by the wrong person, with the wrong password, digest or session, nor twice', async () => {
    const dealId = await written();
    const { documentHash } = await contractOf(seller, dealId);
    const stranger = await market.enter();
    const viewer = await market.enter({ organisationId: buyer.organisationId, role: 'VIEWER' });
    const trader = await market.enter({ organisationId: seller.organisationId, role: 'TRADER' });
    for (const party of [stranger, viewer, market.centre]) await givePassword(market.database, party, password);
    const before = await marketPrint(market.database);
    expect((await sign(stranger, dealId, documentHash)).codes).toEqual(['NOT_FOUND']);
    expect((await sign(viewer, dealId, documentHash)).error).toBe('FORBIDDEN');
    expect((await sign(market.centre, dealId, documentHash)).error).toBe('FORBIDDEN');
    expect(await sign(buyer, dealId, documentHash, 'not the password')).toMatchObject({ codes: ['PASSWORD_WRONG'], paths: [['input', 'password']] });
    // This trader has no password at all.
    expect((await sign(trader, dealId, documentHash)).codes).toEqual(['PASSWORD_WRONG']);
    expect(await sign(buyer, dealId, 'ab'.repeat(32))).toMatchObject({ codes: ['CONTRACT_CHANGED'], paths: [['input', 'documentHash']] });
    expect((await sign(buyer, dealId, '')).codes).toEqual(['CONTRACT_CHANGED']);
    const made = await get(MakeSignature).run(buyer.caller, { dealId, documentHash, password });
    expect(made.order).toMatchObject({ side: 'BUYER', documentHash });
    expect(await marketPrint(market.database)).toEqual(before);
    expect((await sign(seller, dealId, documentHash)).codes).toEqual([]);
    const signedOnce = await marketPrint(market.database);
    expect((await sign(seller, dealId, documentHash)).codes).toEqual(['CONTRACT_ALREADY_SIGNED']);
    expect(await marketPrint(market.database)).toEqual(signedOnce);
    await market.database.reader.query(`UPDATE identity.session SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [stranger.personId]);
    expect((await sign(stranger, dealId, documentHash)).error).toBe('UNAUTHENTICATED');
  });

  it('are not signed by one person for both sides', async () => {
    const dealId = await written();
    const { documentHash } = await contractOf(seller, dealId);
    // Somebody of the seller also works for the buyer.
    await market.database.transactor.run({ requestId: 'test' }, (tx) => addMember(tx, { personId: seller.personId, organisationId: buyer.organisationId, role: 'TRADER' }));
    expect((await sign(seller, dealId, documentHash)).codes).toEqual([]);
    const [membership] = await market.database.reader.query<{ id: string }>('SELECT id FROM identity.membership WHERE person_id = $1 AND organisation_id = $2', [seller.personId, buyer.organisationId]);
    const { token } = seller;
    await market.database.reader.query('UPDATE identity.session SET membership_id = $2 WHERE person_id = $1', [seller.personId, membership?.id]);
    try {
      expect((await sign({ ...seller, token }, dealId, documentHash)).codes).toEqual(['SIGNER_IS_OTHER_PARTY']);
    } finally {
      await market.database.reader.query('UPDATE identity.session SET membership_id = $2 WHERE person_id = $1', [seller.personId, seller.membershipId]);
      await market.database.reader.query('DELETE FROM identity.membership WHERE id = $1', [membership?.id]);
    }
    expect((await contractOf(buyer, dealId)).signatures.map(({ side }) => side)).toEqual(['SELLER']);
  });

  it('are not signed in a session that ended while the password was checked', async () => {
    const dealId = await written();
    const { documentHash } = await contractOf(seller, dealId);
    const colleague = await market.enter({ organisationId: seller.organisationId, role: 'TRADER' });
    await givePassword(market.database, colleague, password);
    const provider = market.service.app.get(SigningProvider, { strict: false });
    const usual = provider.sign.bind(provider);
    provider.sign = async (statement) => {
      await market.database.reader.query('DELETE FROM identity.session WHERE person_id = $1', [colleague.personId]);
      return usual(statement);
    };
    try {
      expect((await sign(colleague, dealId, documentHash)).codes).toEqual(['SESSION_ENDED']);
    } finally {
      provider.sign = usual;
    }
    expect((await contractOf(seller, dealId)).signatures).toEqual([]);
  });

  it('are not signed when the provider fails or gives what does not hold', async () => {
    const dealId = await written();
    const { documentHash } = await contractOf(seller, dealId);
    const provider = market.service.app.get(SigningProvider, { strict: false });
    const usual = provider.sign.bind(provider);
    const before = await marketPrint(market.database);
    try {
      for (const faulty of [
        () => Promise.reject(new Error('away')),
        async () => usual('something else'),
        async (statement: string) => ({ ...(await usual(statement)), keyId: '0'.repeat(16) }),
        async (statement: string) => ({ ...(await usual(statement)), publicKey: 'no key' }),
      ]) {
        provider.sign = faulty;
        expect((await sign(seller, dealId, documentHash)).codes).toEqual(['SIGNING_UNAVAILABLE']);
      }
    } finally {
      provider.sign = usual;
    }
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('are signed once by each side, however many try at the same moment', async () => {
    const dealId = await written();
    const { documentHash } = await contractOf(seller, dealId);
    const answers = await Promise.all([seller, buyer, seller, buyer, seller, buyer].map((party) => sign(party, dealId, documentHash)));
    const codes = answers.map((answer) => answer.codes.join());
    expect(codes.filter((code) => code === '')).toHaveLength(2);
    for (const code of codes.filter((each) => each !== '')) expect(['CONTRACT_ALREADY_SIGNED', 'DEAL_ALREADY_SIGNED', 'STATE_CHANGED']).toContain(code);
    const contract = await contractOf(buyer, dealId);
    expect(contract.signatures.map(({ side }) => side)).toEqual(['SELLER', 'BUYER']);
    const deal = await market.database.reader.one<{ state: string; dues: number }>(
      `SELECT state, (SELECT count(*)::int FROM payments.payment_due p WHERE p.subject_id = d.id::text) AS dues FROM market.deal d WHERE id = $1`,
      [dealId],
    );
    expect(deal).toEqual({ state: 'SIGNED', dues: 1 });
  });

  it('are superseded while nobody has signed, and never after', async () => {
    const dealId = await written();
    const first = await contractOf(seller, dealId);
    const again = () => market.database.transactor.run({ requestId: 'test' }, (tx) => prepareContract(tx, dealId));
    const second = await again();
    expect(await read(seller, dealId)).toBeNull();
    await get(WriteContract).run(second);
    const contract = await contractOf(seller, dealId);
    expect(contract.reference).not.toBe(first.reference);
    expect((await sign(seller, dealId, first.documentHash)).codes).toEqual(['CONTRACT_CHANGED']);
    expect(await check(first.verificationCode)).toMatchObject({ superseded: true, complete: false, documentHash: first.documentHash });
    expect((await sign(seller, dealId, contract.documentHash)).codes).toEqual([]);
    await expect(again()).rejects.toMatchObject({ code: 'CONTRACT_COMPLETE' });
  });

  it('show every forgery', async () => {
    const dealId = await written();
    const { documentHash, verificationCode } = await contractOf(seller, dealId);
    await sign(seller, dealId, documentHash);
    await sign(buyer, dealId, documentHash);
    const { reader } = market.database;
    for (const table of ['contract_signature', 'signing_key']) await expect(reader.query(`DELETE FROM market.${table}`)).rejects.toThrow(/append-only/);
    await expect(reader.query(`UPDATE market.contract SET facts = jsonb_set(facts, '{priceFen}', '"1"')`)).rejects.toThrow(/not changed/);
    await expect(reader.query(`UPDATE market.contract SET document_hash = sha256('x')`)).rejects.toThrow(/not changed/);
    // Somebody who rules the database changes it all the same.
    await reader.query('ALTER TABLE market.contract_signature DISABLE TRIGGER USER');
    await reader.query('ALTER TABLE market.contract DISABLE TRIGGER USER');
    const forge = async (sql: string, back: string): Promise<readonly boolean[] | undefined> => {
      const id = await contractId(dealId);
      await reader.query(sql, [id]);
      const found = await check(verificationCode);
      await reader.query(back, [id]);
      expect(found?.complete).toBe(false);
      return found?.signatures.map(({ valid }) => valid);
    };
    const where = `WHERE contract_id = $1 AND side = 'BUYER'`;
    const kept = await reader.one<{ signature: Buffer }>(`SELECT signature FROM market.contract_signature ${where}`, [await contractId(dealId)]);
    const hex = kept?.signature.toString('hex') ?? '';
    expect(await forge(`UPDATE market.contract_signature SET signature = set_byte(signature, 3, 255 - get_byte(signature, 3)) ${where}`, `UPDATE market.contract_signature SET signature = '\\x${hex}' ${where}`)).toEqual([true, false]);
    expect(await forge(`UPDATE market.contract_signature SET signed_at = signed_at - interval '1 day' ${where}`, `UPDATE market.contract_signature SET signed_at = signed_at + interval '1 day' ${where}`)).toEqual([true, false]);
    expect(await forge(`UPDATE market.contract_signature SET signer = jsonb_set(signer, '{person}', '"韩梅"') ${where}`, `UPDATE market.contract_signature SET signer = jsonb_set(signer, '{person}', '"李雷"') ${where}`)).toEqual([true, false]);
    expect(await forge(`UPDATE market.contract_signature SET statement = replace(statement, 'BUYER', 'SELLER') ${where}`, `UPDATE market.contract_signature SET statement = replace(statement, 'SELLER', 'BUYER') ${where}`)).toEqual([true, false]);
    expect(await forge(`UPDATE market.contract SET document_hash = sha256('x') WHERE id = $1`, `UPDATE market.contract SET document_hash = '\\x${documentHash}' WHERE id = $1`)).toEqual([false, false]);
    await reader.query('ALTER TABLE market.contract_signature ENABLE TRIGGER USER');
    await reader.query('ALTER TABLE market.contract ENABLE TRIGGER USER');
    expect((await check(verificationCode))?.complete).toBe(true);
  });

  it('can be checked so often from one address, and no more', async () => {
    const client = market.service.client({ address: '203.0.113.77' });
    const ask = () => client.execute('{ contractVerification(code: "0000-0000-0000-0000") { reference } }');
    const answers = await Promise.all(Array.from({ length: 70 }, ask));
    const refused = answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(refused.length).toBeLessThanOrEqual(10);
  });
});
