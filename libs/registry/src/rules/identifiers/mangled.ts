/** At least so many digits must be left of a twelve- or thirteen-digit number for it to be itself and not a rounded one. */
const LOST_ZEROS = /^\d{6,7}0{6}$/;

/**
 * Whether a spreadsheet has damaged the number, so that digits are lost and it must be asked for again.
 *
 * Excel shows a long number as 2.01E+12 and saves that text to CSV; opened again it becomes 2010000000000. It writes
 * ##### where the column is too narrow, adds thousands separators, and drops the zeros that numbers of 2000-2003 begin with.
 *
 * @param text the cleaned text (no blanks, capitals) without the CN or ZL prefix
 */
export function isMangled(text: string): boolean {
  return (
    /^\d+(\.\d*)?E\+?\d+$/.test(text) ||
    /^#+$/.test(text) ||
    /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ||
    /^\d{13}\.0+$/.test(text) ||
    /^\d{6,7}\.[\dX]$/.test(text) ||
    LOST_ZEROS.test(text)
  );
}
