/** Most characters of a file's name. */
const LONGEST = 255;

/**
 * The name under which a file is kept and offered again: the last part of a path, without control characters and what
 * file systems refuse; the extension survives shortening.
 */
export function tidyFileName(given: string | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const tidy = [...last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()].filter((character) => character.isWellFormed());
  if (tidy.length === 0 || /^\.+$/.test(tidy.join(''))) return 'file';
  if (tidy.length <= LONGEST) return tidy.join('');
  const extension = /\.\w{1,8}$/.exec(tidy.join(''))?.[0] ?? '';
  return `${tidy.slice(0, LONGEST - extension.length).join('')}${extension}`;
}

/** Value of Content-Disposition (RFC 6266) with the name in any language. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
