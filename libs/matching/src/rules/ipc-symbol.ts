/** A place in the tree of the International Patent Classification, as far down as the symbol says. */
export interface IpcPlace {
  /** Section, class, subclass and main group in 29 bits, so that places sort and compare as numbers. */
  readonly group: number;
  /** Subgroup as it is written after the stroke, 0 for the main group itself (00) and for symbols that end before it. */
  readonly subgroup: number;
}

const pattern = /^([A-H])(\d{2})([A-Z])?\s*(?:(\d{1,4})(?:\/(\d{2,6}))?)?/;

/** Bits below each level of {@link IpcPlace.group}: main group, subclass, class. */
export const GROUP_BITS = 14;
export const SUBCLASS_BITS = GROUP_BITS + 5;
export const CLASS_BITS = SUBCLASS_BITS + 7;

/**
 * Reads "H01M10/0525", "H01M 10/0525 (2010.01)", "H01M" or "H01". Nothing is there for other text, also not for classes of
 * other systems (Locarno, Nice).
 */
export function readIpc(symbol: string): IpcPlace | undefined {
  const match = pattern.exec(symbol.normalize('NFKC').trim().toUpperCase());
  if (!match) return undefined;
  const [, section = 'A', classNumber = '0', subclass, main, sub] = match;
  const group = ((section.charCodeAt(0) - 64) << CLASS_BITS) | (Number(classNumber) << SUBCLASS_BITS) | ((subclass === undefined ? 0 : subclass.charCodeAt(0) - 64) << GROUP_BITS) | Number(main ?? 0);
  return { group, subgroup: sub === undefined ? 0 : Number(`1${sub}`) };
}

/** Section, class and subclass of a place, as a number: what votes are counted by. */
export const subclassOf = (group: number): number => group >>> GROUP_BITS;

/** "H01M", "H01" or "H": the subclass as it is written, or what there is of it. */
export function writeSubclass(group: number): string {
  const section = String.fromCharCode(64 + (group >>> CLASS_BITS));
  const classNumber = (group >>> SUBCLASS_BITS) & 0x7f;
  const subclass = (group >>> GROUP_BITS) & 0x1f;
  return `${section}${String(classNumber).padStart(2, '0')}${subclass === 0 ? '' : String.fromCharCode(64 + subclass)}`;
}
