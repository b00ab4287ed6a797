/** How the facts of a record are joined with those that are known already. */
export type Merge = 'PREFER' | 'LIST' | 'OBJECT' | 'JSON_LIST' | 'EARLIEST' | 'GREATEST' | 'LEXEMES' | 'REPORT';

/** Columns of `ip_right` that an import fills, with their types and how they are merged. */
export const factColumns = [
  ['registration_number', 'text', 'PREFER'],
  ['title', 'text', 'PREFER'],
  ['title_en', 'text', 'PREFER'],
  ['abstract', 'text', 'PREFER'],
  ['abstract_en', 'text', 'PREFER'],
  ['title_bigrams', 'tsvector', 'LEXEMES'],
  ['filing_date', 'date', 'PREFER'],
  ['priority_date', 'date', 'PREFER'],
  ['publication_date', 'date', 'EARLIEST'],
  ['grant_date', 'date', 'PREFER'],
  ['ipc', 'text[]', 'LIST'],
  ['cpc', 'text[]', 'LIST'],
  ['locarno', 'text[]', 'LIST'],
  ['nice', 'text[]', 'LIST'],
  ['industries', 'text[]', 'LIST'],
  ['parties', 'jsonb', 'OBJECT'],
  ['citations', 'jsonb', 'JSON_LIST'],
  ['family_id', 'text', 'PREFER'],
  ['reported_status', 'text', 'REPORT'],
  ['reported_on', 'date', 'REPORT'],
  ['paid_annuity_year', 'smallint', 'GREATEST'],
] as const satisfies readonly (readonly [name: string, type: string, merge: Merge])[];

/** Today in China, at the start of the transaction. */
const TODAY = `(transaction_timestamp() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Name of a fact column. */
export type FactColumn = (typeof factColumns)[number][0];

/**
 * SQL for the merged value of a column: of two filled values the newer source's wins, an empty one never blanks a filled.
 *
 * @param newer SQL that tells whether the incoming facts are at least as new as the known ones
 */
export function mergedValue(column: string, merge: Merge, known: string, incoming: string, newer: string): string {
  const [k, i] = [`${known}.${column}`, `${incoming}.${column}`];
  switch (merge) {
    case 'PREFER':
      return `CASE WHEN ${newer} THEN coalesce(${i}, ${k}) ELSE coalesce(${k}, ${i}) END`;
    case 'LIST':
      return `CASE WHEN ${i} = '{}' OR (NOT ${newer} AND ${k} <> '{}') THEN ${k} ELSE ${i} END`;
    case 'JSON_LIST':
      return `CASE WHEN ${i} = '[]' OR (NOT ${newer} AND ${k} <> '[]') THEN ${k} ELSE ${i} END`;
    case 'OBJECT':
      return `CASE WHEN ${newer} THEN ${k} || ${i} ELSE ${i} || ${k} END`;
    case 'EARLIEST':
      return `least(${k}, ${i})`;
    case 'REPORT': {
      // A report counts from its own day, one without a day from that of its import; of one day that on the later publication.
      const day = `coalesce(${incoming}.reported_on, ${TODAY})`;
      const later = `${incoming}.reported_status IS NOT NULL AND (${known}.reported_on IS NULL OR ${day} > ${known}.reported_on OR (${day} = ${known}.reported_on AND ${newer}))`;
      const taken = column === 'reported_on' ? `coalesce(${i}, CASE WHEN ${incoming}.reported_status = ${known}.reported_status THEN ${k} END, ${TODAY})` : i;
      return `CASE WHEN ${later} THEN ${taken} ELSE ${k} END`;
    }
    case 'GREATEST':
      return `greatest(${k}, ${i})`;
    case 'LEXEMES':
      return `coalesce(${k}, ''::tsvector) || coalesce(${i}, ''::tsvector)`;
  }
}
