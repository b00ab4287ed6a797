import type enFile from './en.json';
import type { Language } from './language.js';
import type zhFile from './zh-CN.json';

/** Every text of the interface, in the shape of the Chinese file. */
export type Messages = typeof zhFile;

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** The address of one text: `offer.accept.title`. */
export type MessageKey = Leaves<Messages>;

/** Compiles only while both files have exactly the same keys. */
type SameKeys<Left, Right> = [Exclude<Left, Right>, Exclude<Right, Left>] extends [never, never] ? true : { missing: Exclude<Left, Right> | Exclude<Right, Left> };
export const filesAgree: SameKeys<MessageKey, Leaves<typeof enFile>> = true;

/** One language's file, loaded when it is needed. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.json')).default : (await import('./zh-CN.json')).default;
}
