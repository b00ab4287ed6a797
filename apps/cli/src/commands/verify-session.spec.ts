import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Command } from 'commander';
import { ascending } from '@haihe/bidding/testing';
import { registerVerify } from './verify.js';

const folder = mkdtempSync(join(tmpdir(), 'haihe-verify-'));
const log = ascending(20);
const written = { out: '', err: '' };

async function run(file: string, ...more: readonly string[]): Promise<number> {
  process.exitCode = 0;
  const program = new Command().exitOverride();
  registerVerify(program);
  await program.parseAsync(['node', 'haihe', 'verify', 'session', file, ...more]);
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return code;
}

describe('haihe verify session', () => {
  beforeEach(() => {
    written.out = written.err = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((written.out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((written.err += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what it checked and what came of the session', async () => {
    const file = join(folder, 'log.jsonl');
    writeFileSync(file, log.text);
    expect(await run(file, '--json')).toBe(0);
    expect(written.err).toMatch(/Session JJ-2026-000001, .*\n.*\n {2}27 entries: .*\n.*signed heads.*\n {2}last hash: [0-9a-f]{64}\n.*3 bidders.*\n {2}SOLD: bidder 00\d at CNY [\d,.]+\nEverything is right, and the session is over/);
    expect(JSON.parse(written.out)).toMatchObject({ verified: 'session', ok: true, complete: true, entries: 27, result: { outcome: 'SOLD' } });
  });

  it('ends with 1 and names the entry that was changed', async () => {
    const file = join(folder, 'changed.jsonl');
    writeFileSync(file, log.text.replace('"seq":9,', '"seq":9 '));
    expect(await run(file, '--json')).toBe(1);
    expect(written.err).toMatch(/WRONG in entry 9 \(line \d+\): .* \[NO_ENTRY\]/);
    expect(JSON.parse(written.out)).toMatchObject({ ok: false, fault: { entry: 9, code: 'NO_ENTRY' } });
    writeFileSync(file, log.text);
    expect(await run(file, '--key', '0011223344556677')).toBe(1);
    expect(written.err).toContain('[UNKNOWN_KEY]');
  });
});
