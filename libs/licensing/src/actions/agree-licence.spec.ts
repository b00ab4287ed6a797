import { systemActor } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Refusal } from '@haihe/platform/errors';
import type { Party } from '@haihe/identity/testing';
import { enterRight } from '@haihe/registry/testing';
import { writeCells } from '../data/write-cells.js';
import { conflictOf, tidyScope } from '../rules/index.js';
import type { LicenceKind } from '../rules/index.js';
import { openTestLicensing } from '../testing.js';
import type { TestLicensing } from '../testing.js';
import { agreeLicence } from './agree-licence.js';
import type { AgreedLicence } from './agree-licence.js';

let licensing: TestLicensing;
let licensor: Party;
let licensee: Party;

beforeAll(async () => {
  licensing = await openTestLicensing();
  licensor = await licensing.enter();
  licensee = await licensing.enter();
}, 60_000);

afterAll(() => licensing.close());

const inTx = <Result>(work: Parameters<TestLicensing['database']['transactor']['run']>[1]) => licensing.database.transactor.run(systemActor('test'), work) as Promise<Result>;
const today = chinaDate(new Date());
const year = Number(today.slice(0, 4));
const agreed = (rightIds: readonly string[], kind: LicenceKind, territories: readonly string[], more: Partial<AgreedLicence> = {}): AgreedLicence => ({
  ...{ rightIds, kind, territories, fields: [], from: `${String(year)}-12-01`, until: `${String(year + 2)}-11-30`, parentId: null },
  ...{ licensorOrganisationId: licensor.organisationId, licenseeOrganisationId: licensee.organisationId, acts: ['MAKE', 'USE', 'OFFER', 'SELL'], sublicensable: true, demonstration: false },
  ...more,
});
const agree = (licence: AgreedLicence): Promise<string> => inTx((tx) => agreeLicence(tx, licence, 'en'));
const why = async (licence: AgreedLicence): Promise<string> => {
  try {
    await agree(licence);
    return 'AGREED';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return String(error.params['reasons'] ?? error.code);
  }
};
const cellsOfRight = (rightId: string) => licensing.database.reader.query('SELECT 1 FROM licensing.licence_cell WHERE right_id = $1', [rightId]);

