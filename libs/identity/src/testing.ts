import { cookies, newId, systemActor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { GraphqlClient, TestDatabase } from '@haihe/platform/testing';
import { addMember } from './actions/add-member.js';
import { createOrganisation } from './actions/create-organisation.js';
import { createPerson } from './actions/create-person.js';
import { FindCaller } from './actions/find-caller.js';
import { hashPassword } from './actions/hash-password.js';
import { openSession } from './actions/open-session.js';
import { composeUscc, domesticNature } from './rules/index.js';
import type { MemberRole, OrganisationKind, OrganisationNature, VerificationState } from './rules/index.js';

/** Somebody in a test: a person with a session, acting for an organisation. */
export interface Party {
  readonly personId: string;
  readonly email: string;
  readonly organisationId: string;
  readonly membershipId: string;
  /** As actions take it. */
  readonly caller: Caller;
  /** Of the session, for the cookie. */
  readonly token: string;
}

/** What a party is; everything has a value. */
export interface PartyOptions {
  readonly kind?: OrganisationKind;
  readonly role?: MemberRole;
  readonly verification?: VerificationState;
  readonly organisationName?: string;
  readonly personName?: string;
  /** Joins this organisation instead of a new one. */
  readonly organisationId?: string;
  readonly locale?: 'zh-CN' | 'en';
  /** Private, of the mainland unless something else is said. */
  readonly nature?: Partial<OrganisationNature>;
}

let made = 0;

/** A valid code that no other call of this process gave. */
export function someUscc(): string {
  made += 1;
  return composeUscc('91120116', String(made).padStart(8, '0'));
}

/** An address that no other call gave. */
export function someEmail(): string {
  return `person-${newId()}@example.com`;
}

/** Enters a party, by default the owner of a new verified enterprise. No password fits: use `signInAs`. */
export async function enterParty(database: TestDatabase, options: PartyOptions = {}): Promise<Party> {
  const { kind = 'ENTERPRISE', role = 'OWNER', verification = 'VERIFIED', locale = 'zh-CN' } = options;
  const email = someEmail();
  const entered = await database.transactor.run(systemActor('test'), async (tx) => {
    const personId = await createPerson(tx, { name: options.personName ?? '测试人员', email, locale, passwordHash: 'none' });
    const organisationId =
      options.organisationId ??
      (await createOrganisation(tx, {
        name: options.organisationName ?? `测试单位${made + 1}`,
        kind,
        uscc: someUscc(),
        verification,
        nature: { ...domesticNature, ...options.nature },
        verificationNote: verification === 'RETURNED' || verification === 'SUSPENDED' ? '测试' : null,
      }));
    const membershipId = await addMember(tx, { personId, organisationId, role });
    return { personId, organisationId, membershipId, token: await openSession(tx, personId) };
  });
  return { ...entered, email, caller: await callerBy(database, entered.token, locale) };
}

/** The caller that a session token stands for at this moment. */
export function callerBy(database: TestDatabase, token: string | undefined, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Caller> {
  const callers = new FindCaller(database.reader, database.transactor);
  return callers.callerOf({ sessionToken: token, locale, requestId: newId(), address: '127.0.0.1' });
}

/** Gives a party a password, for what asks for it once more. Takes some 30 ms. */
export async function givePassword(database: TestDatabase, party: Pick<Party, 'personId'>, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await database.reader.query('UPDATE identity.credential SET password_hash = $2 WHERE person_id = $1', [party.personId, passwordHash]);
}

/** Lets a client act as a party. */
export function signInAs(client: GraphqlClient, party: Pick<Party, 'token'>): GraphqlClient {
  client.cookies.put(cookies.session, party.token);
  return client;
}
