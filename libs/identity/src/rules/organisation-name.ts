const han = /\p{Script=Han}/u;

/**
 * The name as it is shown: no blanks around it, single ones within, none between Chinese characters, and the brackets of
 * its script (Chinese registers write full-width ones).
 *
 * For comparing an owner's name with an organisation's, registry has its own stricter form.
 */
export function normaliseOrganisationName(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ').trim();
  if (!han.test(plain)) return plain;
  return plain
    .replace(/(?<=[\p{Script=Han}()]) (?=[\p{Script=Han}()])/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}
