import type { IsoDate } from '@haihe/platform/clock';
import { checkDates, isPatentKind, isRightKind, looksForeign, parseChinesePatentNumber, parseRightNumber, rightKindTitles, rightKinds } from '../rules/index.js';
import type { ClassificationScheme, PatentKind, Reason, RightKind, RightNumber } from '../rules/index.js';
import { equalShares } from './normalise/equal-shares.js';
import { ownershipOf, readLegalHistory } from './normalise/legal-history.js';
import type { LegalHistory } from './normalise/legal-history.js';
import { readDate } from './normalise/read-date.js';
import { readPublication } from './normalise/read-publication.js';
import { readReportedStatus } from './normalise/read-reported-status.js';
import { readShares } from './normalise/read-shares.js';
import { readSymbols } from './normalise/read-symbols.js';
import { splitList, tidyOrNull } from './normalise/tidy.js';
import type { FieldLabels, RawFacts, RawField } from './raw-facts.js';
import type { CitationRecord, OwnershipRecord, PartiesRecord, PartyRecord, PublicationRecord, RightRecord } from './right-record.js';
import { importReason } from './row-issue.js';
import type { IssueSeverity, RowIssue } from './row-issue.js';

/** A row after checking: the right that it describes, or null when it was rejected, and what a person should look at. */
export interface ReadRow {
  readonly row: number;
  readonly record: RightRecord | null;
  readonly issues: readonly RowIssue[];
}

/** What is the same for all rows of a file. */
export interface ReadContext {
  /** Today in China: no number has a later year. */
  readonly onDay: IsoDate;
  readonly date1904: boolean;
  /** Day on which the file was made, where it tells. */
  readonly madeOn: IsoDate | null;
}

/** Checks the texts of a row and makes the record of the right; never guesses a number. */
export function assembleRight(row: number, raw: RawFacts, labels: FieldLabels, context: ReadContext): ReadRow {
  return new Assembly(row, raw, labels, context).result();
}

const CHINESE_KIND_TEXTS: readonly (readonly [RegExp, RightKind])[] = [
  [/外观|design/i, 'DESIGN'],
  [/实用新型|utility/i, 'UTILITY_MODEL'],
  [/发明|invention/i, 'INVENTION'],
  [/商标|trademark/i, 'TRADEMARK'],
  [/软件|软著|software/i, 'COPYRIGHT_SOFTWARE'],
  [/作品|著作权|版权|copyright/i, 'COPYRIGHT_WORK'],
  [/植物|品种|plant/i, 'PLANT_VARIETY'],
  [/集成电路|布图|layout/i, 'IC_LAYOUT'],
  [/地理标志|geographical/i, 'GEOGRAPHICAL_INDICATION'],
  [/标准|standard/i, 'TECHNICAL_STANDARD'],
];

class Assembly {
  private readonly issues: RowIssue[] = [];

  constructor(
    private readonly row: number,
    private readonly raw: RawFacts,
    private readonly labels: FieldLabels,
    private readonly context: ReadContext,
  ) {}

  result(): ReadRow {
    const record = this.record();
    return { row: this.row, record, issues: this.issues };
  }

