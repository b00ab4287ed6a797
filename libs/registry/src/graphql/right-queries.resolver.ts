import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { connectionOf, Context, CurrentCaller, PageArgs, pageSize, parseGlobalId, Public, Reader, readId, SignedIn, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { chinaDate, systemClock } from '@haihe/platform/clock';
import { idsByNumber } from '../data/queries/right-numbers.js';
import { searchRights } from '../data/queries/right-search.js';
import type { RightCriteria } from '../data/queries/right-search.js';
import type { RightKind } from '../rules/index.js';
import { RightKindEnum } from './enums.js';
import { RightLoaders } from './right-loaders.js';
import { RightFilterInput } from './right.inputs.js';
import { RightObject } from './right.object.js';

const { Connection: RightConnection } = connectionOf('Right', () => RightObject);

/** The public register, and what is one's own in it. */
@Resolver()
export class RightQueries {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: RightLoaders,
  ) {}

  @Public()
  @Query(() => RightObject, { nullable: true, description: 'A right; null when there is none of this id.' })
  async right(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<RightObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'Right' ? ((await this.loaders.right(context, parsed.id)) ?? null) : null;
  }

  @Public()
  @Query(() => RightObject, { nullable: true, description: 'The right with an application, registration or publication number in any spelling; null when the register has none.' })
  async rightByNumber(
    @Args('kind', { type: () => RightKindEnum, nullable: true, description: 'Its kind, where the number alone may mean several.' }) kind: RightKind | null,
    @Args('number', { description: 'The number.' }) number: string,
    @Context() context: RequestContext,
  ): Promise<RightObject | null> {
    const [id] = await idsByNumber(this.reader, kind ?? null, number, chinaDate(systemClock.now()));
    return id === undefined ? null : ((await this.loaders.right(context, id)) ?? null);
  }

  @Public()
  @Query(() => RightConnection, { description: 'The public register, the newest entries first.' })
  async rights(@Args() page: PageArgs, @Args('filter', { nullable: true, description: 'What to narrow it to.' }) filter?: RightFilterInput): Promise<ConnectionOf<RightObject>> {
    return this.page(page, criteriaOf(filter));
  }

  @SignedIn()
  @Query(() => RightConnection, { description: 'The rights of the organisation that the caller acts for, the newest entries first.' })
  async myRights(
    @Args() page: PageArgs,
    @CurrentCaller() caller: Caller,
    @Args('filter', { nullable: true, description: 'What to narrow it to.' }) filter?: RightFilterInput,
  ): Promise<ConnectionOf<RightObject>> {
    const ownerId = caller.acting?.organisationId;
    if (ownerId === undefined) return toConnection([], { first: pageSize(page.first), after: page.after, totalCount: 0 }, () => [], RightObject.of);
    return this.page(page, { ...criteriaOf(filter), ownerId });
  }

  private async page(page: PageArgs, criteria: RightCriteria): Promise<ConnectionOf<RightObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await searchRights(this.reader, criteria, first + 1, readId(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ id }) => [id], (row) => RightObject.of(row));
  }
}

function criteriaOf(filter: RightFilterInput | undefined): RightCriteria {
  return {
    text: filter?.text ?? undefined,
    kinds: filter?.kind ?? undefined,
    statuses: filter?.status ?? undefined,
    tradable: filter?.tradable ?? undefined,
    annuityDue: filter?.annuityDue ?? undefined,
  };
}
