import { hash } from 'node:crypto';
import type { PartyRecord, RightRecord } from '../right-record.js';

/** Parts the texts: it stands in no tidied text. */
const PART = '\u001f';

/** Digest of what a row says; the place of the row does not count. Written out by hand: it is made for every row. */
export function rowHash(record: RightRecord): string {
  let text = '';
  const add = (value: string | null) => {
    text += value === null ? PART : value + PART;
  };
  const addAll = (values: readonly string[]) => add(values.join('\u001e'));
  add(record.kind);
  add(record.number);
  add(record.office);
  for (const publication of record.publications) {
    add(publication.number);
    add(publication.date);
  }
  add(record.registrationNumber);
  add(record.title);
  add(record.titleEn);
  add(record.abstract);
  add(record.abstractEn);
  add(record.filingDate);
  add(record.priorityDate);
  add(record.publicationDate);
  add(record.grantDate);
  addAll(record.ipc);
  addAll(record.cpc);
  addAll(record.locarno);
  addAll(record.nice);
  addAll(record.industries);
  for (const role of ['applicants', 'inventors', 'agents', 'agencies'] as const) addAll((record.parties[role] ?? []).map(partyText));
  add(record.owners.asOf);
  for (const period of record.owners.periods) {
    add(period.since);
    add(period.until);
    for (const owner of period.owners) add(`${owner.name} ${owner.numerator}/${owner.denominator} ${owner.stated ? 's' : ''}`);
  }
  if (record.events.length > 0) add(JSON.stringify(record.events));
  if (record.encumbrances.length > 0) add(JSON.stringify(record.encumbrances));
  if (record.citations.length > 0) add(JSON.stringify(record.citations));
  add(record.familyId);
  add(record.reportedStatus);
  add(record.reportedOn);
  add(record.paidAnnuityYear === null ? null : String(record.paidAnnuityYear));
  return asUuid(hash('md5', text, 'hex'));
}

function partyText(party: PartyRecord): string {
  return party.address === undefined ? party.name : `${party.name} ${party.address}`;
}

/** The first 32 hexadecimal digits of a digest as the database writes a uuid, which keeps it in 16 bytes. */
export function asUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
