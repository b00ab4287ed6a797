// Prints, for each page, how much script a first visit loads: gzip, following static imports from the entry and the page.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** @param {string} key @param {Set<string>} seen */
function follow(key, seen) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) follow(imported, seen);
}

/** @param {Iterable<string>} files */
function gzipped(files) {
  let sum = 0;
  for (const file of files) if (file.endsWith('.js')) sum += gzipSync(readFileSync(new URL(file, dist))).length;
  return sum;
}

const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
const shell = new Set();
follow('index.html', shell);
follow('src/i18n/zh-CN.json', shell);
follow('../../node_modules/antd/es/locale/zh_CN.js', shell);
console.log(`${kb(gzipped(shell))}  shell`);
for (const key of Object.keys(manifest).filter((name) => /-(page|routes)\.tsx$/.test(name)).sort()) {
  const files = new Set(shell);
  follow(key, files);
  console.log(`${kb(gzipped(files))}  ${key.replace('src/', '').replace('.tsx', '')}`);
}
