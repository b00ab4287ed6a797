import { systemActor } from '@haihe/platform';
import type { Reader, Transactor, Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { seeded } from '../bench/random.js';
import { demoPasswordHash, loadOrganisations } from './load-organisations.js';
import { loadListings } from './load-listings.js';
import { loadRights } from './load-rights.js';
import { loadSessions } from './load-sessions.js';
import { makeRights } from './make-rights.js';

/** What the demonstration market has. */
export interface DemonstrationCounts {
  readonly organisations: number;
  readonly rights: number;
  readonly listings: number;
  readonly sessions: number;
}

/** Repeatable: everybody sees the same market. */
const SEED = 20161013;

/**
 * Loads the demonstration market once, in one transaction, into a database without organisations; then its bidding sessions.
 *
 * @param publicKey the platform's Ed25519 key, hexadecimal: it stands in the logs of sessions
 * @returns undefined when there are organisations already, demonstration or real
 */
export async function loadDemonstration(transactor: Transactor, reader: Reader, publicKey: string): Promise<DemonstrationCounts | undefined> {
  if (await reader.one('SELECT 1 FROM identity.organisation LIMIT 1')) return undefined;
  const passwordHash = await demoPasswordHash();
  const loaded = await transactor.run(systemActor('demonstration'), async (tx) => {
    // Two processes that start at once load once.
    await tx.query("SELECT pg_advisory_xact_lock(hashtext('demonstration'))");
    if ((await tx.query('SELECT 1 FROM identity.organisation LIMIT 1')).length > 0) return undefined;
    return fill(tx, passwordHash);
  });
  return loaded && { ...loaded.counts, sessions: await loadSessions(transactor, loaded.centre, loaded.organisations, publicKey) };
}

async function fill(tx: Tx, passwordHash: string) {
  const random = seeded(SEED);
  const organisations = await loadOrganisations(tx, passwordHash);
  const centre = organisations.find(({ source }) => source.kind === 'OPERATOR');
  if (!centre) throw new Error('the demonstration market has no centre');
  const owners = organisations.filter(({ source }) => (source.kind === 'ENTERPRISE' || source.kind === 'UNIVERSITY') && source.verification === 'VERIFIED');
  const rights = await loadRights(tx, makeRights(chinaDate(tx.now), random, owners.length), owners, centre.personId);
  const tradable = rights.filter(
    ({ claimed, right }) => claimed && right.coOwner === null && right.grantDate !== null && right.events.every(({ code }) => !['CF01', 'PE01', 'PP01'].includes(code)),
  );
  // Kinds are mixed: the market opens with more than patents.
  const mixed = tradable.map((right, index) => ({ right, place: right.right.technology === null ? random() * tradable.length : index + random() * 60 })).sort((a, b) => a.place - b.place);
  const listings = await loadListings(tx, mixed.map(({ right }) => right), owners, random);
  return { counts: { organisations: organisations.length, rights: rights.length, listings }, centre, organisations };
}
