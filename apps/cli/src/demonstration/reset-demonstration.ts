import { systemActor } from '@haihe/platform';
import type { Reader, Transactor, Tx } from '@haihe/platform';
import { RefusedCommand } from '../explain.js';
import { loadDemonstration } from './load-demonstration.js';
import type { DemonstrationCounts } from './load-demonstration.js';

/**
 * Removes the demonstration market and loads it anew. Nothing real is touched: it refuses when an organisation that is
 * not of the demonstration exists, because real and demonstration records may have met in offers and deals by then.
 */
export async function resetDemonstration(transactor: Transactor, reader: Reader, publicKey: string): Promise<DemonstrationCounts> {
  const [real] = await reader.query<{ name: string }>('SELECT name FROM identity.organisation WHERE NOT demonstration LIMIT 1');
  if (real) {
    throw new RefusedCommand(`There is a real organisation (${real.name}) in this database, so the demonstration data is not reset. Use another HAIHE_DATA or DATABASE_URL for trying things out.`);
  }
  await transactor.run(systemActor('demonstration-reset'), async (tx) => {
    await empty(tx);
    // The emptied tables are held by now: no payment is under way.
    await demandNothingBooked(tx);
  });
  const counts = await loadDemonstration(transactor, reader, publicKey);
  if (!counts) throw new RefusedCommand('The demonstration data was loaded by another process at the same moment.');
  return counts;
}

/** What the ledger has booked stays for good, and the payments and deals behind it with it: a market that moved money is not undone. */
async function demandNothingBooked(tx: Tx): Promise<void> {
  const [booked] = await tx.query('SELECT id FROM ledger.transaction LIMIT 1');
  if (booked) {
    throw new RefusedCommand('Money has moved in this demonstration market, and what the ledger has booked cannot be removed. Begin anew with another HAIHE_DATA or DATABASE_URL, or remove the data folder while nothing runs.');
  }
}

/**
 * Without real organisations nothing in the market is real: it is emptied as a whole (append-only tables refuse to be
 * emptied row by row). Imported rights stay. Search rows stay too, invisible, so that a running app learns of it.
 */
async function empty(tx: Tx): Promise<void> {
  await tx.query('UPDATE market.listing_search SET visible = false, changed_xid = pg_current_xact_id() WHERE visible');
  const tables = await tx.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('bidding', 'market', 'payments') AND tablename <> 'listing_search' ORDER BY 1",
  );
  // Logs refuse to be emptied. Without real organisations these are the demonstration's alone.
  await tx.query('ALTER TABLE bidding.entry DISABLE TRIGGER entry_not_emptied');
  await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  await tx.query('ALTER TABLE bidding.entry ENABLE TRIGGER entry_not_emptied');
  await tx.query('DELETE FROM registry.right_claim');
  await tx.query('DELETE FROM registry.ip_right WHERE demonstration');
  await tx.query('UPDATE registry.right_owner SET organisation_id = NULL WHERE organisation_id IS NOT NULL');
  await tx.query('UPDATE registry.encumbrance SET holder_organisation_id = NULL WHERE holder_organisation_id IS NOT NULL');
  await tx.query('UPDATE registry.import_run SET organisation_id = NULL, person_id = NULL');
  for (const table of ['notice', 'session', 'membership', 'credential', 'demonstration_account', 'organisation', 'person']) await tx.query(`DELETE FROM identity.${table}`);
  await tx.query('DELETE FROM platform.reference_counter');
  await tx.query('DELETE FROM platform.idempotency');
}
