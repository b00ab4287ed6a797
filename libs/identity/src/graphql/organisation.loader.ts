import { Injectable } from '@nestjs/common';
import { load, Reader, together } from '@haihe/platform';
import { organisationRows } from '../data/organisation-query.js';
import { OrganisationObject } from './organisation.object.js';

/** Loads organisations by id for any area's fields, all that a request asks for at one moment in one statement. */
@Injectable()
export class OrganisationLoader {
  constructor(private readonly reader: Reader) {}

  /** Undefined when it is not there. Does not ask whether the caller may know of it: who names it decides that. */
  byId(context: object, id: string): Promise<OrganisationObject | undefined> {
    return load(context, this.organisationsByIds, id);
  }

  /** Like `byId` for a reference that the database keeps whole. */
  async existing(context: object, id: string): Promise<OrganisationObject> {
    const organisation = await this.byId(context, id);
    if (!organisation) throw new Error(`organisation ${id} is gone`);
    return organisation;
  }

  /** The batch behind. */
  readonly organisationsByIds = together(
    async (ids: readonly string[]): Promise<Map<string, OrganisationObject>> => new Map((await organisationRows(this.reader, ids)).map((row) => [row.id, OrganisationObject.of(row)])),
  );
}
