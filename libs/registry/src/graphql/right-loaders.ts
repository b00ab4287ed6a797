import { Injectable } from '@nestjs/common';
import { load, Reader, together } from '@haihe/platform';
import { chinaDate, systemClock } from '@haihe/platform/clock';
import { readEvents, readFamilies, readOwners, readPublications } from '../data/queries/right-parts.js';
import type { EventRow, OwnerRow, PublicationRow } from '../data/queries/right-parts.js';
import { readRights, readRightTexts } from '../data/queries/right-row.js';
import type { RightRow, RightTexts } from '../data/queries/right-row.js';
import { standingOf } from '../data/queries/right-standing.js';
import { readStandingFacts } from '../data/queries/standing-facts.js';
import type { RightAssessment } from '../rules/index.js';
import { RightObject } from './right.object.js';

/** Most members of a family that are shown. */
const FAMILY_SHOWN = 50;

/** Loads rights and what hangs on them, for all rights of a request at once. */
@Injectable()
export class RightLoaders {
  constructor(private readonly reader: Reader) {}

  private readonly rightBatch = together((ids: readonly string[]): Promise<Map<string, RightRow>> => readRights(this.reader, ids));
  private readonly textBatch = together((ids: readonly string[]): Promise<Map<string, RightTexts>> => readRightTexts(this.reader, ids));
  private readonly ownerBatch = (ids: readonly string[]): Promise<Map<string, OwnerRow[]>> => readOwners(this.reader, ids);
  private readonly eventBatch = (ids: readonly string[]): Promise<Map<string, EventRow[]>> => readEvents(this.reader, ids);
  private readonly publicationBatch = (ids: readonly string[]): Promise<Map<string, PublicationRow[]>> => readPublications(this.reader, ids);
  private readonly familyBatch = (ids: readonly string[]): Promise<Map<string, string[]>> => readFamilies(this.reader, ids, FAMILY_SHOWN);
  private readonly standingBatch = async (ids: readonly string[]): Promise<Map<string, RightAssessment>> => {
    const onDay = chinaDate(systemClock.now());
    const facts = await readStandingFacts(this.reader, ids);
    return new Map([...facts].map(([id, known]) => [id, standingOf(known, onDay)]));
  };

  /**
   * A right for GraphQL; undefined when there is none of this id. Rights are public.
   *
   * @param context the request's context, which also says how long what was loaded is kept
   */
  async right(context: object, id: string): Promise<RightObject | undefined> {
    const row = await load(context, this.rightBatch, id);
    return row && RightObject.of(row);
  }

  /** Rights for GraphQL in the order of the ids; those that do not exist are left out. */
  async rightsByIds(context: object, ids: readonly string[]): Promise<RightObject[]> {
    const rights = await Promise.all(ids.map((id) => this.right(context, id)));
    return rights.filter((right) => right !== undefined);
  }

  /**
   * Its abstracts, parties and citations.
   *
   * @throws Error when there is no such right (a defect: it was loaded before)
   */
  async texts(context: object, rightId: string): Promise<RightTexts> {
    const texts = await load(context, this.textBatch, rightId);
    if (!texts) throw new Error(`right ${rightId} is gone`);
    return texts;
  }

  /** The current owners, in the order in which they are named. */
  async owners(context: object, rightId: string): Promise<readonly OwnerRow[]> {
    return (await load(context, this.ownerBatch, rightId)) ?? [];
  }

  /** The events, oldest first. */
  async events(context: object, rightId: string): Promise<readonly EventRow[]> {
    return (await load(context, this.eventBatch, rightId)) ?? [];
  }

  /** The published documents, oldest first. */
  async publications(context: object, rightId: string): Promise<readonly PublicationRow[]> {
    return (await load(context, this.publicationBatch, rightId)) ?? [];
  }

  /** The members of a patent family, the newest in the register first. */
  async family(context: object, familyId: string): Promise<RightObject[]> {
    return this.rightsByIds(context, (await load(context, this.familyBatch, familyId)) ?? []);
  }

  /**
   * What is derived of a right for today.
   *
   * @throws Error when there is no such right (a defect: it was loaded before)
   */
  async standing(context: object, rightId: string): Promise<RightAssessment> {
    const standing = await load(context, this.standingBatch, rightId);
    if (!standing) throw new Error(`right ${rightId} is gone`);
    return standing;
  }
}