  private record(): RightRecord | null {
    const publicationDate = this.date('publicationDate');
    const publication = this.publication(publicationDate);
    const statedKind = this.statedKind(publication?.patentKind ?? null);
    const number = this.number(statedKind, publication);
    const kind = number?.kind ?? statedKind;
    if (number === null && publication === null) {
      if (!this.issues.some((issue) => issue.severity === 'REJECTED')) this.reject(null, null, importReason('IMPORT_ROW_WITHOUT_NUMBER'));
      return null;
    }
    if (kind === null) {
      this.reject('kindText', this.raw.kindText ?? null, importReason('IMPORT_KIND_UNKNOWN', { value: (this.raw.kindText ?? '').slice(0, 40) }));
      return null;
    }
    const filingDate = this.date('filingDate');
    const grantDate = this.date('grantDate') ?? (publication?.granted === true ? publicationDate : null);
    for (const fault of checkDates({ filingDate, publicationDate, grantDate }, this.context.onDay)) this.flag('filingDate', filingDate, fault);
    const history = this.history();
    const applicants = splitList(this.raw.applicants);
    const reportedStatus = readReportedStatus(tidyOrNull(this.raw.status));
    return {
      kind,
      number: number?.canonical ?? null,
      displayNumber: number?.display ?? null,
      office: number?.office ?? publication?.office ?? 'CN',
      publications: this.publications(publication?.record ?? null),
      registrationNumber: tidyOrNull(this.raw.registrationNumber),
      title: tidyOrNull(this.raw.title),
      titleEn: tidyOrNull(this.raw.titleEn),
      abstract: tidyOrNull(this.raw.abstract),
      abstractEn: tidyOrNull(this.raw.abstractEn),
      filingDate,
      priorityDate: this.date('priorityDate'),
      publicationDate,
      grantDate,
      ipc: this.symbols('IPC', 'ipc', this.raw.mainIpc),
      cpc: this.symbols('CPC', 'cpc'),
      locarno: this.symbols('LOCARNO', 'locarno'),
      nice: this.symbols('NICE', 'nice'),
      industries: this.symbols('GBT4754', 'industries'),
      parties: this.parties(applicants),
      owners: this.owners(applicants, filingDate, publicationDate, history),
      events: history?.events ?? [],
      encumbrances: history?.encumbrances ?? [],
      citations: [...this.citations('cited', 'CITED'), ...this.citations('citing', 'CITING')],
      familyId: this.family(publication?.record ?? null),
      reportedStatus,
      reportedOn: reportedStatus === null ? null : this.context.madeOn,
      paidAnnuityYear: this.annuityYear(),
    };
  }

  private flag(field: RawField | null, value: string | null, reason: Reason): void {
    this.report(field, value, 'FLAGGED', reason);
  }

  private reject(field: RawField | null, value: string | null, reason: Reason): void {
    this.report(field, value, 'REJECTED', reason);
  }

  private report(field: RawField | null, value: string | null, severity: IssueSeverity, reason: Reason): void {
    this.issues.push({ row: this.row, field: field === null ? null : (this.labels[field] ?? field), value, severity, reason });
  }

  private date(field: 'publicationDate' | 'filingDate' | 'grantDate' | 'priorityDate'): IsoDate | null {
    const text = tidyOrNull(this.raw[field]);
    if (text === null) return null;
    const date = readDate(text, this.context.date1904);
    if (date === undefined) this.flag(field, text, importReason('IMPORT_DATE_MALFORMED', { value: text.slice(0, 40) }));
    return date ?? null;
  }

  private publication(date: IsoDate | null) {
    const text = tidyOrNull(this.raw.publicationNumber);
    if (text === null) return null;
    const read = readPublication(text, date);
    if (!read.ok) {
      this.flag('publicationNumber', text, read);
      return null;
    }
    const { record, number } = read.value;
    const granted = number.office === 'CN' && number.stage === 'GRANT';
    return { record, granted, office: number.office, patentKind: number.patentKind };
  }

  private publications(main: PublicationRecord | null): PublicationRecord[] {
    const records = main === null ? [] : [main];
    for (const [number, dateText] of this.raw.otherPublications ?? []) {
      const read = readPublication(number, readDate(dateText) ?? null);
      if (read.ok && !records.some((known) => known.number === read.value.record.number)) records.push(read.value.record);
    }
    return records;
  }

  private statedKind(byPublication: PatentKind | null): RightKind | null {
    if (this.raw.kind) return this.raw.kind;
    const text = tidyOrNull(this.raw.kindText);
    if (text !== null) {
      if (isRightKind(text)) return text;
      const titled = rightKinds.find((kind) => rightKindTitles[kind].zh === text || rightKindTitles[kind].en === text);
      const meant = titled ?? CHINESE_KIND_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
      if (meant) return meant;
    }
    return byPublication;
  }

