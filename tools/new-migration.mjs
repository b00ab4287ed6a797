// npm run migration <lib> <name>: an empty migration of reviewed SQL, numbered after the last one of the lib.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [lib, name] = process.argv.slice(2);
const folder = [join(root, 'libs', String(lib), 'src/data/migrations'), join(root, 'libs', String(lib), 'src/database/migrations')].find(existsSync);
if (!folder || !/^[a-z][a-z0-9-]+$/.test(name ?? '')) {
  process.stderr.write('Usage: npm run migration <lib> <name-in-kebab-case>\n');
  process.exit(2);
}
const last = readdirSync(folder).sort().at(-1) ?? '1700000000000';
const stamp = String(Number(last.slice(0, 13)) + 1);
const className = `${name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())}${stamp}`;
const file = join(folder, `${stamp}-${name}.ts`);
writeFileSync(
  file,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it changes and why. Expand first, contract in a later release. */
export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
`,
);
process.stdout.write(`${file}\nAdd ${className} to the migrations of the ${lib} schema.\n`);
