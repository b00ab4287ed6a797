/** Names that one line holds separated by blanks, as in the gazette; only Chinese names are parted so. */
export function splitNames(text: string): string[] {
  const parts = text.split(/[;；、]|\s{1,}(?=\p{Script=Han})/u).map((part) => part.trim()).filter((part) => part !== '' && part !== '无');
  return parts.every((part) => /\p{Script=Han}/u.test(part)) ? parts : text.trim() === '' ? [] : [text.trim()];
}