  /** The number if it can be trusted. What is damaged, malformed or contradicted is reported and left out, never completed. */
  private number(kind: RightKind | null, publication: { record: PublicationRecord; patentKind: PatentKind | null } | null): RightNumber | null {
    const text = tidyOrNull(this.raw.number);
    if (text === null) {
      if (publication) this.flag('number', null, importReason('IMPORT_NUMBER_UNKNOWN', { publication: publication.record.number }));
      return null;
    }
    const chinese = kind === null || (isPatentKind(kind) && !looksForeign(text) && !/^\s*(PCT|WO)/i.test(text));
    const read = chinese || kind === null ? parseChinesePatentNumber(text, this.context.onDay) : parseRightNumber(kind, text, this.context.onDay);
    if (!read.ok) {
      if (publication) this.flag('number', text, read);
      else this.reject('number', text, read);
      return null;
    }
    const number = read.value;
    if (publication?.patentKind && publication.patentKind !== number.kind && number.office === 'CN') {
      this.flag('number', text, importReason('IMPORT_KIND_CONTRADICTS'));
      return null;
    }
    if (isPatentKind(number.kind) && number.office !== 'CN') this.flag('number', text, importReason('IMPORT_NUMBER_UNCHECKED', { number: number.display }));
    if (this.raw.numberFromFileName === true) this.flag('number', text, importReason('IMPORT_NUMBER_FROM_FILE_NAME', { number: number.display }));
    return number;
  }

  private symbols(scheme: ClassificationScheme, field: 'ipc' | 'cpc' | 'locarno' | 'nice' | 'industries', first?: string): string[] {
    const entries = splitList(this.raw[field]);
    const main = tidyOrNull(first);
    if (main !== null && entries[0] !== main) entries.unshift(main);
    if (entries.length === 0) return [];
    const { symbols, faults } = readSymbols(scheme, entries);
    for (const { value, fault } of faults) this.flag(field, value, fault);
    return symbols;
  }

  private parties(applicants: readonly string[]): PartiesRecord {
    const address = tidyOrNull(this.raw.address);
    const named = (names: readonly string[]): PartyRecord[] => names.map((name) => ({ name }));
    const [first, ...others] = applicants;
    const roles: Record<keyof PartiesRecord, PartyRecord[]> = {
      applicants: first === undefined ? [] : [address === null ? { name: first } : { name: first, address }, ...named(others)],
      inventors: named(splitList(this.raw.inventors)),
      agents: named(splitList(this.raw.agents)),
      agencies: named(splitList(this.raw.agencies)),
    };
    return Object.fromEntries(Object.entries(roles).filter(([, parties]) => parties.length > 0));
  }

  private owners(applicants: readonly string[], since: IsoDate | null, asOf: IsoDate | null, history: LegalHistory | null): OwnershipRecord {
    const stated = splitList(this.raw.owners);
    if (history && history.changes.length > 0) return ownershipOf(stated.length > 0 ? stated : applicants, since, asOf, history.changes);
    const names = stated.length > 0 ? stated : applicants;
    if (names.length === 0) return { asOf: null, periods: [] };
    const sharesText = tidyOrNull(this.raw.shares);
    const shared = sharesText === null ? null : readShares(names, sharesText);
    if (sharesText !== null && shared === null) this.flag('shares', sharesText, importReason('IMPORT_SHARES_MALFORMED', { value: sharesText.slice(0, 40) }));
    return { asOf, periods: [{ since, until: null, owners: shared ?? equalShares(names) }] };
  }

  private history(): LegalHistory | null {
    const text = this.raw.legalHistory;
    if (text === undefined || text.trim() === '') return null;
    const history = readLegalHistory(text);
    for (const part of history.unread) this.flag('legalHistory', part, importReason('IMPORT_LEGAL_TEXT_UNREAD'));
    return history;
  }

  private citations(field: 'cited' | 'citing', direction: CitationRecord['direction']): CitationRecord[] {
    const text = this.raw[field];
    if (text === undefined || text === '' || text === '0') return [];
    return splitList(text).map((number) => ({ number, direction }));
  }

  /** Members of one family name each other, so the first of all of them in alphabetical order is the same for each. */
  private family(publication: PublicationRecord | null): string | null {
    if (publication === null) return null;
    const members = splitList(this.raw.familyMembers).flatMap((member) => {
      const read = readPublication(member, null);
      return read.ok ? [read.value.record.key] : [];
    });
    const keys = [...new Set([publication.key, ...members])].sort();
    return keys.length < 2 ? null : (keys[0] ?? null);
  }

  private annuityYear(): number | null {
    const text = tidyOrNull(this.raw.paidAnnuityYear);
    if (text === null) return null;
    const year = Number(/^第?(\d{1,2})(?:年度?|\.0)?$/.exec(text)?.[1]);
    if (year >= 1 && year <= 20) return year;
    this.flag('paidAnnuityYear', text, importReason('IMPORT_ANNUITY_YEAR_MALFORMED', { value: text.slice(0, 40) }));
    return null;
  }
}
