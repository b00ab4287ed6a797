import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthwhile = /\.(js|css|svg|html|json)$/;

/** Below this the headers cost more than compressing saves; bytes. */
const LEAST = 1024;

/** Lays a brotli and a gzip form beside every file of the build, so that the service sends them without work. */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!worthwhile.test(name) || name.startsWith('.vite')) continue;
        const path = join(folder, name);
        const plain = readFileSync(path);
        if (plain.length < LEAST) continue;
        writeFileSync(`${path}.gz`, gzipSync(plain));
        writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}
