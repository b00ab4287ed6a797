import type { IsoDate } from '@haihe/platform/clock';
import type { EncumbranceRecord, EventRecord, OwnershipPeriod, OwnershipRecord } from '../right-record.js';
import { normaliseOwnerName } from '../../rules/index.js';
import { equalShares } from './equal-shares.js';
import { gazetteEventCode } from './gazette-event-code.js';
import { splitNames } from './party-name.js';
import { readDate } from './read-date.js';
import { tidy } from './tidy.js';

/** What a text of dated gazette events tells. */
export interface LegalHistory {
  readonly events: readonly EventRecord[];
  readonly changes: readonly OwnerChange[];
  readonly encumbrances: readonly EncumbranceRecord[];
  /** Parts that could not be read. */
  readonly unread: readonly string[];
}

/** A recorded change of applicants or owners, or of their names. */
export interface OwnerChange {
  /** Day from which it holds: that of registration where stated, else of the gazette. */
  readonly from: IsoDate;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const BLOCK = /^(?:\d{1,3}\s+)?(?:\d{5,9}\s+)?(\d{4}\.\d{1,2}\.\d{1,2})\s+(.+)$/;
const OWNER_ITEM = /权利人|专利权人|申请人|专利权的主体/;
/** Details that are shown; addresses never are, they may be those of private persons. */
const SHOWN = /登记号|登记生效日|备案号|备案日|出质人|质权人|让与人|受让人|许可人|被许可人|许可种类|解除日|决定号|决定日|终止日|申请公布日|授权公告日/;

/**
 * Reads the legal history as Patentics exports it (法律描述): blocks parted by blank lines, each a date and a heading of
 * the gazette, then lines `name=value` or `name:value`; changes as 变更事项, 变更前…, 变更后…, several items by `/`.
 */
export function readLegalHistory(text: string): LegalHistory {
  const events: EventRecord[] = [];
  const changes: OwnerChange[] = [];
  const unread: string[] = [];
  const facts: { event: EventRecord; fields: Field[] }[] = [];
  for (const block of text.split(/\r?\n\s*\r?\n/)) {
    const [first = '', ...lines] = block.split(/\r?\n/).map((line) => line.trim());
    if (first === '' && lines.length === 0) continue;
    const [, dateText = '', headingText = ''] = BLOCK.exec(first) ?? [];
    const date = readDate(dateText);
    const heading = headingText.split(/\s+/).at(-1) ?? '';
    const code = gazetteEventCode(heading);
    if (date === undefined || code === undefined) {
      unread.push(tidy(block).slice(0, 200));
      continue;
    }
    const fields = lines.flatMap(readField);
    const ordinal = events.filter((event) => event.code === code && event.date === date).length;
    const change = readChange(fields, date);
    const event: EventRecord = { code: ofChange(code, fields), date, ordinal, title: heading, detail: detailOf(fields, change) };
    events.push(event);
    facts.push({ event, fields });
    if (change) changes.push(change);
  }
  changes.sort((one, other) => one.from.localeCompare(other.from));
  return { events, changes, encumbrances: encumbrancesOf(facts), unread };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function readField(line: string): Field[] {
  const [, name, value] = /^([^=:：]{1,20})[=:：](.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [{ name: name.trim(), value: value.trim() }];
}

/** TA01 is a transfer of the application; CP01 is a new name, CP02 a new address, CP03 both; CB02 a change of the applicant, CB03 of the inventor. */
function ofChange(code: string, fields: readonly Field[]): string {
  const items = fields.filter(({ name }) => name === '变更事项').flatMap(({ value }) => value.split('/'));
  const names = items.some((item) => OWNER_ITEM.test(item));
  const addresses = items.some((item) => item.includes('地址'));
  // 专利申请权、专利权的转移 stands for both: before the grant the applicant changes, after it the patentee.
  if (code === 'TR01' && items.includes('申请人') && !items.includes('专利权人')) return 'TA01';
  if (code === 'CP03' && names !== addresses) return names ? 'CP01' : 'CP02';
  return code === 'CB03' && (names || addresses) ? 'CB02' : code;
}

function readChange(fields: readonly Field[], gazetted: IsoDate): OwnerChange | null {
  const before: string[] = [];
  const after: string[] = [];
  let items: string[] = [];
  for (const { name, value } of fields) {
    if (name === '变更事项') items = value.split('/');
    else if (name.startsWith('变更前')) before.push(...ownersIn(items, value));
    else if (name.startsWith('变更后')) after.push(...ownersIn(items, value));
  }
  if (after.length === 0 || sameNames(before, after)) return null;
  const effective = readDate(fields.find(({ name }) => name === '登记生效日')?.value ?? '');
  return { from: effective ?? gazetted, before, after };
}

function ownersIn(items: readonly string[], value: string): string[] {
  if (items.length === 1) return OWNER_ITEM.test(items[0] ?? '') ? splitNames(value) : [];
  const values = value.split('/');
  if (values.length !== items.length) return [];
  return values.filter((_, index) => OWNER_ITEM.test(items[index] ?? '')).flatMap(splitNames);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.map(normaliseOwnerName).sort().join('|') === others.map(normaliseOwnerName).sort().join('|');
}

function detailOf(fields: readonly Field[], change: OwnerChange | null): string | null {
  const parts = fields.filter(({ name }) => SHOWN.test(name)).map(({ name, value }) => `${name}：${tidy(value)}`);
  if (change) parts.unshift(`${change.before.join('、') || '—'} → ${change.after.join('、')}`);
  return parts.length === 0 ? null : parts.join('；').slice(0, 1_000);
}

function encumbrancesOf(facts: readonly { event: EventRecord; fields: readonly Field[] }[]): EncumbranceRecord[] {
  const found: EncumbranceRecord[] = [];
  const inOrder = [...facts].sort((one, other) => one.event.date.localeCompare(other.event.date));
  for (const { event, fields } of inOrder) {
    const value = (...names: string[]) => fields.find(({ name }) => names.some((wanted) => name.includes(wanted)))?.value;
    const recordalNumber = value('登记号', '备案号') ?? null;
    const kind = kindOf(event.code, value('许可种类') ?? '');
    if (kind !== null && opens.has(event.code)) {
      const from = readDate(value('登记生效日', '备案日') ?? '') ?? event.date;
      const holder = kind === 'PLEDGE' ? value('质权人') : kind === 'PRESERVATION' ? value('法院') : value('受让人', '被许可人');
      // A preservation is always ordered by a people's court (专利法实施细则 Art. 104).
      found.push({ kind, holder: tidy(holder ?? (kind === 'PRESERVATION' ? '人民法院' : '—')), recordalNumber, from, until: null });
    }
    if (ends.has(event.code)) {
      const until = readDate(value('解除日', '登记解除日', '注销日') ?? '') ?? event.date;
      const at = found.findLastIndex(
        (entry) => entry.until === null && family(entry.kind) === family(kindOf(event.code, '独占')) && (recordalNumber === null || entry.recordalNumber === null || entry.recordalNumber === recordalNumber),
      );
      const open = found[at];
      if (open) found[at] = { ...open, until };
    }
  }
  return found;
}

const opens = new Set(['PE01', 'PP01', 'EE01']);
const ends = new Set(['PC01', 'PD01', 'EC01']);

function kindOf(code: string, licence: string): EncumbranceRecord['kind'] | null {
  if (code === 'PE01' || code === 'PC01') return 'PLEDGE';
  if (code === 'PP01' || code === 'PD01') return 'PRESERVATION';
  if (code !== 'EE01' && code !== 'EC01') return null;
  return /独占/.test(licence) ? 'EXCLUSIVE_LICENCE' : /排他/.test(licence) ? 'SOLE_LICENCE' : null;
}

/** An end of a licence does not say which of the two kinds it was. */
function family(kind: EncumbranceRecord['kind'] | null): string | null {
  return kind === 'SOLE_LICENCE' || kind === 'EXCLUSIVE_LICENCE' ? 'LICENCE' : kind;
}

/**
 * The chain of owners from the first applicants through the recorded changes: whoever a change names before it goes, whoever
 * it names behind it comes; co-owners that it does not name stay.
 *
 * @param applicants as printed in the record; they are the first owners unless the first change says otherwise
 */
export function ownershipOf(applicants: readonly string[], since: IsoDate | null, asOf: IsoDate | null, changes: readonly OwnerChange[]): OwnershipRecord {
  const [first] = changes;
  const known = new Set(applicants.map(normaliseOwnerName));
  let owners = first && first.before.length > 0 && !first.before.every((name) => known.has(normaliseOwnerName(name))) ? [...first.before] : [...applicants];
  const periods: OwnershipPeriod[] = [];
  let start = since;
  for (const change of changes) {
    const leaving = new Set(change.before.map(normaliseOwnerName));
    const staying = owners.filter((name) => !leaving.has(normaliseOwnerName(name)) && !change.after.some((other) => normaliseOwnerName(other) === normaliseOwnerName(name)));
    const next = owners.some((name) => leaving.has(normaliseOwnerName(name))) || change.before.length === 0 ? [...staying, ...change.after] : [...change.after];
    if (sameNames(owners, next)) continue;
    if (owners.length > 0 && (start === null || start < change.from)) periods.push({ since: start, until: change.from, owners: equalShares(owners) });
    owners = next;
    start = change.from;
  }
  if (owners.length > 0) periods.push({ since: start, until: null, owners: equalShares(owners) });
  const last = changes.at(-1)?.from ?? null;
  return { asOf: last !== null && (asOf === null || last > asOf) ? last : asOf, periods };
}