describe('agreeing a licence', () => {
  it('keeps an exclusive licence of one province alone there, and only there', async () => {
    const right = await licensing.right(licensor);
    await agree(agreed([right], 'EXCLUSIVE', ['CN-12'], { fields: ['IPC:H01M'] }));
    expect(await why(agreed([right], 'ORDINARY', ['CN-120116'], { fields: ['IPC:H01M10/05'] }))).toContain('in CN-120116, IPC:H01M10/05');
    expect(await why(agreed([right], 'SOLE', ['CN']))).toContain('exclusive licence LC-');
    expect(await why(agreed([right], 'ORDINARY', ['CN-12'], { fields: ['IND:C38'] }))).toContain('In conflict');
    expect(await why(agreed([right], 'ORDINARY', ['CN-12'], { fields: ['IPC:A01B'] }))).toBe('AGREED');
    expect(await why(agreed([right], 'ORDINARY', ['CN-13']))).toBe('AGREED');
    expect(await why(agreed([right], 'ORDINARY', ['CN-13']))).toBe('AGREED');
    expect(await why(agreed([right], 'EXCLUSIVE', ['CN-13']))).toContain('ordinary licence');
    expect(await why(agreed([right], 'ORDINARY', ['CN-12'], { from: `${String(year + 2)}-12-01`, until: `${String(year + 3)}-01-01` }))).toBe('AGREED');
  });

  it('says everything that the register has against it', async () => {
    const stranger = await licensing.enter();
    const right = await licensing.right(stranger);
    expect(await why(agreed([right], 'ORDINARY', ['CN'], { until: '2062-01-01' }))).toMatch(/not the registered owner.*ends on/s);
    const shared = await enterRight(licensing.database, { owners: [{ name: '甲', organisationId: licensor.organisationId }, { name: '乙' }] });
    expect(await why(agreed([shared], 'SOLE', ['CN']))).toContain('Patent Law, Art. 14');
    expect(await why(agreed([shared], 'ORDINARY', ['CN']))).toBe('AGREED');
    const pledged = await enterRight(licensing.database, {
      owners: [{ name: '甲', organisationId: licensor.organisationId }],
      encumbrances: [{ kind: 'PLEDGE', holder: '某银行', startsOn: '2026-01-01', recordalNumber: 'Y2026980000001' }],
    });
    expect(await why(agreed([pledged], 'ORDINARY', ['CN']))).toMatch(/pledge/i);
    expect(await cellsOfRight(pledged)).toEqual([]);
  });

  it('keeps sublicences within the licence, and compares them with each other only', async () => {
    const right = await licensing.right(licensor);
    const third = await licensing.enter();
    const parentId = await agree(agreed([right], 'EXCLUSIVE', ['CN-12']));
    const sub = (kind: LicenceKind, territories: readonly string[], more: Partial<AgreedLicence> = {}) =>
      agreed([right], kind, territories, { parentId, licensorOrganisationId: licensee.organisationId, licenseeOrganisationId: third.organisationId, ...more });
    expect(await why(sub('ORDINARY', ['CN-13']))).toContain('beyond the licence');
    expect(await why(sub('ORDINARY', ['CN-12'], { licensorOrganisationId: licensor.organisationId }))).toContain('Only the licensee');
    expect(await why(sub('EXCLUSIVE', ['CN-120116']))).toBe('AGREED');
    expect(await why(sub('ORDINARY', ['CN-1201']))).toContain('exclusive licence');
    expect(await why(sub('ORDINARY', ['CN-120103']))).toBe('AGREED');
    const closed = await agree(agreed([right], 'ORDINARY', ['CN-13'], { sublicensable: false }));
    expect(await why({ ...sub('SOLE', ['CN-13']), parentId: closed })).toMatch(/does not allow.*never stronger/s);
  });

  it('lets one of twenty through that would exclude each other', async () => {
    const right = await licensing.right(licensor);
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => why(agreed([right], index % 2 === 0 ? 'EXCLUSIVE' : 'SOLE', [index % 3 === 0 ? 'CN' : 'CN-12']))));
    expect(results.filter((result) => result === 'AGREED')).toHaveLength(1);
    expect(results.filter((result) => result.includes('In conflict'))).toHaveLength(19);
  });

  it('is held to by the database itself, as the rules say, whoever writes', async () => {
    const right = await licensing.right(licensor);
    const territories = [['CN'], ['CN-12'], ['CN-120116', 'CN-13'], ['DE'], ['CN-11', 'DE']];
    const fields = [[], ['IPC:H'], ['IPC:H01M10/05', 'IPC:A01B'], ['IND:C'], ['IND:C3841', 'IND:I']];
    const spans = [['2027-01-01', '2027-12-31'], ['2027-12-31', '2028-06-30'], ['2028-01-01', '2028-01-01']] as const;
    const standing: AgreedLicence[] = [];
    let refused = 0;
    for (let turn = 0; turn < 150; turn += 1) {
      const pick = <Thing>(from: readonly Thing[], step: number): Thing => from[(turn * step + (turn >> 2)) % from.length] as Thing;
      const [from, until] = pick(spans, 7);
      const wish = agreed([right], pick(['ORDINARY', 'EXCLUSIVE', 'SOLE'] as const, 5), pick(territories, 3), { fields: pick(fields, 11), from, until });
      const tidy = { ...wish, ...tidyScope(wish) };
      const conflict = standing.some((other) => conflictOf(tidy, other) !== null);
      // Past the checks: rows as any program could write them.
      const outcome = await inTx<string>(async (tx) => {
        const { id, slot } = await insertLicence(tx, tidy);
        await writeCells(tx, id, slot, tidy);
        return 'WRITTEN';
      }).catch((error: unknown) => String((error as { code?: string; driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code));
      expect(outcome).toBe(conflict ? '23P01' : 'WRITTEN');
      if (conflict) refused += 1;
      else standing.push(tidy);
    }
    expect(refused).toBeGreaterThan(20);
    expect(standing.length).toBeGreaterThan(5);
  });
});

let made = 0;

async function insertLicence(tx: { query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> }, licence: AgreedLicence): Promise<{ id: string; slot: string }> {
  made += 1;
  const [row] = await tx.query<{ id: string; slot: string }>(
    `INSERT INTO licensing.licence (id, reference, slot, kind, state, licensor_organisation_id, licensee_organisation_id, territories, fields, acts, starts_on, ends_on, sublicensable, agreed_at)
     VALUES (gen_random_uuid(), $1, nextval('licensing.licence_slot_number'), $2, 'AGREED', $3, $4, $5, $6, $7, $8, $9, false, now()) RETURNING id, slot::text AS slot`,
    [`TEST-${String(made)}`, licence.kind, licence.licensorOrganisationId, licence.licenseeOrganisationId, licence.territories, licence.fields, licence.acts, licence.from, licence.until],
  );
  if (!row) throw new Error('no licence was written');
  await tx.query('INSERT INTO licensing.licence_right (licence_id, right_id, position) SELECT $1, w.id, 1 FROM unnest($2::uuid[]) AS w (id)', [row.id, licence.rightIds]);
  return row;
}
