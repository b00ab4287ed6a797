import type { Command } from 'commander';
import { text } from 'node:stream/consumers';
import {
  addMember, checkUscc, createOrganisation, createPerson, hashPassword, normaliseEmail, normaliseOrganisationName, passwordFault,
} from '@haihe/identity';
import { newId, systemActor } from '@haihe/platform';
import { RefusedCommand } from '../explain.js';
import { withDatabase } from '../with-database.js';

interface CentreOptions {
  readonly organisation: string;
  readonly uscc: string;
  readonly name: string;
  readonly email: string;
}

/** `haihe centre create`: the operator and its first account, for an installation without demonstration data. */
export function registerCentre(program: Command): void {
  program
    .command('centre')
    .description('the operating centre')
    .command('create')
    .description('create the centre with its first account; its password is read from standard input')
    .requiredOption('--organisation <name>', 'name of the centre')
    .requiredOption('--uscc <code>', 'its unified social credit code')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--email <address>', 'address that the person signs in with')
    .action(create);
}

async function create(options: CentreOptions): Promise<void> {
  const email = normaliseEmail(options.email);
  if (email === undefined) throw new RefusedCommand(`${options.email} is not an e-mail address.`);
  const uscc = checkUscc(options.uscc);
  if (uscc.verdict === 'INVALID') throw new RefusedCommand(`${options.uscc} is not a unified social credit code: its form or check digit is wrong.`);
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const fault = passwordFault(password, email);
  if (fault) throw new RefusedCommand(`The password is refused (${fault}): at least 10 characters, not a common one, not the e-mail address.`);
  const passwordHash = await hashPassword(password);
  await withDatabase(({ transactor }) =>
    transactor.run(systemActor(`centre-${newId()}`), async (tx) => {
      // One centre operates an exchange: two of these commands at once make one.
      await tx.query("SELECT pg_advisory_xact_lock(hashtext('centre'))");
      if ((await tx.query("SELECT 1 FROM identity.organisation WHERE kind = 'OPERATOR'")).length > 0) {
        throw new RefusedCommand('There is a centre already; its people invite others in the web app.');
      }
      if ((await tx.query('SELECT 1 FROM identity.person WHERE email = $1', [email])).length > 0) {
        throw new RefusedCommand(`There is an account with ${email} already: choose another address.`);
      }
      const organisationId = await createOrganisation(tx, { name: normaliseOrganisationName(options.organisation), kind: 'OPERATOR', uscc: uscc.normalized, verification: 'VERIFIED' });
      const personId = await createPerson(tx, { name: options.name, email, locale: 'zh-CN', passwordHash });
      await addMember(tx, { personId, organisationId, role: 'OWNER' });
    }),
  );
  process.stderr.write(`The centre ${options.organisation} is set up; ${email} can sign in.\n`);
}
