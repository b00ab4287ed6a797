import { cellsOf, licencesInTheWay, licensingSchema, shutsOut, tidyScope } from '@haihe/licensing';
import type { LicenceKind, ScopeWish } from '@haihe/licensing';
import { identitySchema } from '@haihe/identity';
import { ledgerSchema } from '@haihe/ledger';
import { marketSchema } from '@haihe/market';
import { paymentsSchema } from '@haihe/payments';
import { createDataSource, migrate, newId, openDatabase, platformSchema, readConfiguration, Reader } from '@haihe/platform';
import { registrySchema } from '@haihe/registry';
import type { DataSource } from 'typeorm';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { inFreshDatabase } from './fresh-database.js';
import { seeded } from './random.js';

const LICENCES = 100_000;
const RIGHTS = 30_000;
/** Every twentieth licence is one of this right, as of a standard or a pool. */
const HOT_SHARE = 0.05;
const BATCH = 5000;
const QUESTIONS = 3000;

const areas = [platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema, licensingSchema];
const territories = ['CN', 'CN-11', 'CN-12', 'CN-13', 'CN-31', 'CN-32', 'CN-44', 'CN-120116', 'CN-120103', 'CN-1301', 'CN-3205', 'DE', 'US', 'JP'];
const fields = ['IPC:H01M', 'IPC:H01M10/05', 'IPC:A61K', 'IPC:G06F', 'IPC:B01D29/00', 'IND:C38', 'IND:C3841', 'IND:C39', 'IND:I65'];

/** `npm run bench licensing`: what stands in the way of a new licence among 100,000, beside reading one row by its key. */
export async function benchLicensing(): Promise<Figure[]> {
  const database = await openDatabase(readConfiguration(process.env));
  try {
    return await inFreshDatabase(database.url, 'licensing', measure);
  } finally {
    await database.close();
  }
}

async function measure(url: string): Promise<Figure[]> {
  const dataSource = await createDataSource({ url, areas, poolSize: 2, applicationName: 'haihe-bench' }).initialize();
  try {
    await migrate(dataSource, url);
    const random = seeded(20261124);
    const [rights, standing] = await load(dataSource, random);
    await dataSource.query('ANALYZE');
    const reader = new Reader(dataSource);
    const ask = await timed(QUESTIONS, async () => void (await licencesInTheWay(reader, someWish(rights, random))));
    const hot = await timed(QUESTIONS, async () => void (await licencesInTheWay(reader, { ...someWish(rights, random), rightIds: [rights[0] ?? ''] })));
    const row = await timed(QUESTIONS, async () => void (await reader.query('SELECT title FROM registry.ip_right WHERE id = $1', [rights[Math.floor(random() * rights.length)]])));
    const compare = { with: 'one row by its key, p95', value: row };
    return [
      figure('licensing, standing licences', standing, ''),
      figure('licensing, what is in the way of a licence, p95', ask, 'ms', compare),
      figure(`licensing, the same for a right with ${(LICENCES * HOT_SHARE).toLocaleString('en')} of them, p95`, hot, 'ms', compare),
    ];
  } finally {
    await dataSource.destroy();
  }
}

/** Milliseconds under which 95 of 100 stay. */
async function timed(times: number, work: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times * 0.95)] ?? 0;
}

const drawn = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)] as Item;

function someWish(rights: readonly string[], random: () => number): ScopeWish {
  const kind: LicenceKind = random() < 0.8 ? 'ORDINARY' : random() < 0.5 ? 'SOLE' : 'EXCLUSIVE';
  const from = new Date(Date.UTC(2026, Math.floor(random() * 60), 1 + Math.floor(random() * 28)));
  const until = new Date(from.getTime() + (180 + random() * 1500) * 86_400_000);
  const named = { rightIds: [drawn(rights, random)], territories: [drawn(territories, random)], fields: random() < 0.4 ? [] : [drawn(fields, random)] };
  return { ...tidyScope({ ...named, from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) }), kind, parentId: null };
}

