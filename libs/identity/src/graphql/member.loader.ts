import { Injectable } from '@nestjs/common';
import { load, Reader } from '@haihe/platform';
import { membersByOrganisation, membershipsByPerson, personRows } from '../data/member-query.js';
import type { MembershipRow } from '../data/member-query.js';
import { PersonObject } from './person.object.js';

/** Loads people and memberships. Does not ask whether the caller may see them: the fields do. */
@Injectable()
export class MemberLoader {
  constructor(private readonly reader: Reader) {}

  async person(context: object, id: string): Promise<PersonObject> {
    const person = await load(context, this.persons, id);
    if (!person) throw new Error(`person ${id} is gone`);
    return person;
  }

  /** Memberships of a person, the oldest first. */
  async ofPerson(context: object, personId: string): Promise<readonly MembershipRow[]> {
    return (await load(context, this.byPerson, personId)) ?? [];
  }

  /** Members of an organisation, the longest-serving first. */
  async ofOrganisation(context: object, organisationId: string): Promise<readonly MembershipRow[]> {
    return (await load(context, this.byOrganisation, organisationId)) ?? [];
  }

  private readonly persons = async (ids: readonly string[]): Promise<Map<string, PersonObject>> =>
    new Map((await personRows(this.reader, ids)).map((row) => [row.id, PersonObject.of(row)]));

  private readonly byPerson = (ids: readonly string[]): Promise<Map<string, MembershipRow[]>> => membershipsByPerson(this.reader, ids);

  private readonly byOrganisation = (ids: readonly string[]): Promise<Map<string, MembershipRow[]>> => membersByOrganisation(this.reader, ids);
}
