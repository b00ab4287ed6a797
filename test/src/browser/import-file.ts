import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { patentCheckDigit, writeWorkbook } from '@haihe/registry';

/** An invention as an enterprise has it in its spreadsheet. */
export interface InventedRight {
  readonly serial: string;
  readonly title: string;
  readonly titleEn: string;
  readonly owner: string;
}

/** A file for the import page, with what is in it. */
export interface ImportFile {
  readonly name: string;
  readonly content: Buffer;
  /** The good right's number as the register writes it. */
  readonly number: string;
  /** The cell of the doubtful row that a spreadsheet has spoilt. */
  readonly mangled: string;
}

const DAYS_A_YEAR = 365;

/**
 * A workbook in the layout of the exchange's own template: a granted invention with its annuities paid, and a row whose
 * number a spreadsheet has turned into a power of ten.
 *
 * @param today the day of the import; the right is in its fifth year then
 */
export async function importFile(name: string, right: InventedRight, today: IsoDate): Promise<ImportFile> {
  const filed = addDays(today, -Math.round(4.4 * DAYS_A_YEAR));
  const granted = addDays(today, -2 * DAYS_A_YEAR);
  const digits = `${filed.slice(0, 4)}1${right.serial}`;
  const number = `${digits}.${patentCheckDigit(digits)}`;
  const mangled = '2.02311E+12';
  const head = ['权利种类 / Kind', '申请号（登记号） / Number', '名称 / Title', '英文名称 / Title in English', '权利人 / Owners', '申请日 / Filing date', '授权（登记）日 / Grant or registration date', '国际专利分类 / IPC', '摘要 / Abstract', '年费已缴至第几年 / Annuities paid up to year'];
  const rows = [
    head,
    ['发明专利', number, right.title, right.titleEn, right.owner, filed, granted, 'E01D15/14', `${right.title}，随潮位升降保持桥面连续。`, 5],
    ['发明专利', mangled, `${right.title}的监测方法`, '', right.owner, filed, '', 'G01B21/32', '', ''],
  ];
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook('Sheet1', rows)) pieces.push(piece);
  return { name, content: Buffer.concat(pieces), number, mangled };
}
