/** A number in groups of four, as it stands on cards: easier to compare with the eye. */
export function groupDigits(digits: string): string {
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
