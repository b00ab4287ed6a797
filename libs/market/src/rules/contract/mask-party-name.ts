/**
 * A party's name for strangers who hold a document: enough for who knows the party to recognise it. The first two and the
 * last two characters stay, of short names the first one; how much is left out does not show.
 */
export function maskPartyName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length <= 4) return `${characters[0] ?? ''}＊＊＊`;
  return `${characters.slice(0, 2).join('')}＊＊＊＊${characters.slice(-2).join('')}`;
}