/** Rights and licences; what meets an exclusive one is left out, as the exclusion says. */
async function load(dataSource: DataSource, random: () => number): Promise<readonly [readonly string[], number]> {
  const [licensor, licensee] = [newId(), newId()];
  await dataSource.query(
    `INSERT INTO identity.organisation (id, name, kind, uscc, verification, demonstration, created_at)
     VALUES ($1, 'Licensor', 'UNIVERSITY', '121200000000000001', 'UNVERIFIED', false, now()), ($2, 'Licensee', 'ENTERPRISE', '911200000000000002', 'UNVERIFIED', false, now())`,
    [licensor, licensee],
  );
  const rights = Array.from({ length: RIGHTS }, newId);
  await dataSource.query(
    `INSERT INTO registry.ip_right (id, kind, number, display_number, title, source)
     SELECT id, 'INVENTION', 'B' || place, 'B' || place, 'Bench', 'bench' FROM unnest($1::uuid[]) WITH ORDINALITY AS w (id, place)`,
    [rights],
  );
  let standing = 0;
  let slot = 0;
  while (standing < LICENCES) {
    const wishes = Array.from({ length: BATCH }, () => {
      slot += 1;
      const wish = someWish(rights, random);
      return { id: newId(), slot, wish: random() < HOT_SHARE ? { ...wish, kind: 'ORDINARY' as const, rightIds: [rights[0] ?? ''] } : wish };
    });
    standing += await write(dataSource, wishes, licensor, licensee);
    process.stderr.write(`  ${String(standing)} licences\n`);
  }
  return [rights, standing];
}

async function write(dataSource: DataSource, wishes: readonly { readonly id: string; readonly slot: number; readonly wish: ScopeWish }[], licensor: string, licensee: string): Promise<number> {
  const columns = wishes.map(({ id, slot, wish }) => ({ id, slot, wish, cell: cellsOf(wish)[0] }));
  await dataSource.query(
    `INSERT INTO licensing.licence (id, reference, slot, kind, state, licensor_organisation_id, licensee_organisation_id, territories, fields, acts, starts_on, ends_on, sublicensable, agreed_at)
     SELECT id, 'B-' || slot, slot, kind, 'IN_FORCE', $1, $2, ARRAY[territory], CASE WHEN field = '' THEN '{}' ELSE ARRAY[field] END, '{MAKE}', f, u, false, now()
       FROM unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[]) AS w (id, slot, kind, territory, field, f, u)`,
    [
      ...[licensor, licensee, columns.map(({ id }) => id), columns.map(({ slot }) => slot), columns.map(({ wish }) => wish.kind), columns.map(({ wish }) => wish.territories[0])],
      ...[columns.map(({ wish }) => wish.fields[0] ?? ''), columns.map(({ wish }) => wish.from), columns.map(({ wish }) => wish.until)],
    ],
  );
  const ids = columns.map(({ id }) => id);
  await dataSource.query(`INSERT INTO licensing.licence_right (licence_id, right_id, position) SELECT l, r, 1 FROM unnest($1::uuid[], $2::uuid[]) AS w (l, r)`, [ids, columns.map(({ wish }) => wish.rightIds[0])]);
  await dataSource.query(
    `INSERT INTO licensing.licence_cell (licence_id, place, level, right_id, territory, ipc, industry, period, slot)
     SELECT l, 1, '00000000-0000-0000-0000-000000000000', r, int4range(t1, t2), int8range(p1, p2), int4range(i1, i2), daterange(f, u, '[]'), CASE WHEN alone THEN '(,)'::int8range ELSE int8range(slot, slot + 1) END
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::bigint[], $6::bigint[], $7::int[], $8::int[], $9::date[], $10::date[], $11::boolean[], $12::bigint[])
            AS w (l, r, t1, t2, p1, p2, i1, i2, f, u, alone, slot)
     ON CONFLICT DO NOTHING`,
    [
      ...[ids, columns.map(({ wish }) => wish.rightIds[0]), columns.map(({ cell }) => cell?.territory.from), columns.map(({ cell }) => cell?.territory.until)],
      ...[columns.map(({ cell }) => cell?.field.ipc.from), columns.map(({ cell }) => cell?.field.ipc.until), columns.map(({ cell }) => cell?.field.industry.from), columns.map(({ cell }) => cell?.field.industry.until)],
      ...[columns.map(({ wish }) => wish.from), columns.map(({ wish }) => wish.until), columns.map(({ wish }) => shutsOut(wish.kind)), columns.map(({ slot }) => slot)],
    ],
  );
  const without = `l.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM licensing.licence_cell c WHERE c.licence_id = l.id)`;
  await dataSource.query(`DELETE FROM licensing.licence_right x USING licensing.licence l WHERE x.licence_id = l.id AND ${without}`, [ids]);
  await dataSource.query(`DELETE FROM licensing.licence l WHERE ${without}`, [ids]);
  const [{ count } = { count: 0 }] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM licensing.licence WHERE id = ANY($1::uuid[])', [ids]);
  return count;
}
