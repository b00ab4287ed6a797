import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Pool } from 'pg';
import { verifyLedger } from '@haihe/ledger';
import type { LedgerVerification } from '@haihe/ledger';
import { withDatabase } from '../with-database.js';
import { registerVerifySession } from './verify-session.js';

/** `haihe verify`: recomputes what must be true and says what it checked; exit 1 with the first violations when something is not. */
export function registerVerify(program: Command): void {
  const verify = program.command('verify').description('recompute what must be true');
  registerVerifySession(verify);
  verify
    .command('ledger')
    .description('recompute every balance, chain, sum and reversal of the ledger from its postings')
    .option('--limit <number>', 'violations that are listed', wholeNumber, 20)
    .option('--json', 'last line of standard output is one JSON object')
    .action(async (options: { readonly limit: number; readonly json?: boolean }) => {
      const lawful = await withDatabase(({ reader }) => reportLedger(reader.pool, options));
      if (!lawful) process.exitCode = 1;
    });
}

/**
 * Verifies the ledger and says what was found.
 *
 * @returns whether everything is right
 */
export async function reportLedger(pool: Pool, options: { readonly limit: number; readonly json?: boolean }): Promise<boolean> {
  const started = performance.now();
  const verification = await verifyLedger(pool, options.limit);
  const seconds = Math.round(performance.now() - started) / 1000;
  const ok = verification.violationCount === 0;
  process.stderr.write(describeVerification(verification, seconds));
  if (options.json) process.stdout.write(`${JSON.stringify({ verified: 'ledger', ok, ...verification, seconds })}\n`);
  return ok;
}

/** What was checked and found, for a person. */
export function describeVerification({ violations, violationCount, sums, ...counts }: LedgerVerification, seconds: number): string {
  const shown = (count: number): string => count.toLocaleString('en');
  const currencies = Object.entries(sums).map(([currency, sum]) => `${currency} ${sum}`).join(', ') || 'none';
  return [
    `Checked in ${seconds} s, in one snapshot:`,
    `  ${shown(counts.guards)} guards of the database: there and on`,
    `  ${shown(counts.accounts)} accounts with ${shown(counts.postings)} postings: numbers without gaps, balance after each, balance of the account, order of time, overdraft`,
    `  ${shown(counts.transactions)} transactions: two postings or more, zero per currency`,
    `  ${shown(counts.reversals)} reversals: mirror of the whole transaction, once`,
    `  sums of all balances: ${currencies}`,
    ...(violationCount === 0
      ? ['Everything is right.']
      : [
          `${shown(violationCount)} VIOLATIONS${violationCount > violations.length ? `, the first ${violations.length}` : ''}:`,
          ...violations.map(({ law, subject, detail }) => `  ${law}: ${subject}: ${detail}`),
        ]),
    '',
  ].join('\n');
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is expected');
  return Number(text);
}
