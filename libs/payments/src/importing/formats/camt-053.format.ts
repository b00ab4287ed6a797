import { chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { statementRefusals } from '../../rules/statement-refusals.js';
import { checkStatement } from '../check-statement.js';
import { demandYuan, inYuan, readAccountNumber, readBalance, readStatementAmount, readStatementDay, readText } from '../read-fields.js';
import type { BankStatement, StatementLine } from '../statement.js';
import { all, at, readXml, textAt } from '../xml-tree.js';
import type { XmlElement } from '../xml-tree.js';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d\d$/;

/** Whether a text looks like this format; the rest shows when it is read. */
export function isCamt053(text: string): boolean {
  return /^\s*<(\?xml|[A-Za-z!])/.test(text) && text.slice(0, 4000).includes('camt.053.001.');
}

/**
 * ISO 20022 camt.053, bank to customer statement: opening and closing balance, booked entries; a batched entry becomes one
 * line for each of its transactions. Message definition report “Bank-to-Customer Cash Management”, versions 02 to 13.
 *
 * @throws Refusal of `statementRefusals`
 */
export function readCamt053(text: string): BankStatement {
  const document = readXml(text);
  if (document.name !== 'Document' || !NAMESPACE.test(document.namespace)) throw statementRefusals.refuse('STATEMENT_FORMAT_UNKNOWN');
  const statements = all(at(document, 'BkToCstmrStmt'), 'Stmt');
  const [statement] = statements;
  if (!statement) throw missing(document, 'Stmt');
  if (statements.length > 1) throw statementRefusals.refuse('STATEMENT_SEVERAL', { params: { value: statements.length } });
  const account = need(statement, 'Acct');
  const currency = at(account, 'Ccy');
  if (currency) demandYuan(currency.text, spot(currency));
  const opening = balanceOf(statement, 'OPBD') ?? balanceOf(statement, 'PRCD');
  const closing = balanceOf(statement, 'CLBD');
  if (!opening) throw missing(statement, 'Bal OPBD');
  if (!closing) throw missing(statement, 'Bal CLBD');
  const lines = all(statement, 'Ntry').flatMap(readEntry);
  const from = at(statement, 'FrToDt', 'FrDtTm');
  const until = at(statement, 'FrToDt', 'ToDtTm');
  const days = lines.map(({ day }) => day).sort();
  const fromDay = from ? momentDay(from) : (days[0] ?? closing.day);
  return checkStatement(
    {
      format: 'CAMT_053',
      accountNumber: readAccount(account),
      fromDay,
      toDay: until ? lastDay(until) : [closing.day, days.at(-1) ?? closing.day, fromDay].sort().at(-1) ?? closing.day,
      opening: opening.amount,
      closing: closing.amount,
      lines,
    },
    { day: 'BookgDt', balance: 'Bal', closing: 'Bal CLBD' },
  );
}

function readAccount(account: XmlElement): string {
  const number = at(account, 'Id', 'IBAN') ?? at(account, 'Id', 'Othr', 'Id');
  if (!number) throw missing(account, 'Acct Id');
  return readAccountNumber(number.text, spot(number));
}

function balanceOf(statement: XmlElement, code: string): { readonly amount: bigint; readonly day: IsoDate } | undefined {
  const balance = all(statement, 'Bal').find((candidate) => textAt(candidate, 'Tp', 'CdOrPrtry', 'Cd') === code);
  if (!balance) return undefined;
  const amount = need(balance, 'Amt');
  demandYuan(amount.attributes['Ccy'] ?? '', { line: amount.line, field: 'Amt Ccy' });
  // The sign stands in an element of its own: an amount with a minus has two meanings and is refused.
  if (amount.text.trim().startsWith('-')) throw invalid(amount);
  const minor = readBalance(amount.text, spot(amount));
  return { amount: direction(balance) === 'IN' ? minor : -minor, day: dayOf(need(balance, 'Dt')) };
}

/** Entries that are not booked (pending, information) are passed over. */
function readEntry(entry: XmlElement): StatementLine[] {
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
  if (status === undefined) throw missing(entry, 'Sts');
  if (status !== 'BOOK') return [];
  const total = readAmount(need(entry, 'Amt'));
  const way = direction(entry);
  const reversal = readReversal(entry);
  const day = dayOf(need(entry, 'BookgDt'));
  const entrySerial = textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef') ?? null;
  const details = all(entry, 'NtryDtls').flatMap((group) => all(group, 'TxDtls'));
  const common = { line: entry.line, day, reversal, balance: null };
  if (details.length < 2) {
    const [detail] = details;
    return [{ ...common, direction: way, amount: total, serial: readText(entrySerial ?? textAt(detail, 'Refs', 'AcctSvcrRef'), 100), ...partyOf(way, reversal, detail), remark: remarkOf(entry, detail) }];
  }
  const lines = details.map((detail, index): StatementLine => {
    const amount = at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt');
    if (!amount) throw missing(detail, 'TxDtls Amt');
    const own = at(detail, 'CdtDbtInd') ? direction(detail) : way;
    const serial = textAt(detail, 'Refs', 'AcctSvcrRef') ?? (entrySerial === null ? null : `${entrySerial}/${index + 1}`);
    return { ...common, line: detail.line, direction: own, amount: readAmount(amount), serial: readText(serial ?? undefined, 100), ...partyOf(own, reversal, detail), remark: remarkOf(entry, detail) };
  });
  const sum = lines.reduce((result, { direction: own, amount }) => result + (own === way ? amount : -amount), 0n);
  if (sum !== total) throw statementRefusals.refuse('STATEMENT_SUM', { params: { field: `Ntry Amt (${entry.line})`, value: inYuan(total), expected: inYuan(sum) } });
  return lines;
}

/** The other side: who paid what came in, who was paid what went out. A reversal names them as the first booking did. */
function partyOf(way: 'IN' | 'OUT', reversal: boolean, detail: XmlElement | undefined) {
  const paidByThem = (way === 'IN') !== reversal;
  const [party, account, agent] = paidByThem ? (['Dbtr', 'DbtrAcct', 'DbtrAgt'] as const) : (['Cdtr', 'CdtrAcct', 'CdtrAgt'] as const);
  const parties = at(detail, 'RltdPties');
  return {
    counterpartyName: readText(textAt(parties, party, 'Nm') ?? textAt(parties, party, 'Pty', 'Nm'), 200),
    counterpartyAccount: readText(textAt(parties, account, 'Id', 'IBAN') ?? textAt(parties, account, 'Id', 'Othr', 'Id'), 64),
    counterpartyBank: readText(textAt(at(detail, 'RltdAgts'), agent, 'FinInstnId', 'Nm'), 200),
  };
}

/** Everything in which a reference can stand: structured and unstructured remittance, end-to-end id, further words. */
function remarkOf(entry: XmlElement, detail: XmlElement | undefined): string | null {
  const remittance = at(detail, 'RmtInf');
  const structured = all(remittance, 'Strd').flatMap((part) => [textAt(part, 'CdtrRefInf', 'Ref'), ...all(part, 'AddtlRmtInf').map(({ text }) => text)]);
  const endToEnd = textAt(detail, 'Refs', 'EndToEndId');
  const pieces = [...structured, ...all(remittance, 'Ustrd').map(({ text }) => text), endToEnd === 'NOTPROVIDED' ? undefined : endToEnd, textAt(detail, 'AddtlTxInf'), textAt(entry, 'AddtlNtryInf')];
  return readText([...new Set(pieces.filter((piece) => piece !== undefined))].join(' '), 1000);
}

function direction(element: XmlElement): 'IN' | 'OUT' {
  const indicator = need(element, 'CdtDbtInd');
  const text = indicator.text.trim();
  if (text !== 'CRDT' && text !== 'DBIT') throw invalid(indicator);
  return text === 'CRDT' ? 'IN' : 'OUT';
}

function readReversal(entry: XmlElement): boolean {
  const indicator = at(entry, 'RvslInd');
  const text = indicator?.text.trim() ?? 'false';
  if (indicator && !['true', 'false', '1', '0'].includes(text)) throw invalid(indicator);
  return text === 'true' || text === '1';
}

/** Amounts of XML have no grouping. */
function readAmount(amount: XmlElement): bigint {
  demandYuan(amount.attributes['Ccy'] ?? '', { line: amount.line, field: 'Amt Ccy' });
  return readStatementAmount(amount.text.includes(',') ? '' : amount.text, spot(amount));
}

/** A day as `Dt` or as the day in China of a `DtTm`. */
function dayOf(element: XmlElement): IsoDate {
  const day = at(element, 'Dt');
  if (day) return readStatementDay(day.text, spot(day));
  return momentDay(need(element, 'DtTm'));
}

function momentDay(element: XmlElement): IsoDate {
  return chinaDate(momentOf(element));
}

/** The last day of a period; one that ends at midnight does not reach into the day that begins there. */
function lastDay(element: XmlElement): IsoDate {
  return chinaDate(new Date(momentOf(element).getTime() - 1));
}

/** A moment; without a zone it is China’s. */
function momentOf(element: XmlElement): Date {
  const text = element.text.trim();
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+08:00`;
  const moment = new Date(zoned);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(moment.getTime())) throw statementRefusals.refuse('STATEMENT_DAY', { params: { ...spot(element), value: text.slice(0, 40) } });
  return moment;
}

function need(element: XmlElement, name: string): XmlElement {
  const found = at(element, name);
  if (!found) throw missing(element, `${element.name} ${name}`);
  return found;
}

const spot = ({ line, name }: XmlElement) => ({ line, field: name });
const missing = ({ line }: XmlElement, field: string): Error => statementRefusals.refuse('STATEMENT_FIELD_MISSING', { params: { line, field } });
const invalid = (element: XmlElement): Error => statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { ...spot(element), value: element.text.trim().slice(0, 40) } });
