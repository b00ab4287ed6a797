import { Injectable } from '@nestjs/common';
import { groupBy, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { readQuestion, readQuestionsOf } from '../data/queries/question-rows.js';
import { loaderFor } from './batch-of-request.js';
import { QuestionObject } from './question.object.js';

/** Loads questions, for all listings of a request at once. */
@Injectable()
export class QuestionLoader {
  constructor(private readonly reader: Reader) {}

  private readonly onListings = loaderFor(({ caller }) => async (ids) => groupBy(await readQuestionsOf(this.reader, caller.acting?.organisationId ?? null, ids), (row) => row.listingId));

  /** The questions on a listing that the caller may read, oldest first. */
  async ofListing(context: RequestContext, listingId: string): Promise<QuestionObject[]> {
    return ((await this.onListings(context, listingId)) ?? []).map((row) => QuestionObject.of(row, context.caller));
  }

  /** A question to which the caller's organisation is a party. */
  async byId({ caller }: RequestContext, id: string): Promise<QuestionObject | undefined> {
    if (!caller.acting) return undefined;
    const row = await readQuestion(this.reader, caller.acting.organisationId, id);
    return row && QuestionObject.of(row, caller);
  }
}
