import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Allow, AsParent, connectionOf, Context, CurrentCaller, groupBy, load, PageArgs, pageSize, parseGlobalId, PubSub, Reader, readId, readOrdinal, registerNode, SignedIn, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { importChannel } from '../actions/run-import.js';
import { listImportIssues, listImportRuns, readImportRuns } from '../data/queries/import-runs.js';
import type { ImportIssuePage, ImportIssueWish, ImportRunRow } from '../data/queries/import-runs.js';
import { IssueSeverityEnum } from './enums.js';
import type { IssueSeverity } from './enums.js';
import { ImportIssueObject, ImportRunObject } from './import-run.object.js';

const { Connection: ImportRunConnection } = connectionOf('ImportRun', () => ImportRunObject);
const { Connection: ImportIssueConnection } = connectionOf('ImportIssue', () => ImportIssueObject);

/** Arguments of the issues of an import. */
@ArgsType()
class IssueArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many entries, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry after which the page begins.' })
  readonly after?: string | null;

  @Field(() => IssueSeverityEnum, { nullable: true, description: 'Only issues of this severity.' })
  readonly severity?: IssueSeverity | null;
}

/** Whether the caller reads every import, and decides claims. */
const isCentre = (caller: Caller): boolean => caller.permissions.has('registry.claim.decide');

/** Imports, for the organisation that asked for them and for the centre. */
@Resolver(() => ImportRunObject)
export class ImportResolver {
  constructor(
    private readonly reader: Reader,
    private readonly pubSub: PubSub,
  ) {
    registerNode('ImportRun', (context, id) => this.visible(context, id));
  }

  private readonly byIds = (ids: readonly string[]): Promise<Map<string, ImportRunRow>> => readImportRuns(this.reader, ids);

  /** Pages by import and wish; imports of one list share their wish and are read together. */
  private readonly issuePages = async (keys: readonly string[]): Promise<Map<string, ImportIssuePage>> => {
    const asked = keys.map((key) => ({ key, wanted: JSON.parse(key) as [runId: string, wish: ImportIssueWish] }));
    const pages = new Map<string, ImportIssuePage>();
    for (const group of groupBy(asked, ({ wanted }) => JSON.stringify(wanted[1])).values()) {
      const wish = group[0]?.wanted[1];
      if (!wish) continue;
      const found = await listImportIssues(this.reader, group.map(({ wanted }) => wanted[0]), wish);
      for (const { key, wanted } of group) pages.set(key, found.get(wanted[0]) ?? { rows: [], totalCount: 0 });
    }
    return pages;
  };

  @Allow('registry.import.run')
  @Query(() => ImportRunConnection, { description: 'Imports of the organisation that the caller acts for, for the centre all; the newest first.' })
  async imports(@Args() page: PageArgs, @CurrentCaller() caller: Caller): Promise<ConnectionOf<ImportRunObject>> {
    const first = pageSize(page.first);
    const organisationId = isCentre(caller) ? null : (caller.acting?.organisationId ?? null);
    const { rows, totalCount } = await listImportRuns(this.reader, organisationId, first + 1, readId(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ id }) => [id], (row) => ImportRunObject.of(row, caller.locale));
  }

  @SignedIn()
  @Query(() => ImportRunObject, { nullable: true, description: 'An import; null when there is none of this id or it is not yours to see.' })
  async importRun(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<ImportRunObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'ImportRun' ? ((await this.visible(context, parsed.id)) ?? null) : null;
  }

  @AsParent()
  @ResolveField(() => ImportIssueConnection, { description: 'What was rejected or is doubtful, in the order of the file.' })
  async issues(@Parent() { row }: ImportRunObject, @Args() page: IssueArgs, @Context() context: RequestContext): Promise<ConnectionOf<ImportIssueObject>> {
    const first = pageSize(page.first);
    const wish: ImportIssueWish = { severity: page.severity ?? null, limit: first + 1, after: readOrdinal(page.after) ?? 0 };
    const found = await load(context, this.issuePages, JSON.stringify([row.id, wish]));
    const { rows, totalCount } = found ?? { rows: [], totalCount: 0 };
    return toConnection(rows, { first, after: page.after, totalCount }, ({ seq }) => [seq], (issue) => ImportIssueObject.of(issue, context.caller.locale));
  }

  @SignedIn()
  @Subscription(() => ImportRunObject, {
    description: 'An import, again and again while it goes on; ends when it has ended. Nothing comes for one that is not yours to see.',
    resolve: (run: ImportRunObject) => run,
  })
  async *importProgress(@Args('importRunId', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): AsyncGenerator<ImportRunObject> {
    const parsed = parseGlobalId(globalId);
    if (parsed?.type !== 'ImportRun') return;
    // Listening begins before the first look, so that no news falls in between.
    await using news = await this.pubSub.subscribe(importChannel(parsed.id));
    for (let seen = await this.visible({ ...context }, parsed.id); seen; seen = await this.visible({ ...context }, parsed.id)) {
      yield seen;
      if (seen.row.finishedAt !== null || (await news.next()).done) return;
    }
  }

  private async visible(context: RequestContext, id: string): Promise<ImportRunObject | undefined> {
    const { caller } = context;
    const row = await load(context, this.byIds, id);
    const own = row !== undefined && row.organisationId !== null && row.organisationId === caller.acting?.organisationId;
    return row && (own || isCentre(caller)) ? ImportRunObject.of(row, caller.locale) : undefined;
  }
}
