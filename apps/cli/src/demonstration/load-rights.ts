import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { titleBigrams } from '@haihe/registry';
import type { LoadedOrganisation } from './load-organisations.js';
import type { DemoRight } from './make-rights.js';

/** A right as it was stored. */
export interface LoadedRight {
  readonly id: string;
  readonly right: DemoRight;
  readonly owner: LoadedOrganisation;
  /** Whether the owner's organisation claimed it and the centre confirmed. */
  readonly claimed: boolean;
}

/** Stores rights with publications, events, owners and some claims, in few statements. */
export async function loadRights(tx: Tx, rights: readonly DemoRight[], owners: readonly LoadedOrganisation[], reviewer: string): Promise<LoadedRight[]> {
  const loaded = rights.map((right, index): LoadedRight => {
    const owner = owners[right.owner];
    if (!owner) throw new Error('a demonstration right without owner');
    // One in eight waits for a claim, so that the claim can be tried.
    return { id: newId(), right, owner, claimed: index % 8 !== 5 };
  });
  const insert = (sql: string, rows: readonly object[]): Promise<unknown> => tx.query(sql, [JSON.stringify(rows)]);

  await insert(
    `INSERT INTO registry.ip_right (id, kind, number, display_number, title, title_en, abstract, abstract_en, title_bigrams, filing_date, publication_date, grant_date,
       ipc, locarno, nice, industries, parties, family_id, reported_status, paid_annuity_year, owners_as_of, source, demonstration)
     SELECT id, kind, number, "displayNumber", title, "titleEn", abstract, "abstractEn", array_to_tsvector(bigrams), "filingDate", "publicationDate", "grantDate",
       ipc, locarno, nice, industries, parties, "familyId", NULL, "paidAnnuityYear", $2::date, 'REGISTERED', true
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, number text, "displayNumber" text, title text, "titleEn" text, abstract text, "abstractEn" text,
       bigrams text[], "filingDate" date, "publicationDate" date, "grantDate" date, ipc text[], locarno text[], nice text[], industries text[], parties jsonb, "familyId" text, "paidAnnuityYear" smallint)`.replace('$2::date', 'transaction_timestamp()::date'),
    loaded.map(({ id, right, owner }) => ({
      ...right,
      id,
      bigrams: titleBigrams(right.title, right.titleEn),
      parties: { applicants: [{ name: owner.source.name, address: `天津市${owner.source.district}演示路1号` }], inventors: right.inventors.map((name) => ({ name })) },
    })),
  );
  await insert(
    `INSERT INTO registry.publication (number, key, kind_code, date, right_id)
     SELECT number, number, "kindCode", date, "rightId" FROM jsonb_to_recordset($1::jsonb) AS p (number text, "kindCode" text, date date, "rightId" uuid)`,
    loaded.flatMap(({ id, right }) => right.publications.map((publication) => ({ ...publication, rightId: id }))),
  );
  await insert(
    `INSERT INTO registry.legal_event (right_id, date, code, title, detail, source)
     SELECT "rightId", date, code, code, detail, 'DEMONSTRATION' FROM jsonb_to_recordset($1::jsonb) AS e ("rightId" uuid, date date, code text, detail text)`,
    loaded.flatMap(({ id, right }) => right.events.map((event) => ({ ...event, rightId: id }))),
  );
  await insert(
    `INSERT INTO registry.right_owner (id, right_id, position, name, organisation_id, share_numerator, share_denominator, since, source)
     SELECT id, "rightId", position, name, "organisationId", 1, denominator, since, 'REGISTERED'
     FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "rightId" uuid, position smallint, name text, "organisationId" uuid, denominator bigint, since date)`,
    loaded.flatMap(({ id, right, owner, claimed }) => {
      const co = right.coOwner === null ? undefined : owners[right.coOwner];
      const held = co && co !== owner ? [owner, co] : [owner];
      return held.map((holder, index) => ({
        id: newId(),
        rightId: id,
        position: index + 1,
        name: holder.source.name,
        organisationId: claimed ? holder.id : null,
        denominator: held.length,
        since: right.filingDate,
      }));
    }),
  );
  await loadClaims(tx, loaded, reviewer);
  return loaded;
}

/** Confirmed claims of the past and a few that wait for the centre. */
async function loadClaims(tx: Tx, loaded: readonly LoadedRight[], reviewer: string): Promise<void> {
  const waiting = loaded.filter(({ claimed, right }) => !claimed && right.coOwner === null).slice(0, 6);
  const confirmed = loaded.filter(({ claimed }) => claimed).slice(0, 40);
  const year = tx.now.getUTCFullYear();
  await tx.query(
    `INSERT INTO registry.right_claim (id, reference, right_id, organisation_id, basis, owner_name, statement, state, submitted_by, submitted_at, decided_by, decided_at, demonstration)
     SELECT id, reference, "rightId", "organisationId", 'OWNER_NAME_MATCH', "ownerName", '权利人名称一致（演示）', state, "submittedBy",
       transaction_timestamp() - make_interval(hours => age), CASE WHEN state = 'CONFIRMED' THEN $2::uuid END, CASE WHEN state = 'CONFIRMED' THEN transaction_timestamp() - make_interval(hours => age - 5) END, true
     FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, reference text, "rightId" uuid, "organisationId" uuid, "ownerName" text, state text, "submittedBy" uuid, age int)`,
    [
      JSON.stringify(
        [...confirmed, ...waiting].map(({ id, owner, claimed }, index) => ({
          id: newId(),
          reference: `RC-${year}-${String(index + 1).padStart(6, '0')}`,
          rightId: id,
          organisationId: owner.id,
          ownerName: owner.source.name,
          state: claimed ? 'CONFIRMED' : 'SUBMITTED',
          submittedBy: owner.personId,
          age: claimed ? 2000 - index * 17 : 30 - (index % 7) * 3,
        })),
      ),
      reviewer,
    ],
  );
  await tx.query(
    `INSERT INTO platform.reference_counter (prefix, year, last) VALUES ('RC', $1, $2)
     ON CONFLICT (prefix, year) DO UPDATE SET last = greatest(reference_counter.last, excluded.last)`,
    [year, confirmed.length + waiting.length],
  );
}
