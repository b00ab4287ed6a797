import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Tree = { [key: string]: string | Tree };

/** Every text of a file with its dotted address. */
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`)));
}

const gaps = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();

/**
 * Ends the build when the two message files differ in keys or gaps, or when a text that is asked for is in neither.
 * Keys that are put together at run time are checked by the compiler instead (`MessageKey`).
 */
export function checkMessages(): Plugin {
  const read = (name: string): Map<string, string> => new Map(leaves(JSON.parse(readFileSync(new URL(`../src/i18n/${name}.json`, import.meta.url), 'utf8')) as Tree));
  let chinese = new Map<string, string>();
  return {
    name: 'check-messages',
    buildStart() {
      chinese = read('zh-CN');
      const english = read('en');
      for (const key of new Set([...chinese.keys(), ...english.keys()])) {
        const [left, right] = [chinese.get(key), english.get(key)];
        if (left === undefined || right === undefined) this.error(`${key} is missing in ${left === undefined ? 'zh-CN' : 'en'}.json`);
        if (gaps(left) !== gaps(right)) this.error(`${key} has other gaps in en.json (${gaps(right)}) than in zh-CN.json (${gaps(left)})`);
      }
    },
    transform: {
      filter: { id: /\/apps\/web\/src\/.*\.tsx?$/ },
      handler(code, id) {
        for (const [, key = ''] of code.matchAll(/\bt\(\s*["']([\w.-]+)["']/g)) {
          if (!chinese.has(key)) this.error(`${id} asks for ${key}, which the message files do not have`);
        }
        return null;
      },
    },
  };
}
