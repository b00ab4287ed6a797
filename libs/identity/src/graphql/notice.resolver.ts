import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentCaller, mutationPayload, PageArgs, pageSize, parseGlobalId, Reader, readPlace, registerNode, SignedIn, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf } from '@haihe/platform';
import { personOf } from '../actions/caller-person.js';
import { MarkNoticesRead } from '../actions/mark-notices-read.js';
import { noticeOf, noticePage } from '../data/notice-query.js';
import { NoticesMarkReadInput } from './notice.inputs.js';
import { NoticeConnection, NoticeObject } from './notice.object.js';
import { viewerField } from './viewer-field.js';
import type { WithViewer } from './viewer-field.js';
import { ViewerObject } from './viewer.object.js';

const markRead = mutationPayload<WithViewer>('NoticesMarkRead', viewerField, ['NOT_FOUND']);

/** Notices of the signed-in person. */
@Resolver(() => NoticeObject)
export class NoticeResolver {
  constructor(
    private readonly reader: Reader,
    private readonly marking: MarkNoticesRead,
  ) {
    registerNode('Notice', async ({ caller }, id) => {
      const row = caller.person && (await noticeOf(this.reader, caller.person.id, id));
      return row && NoticeObject.of(row, caller.locale);
    });
  }

  @SignedIn()
  @Query(() => NoticeConnection, { description: 'The own notices, the newest first.' })
  async notices(@Args() page: PageArgs, @CurrentCaller() caller: Caller): Promise<ConnectionOf<NoticeObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await noticePage(this.reader, personOf(caller).id, first + 1, readPlace(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], (row) => NoticeObject.of(row, caller.locale));
  }

  @SignedIn()
  @Mutation(() => markRead.Payload, { description: 'Notes that notices were read; ids that are not the own ones’ change nothing.' })
  noticesMarkRead(@Args('input') input: NoticesMarkReadInput, @CurrentCaller() caller: Caller): Promise<WithViewer> {
    return markRead.answer(caller, async () => {
      const ids = input.ids?.map(parseGlobalId).flatMap((parsed) => (parsed?.type === 'Notice' ? [parsed.id] : []));
      await this.marking.run(caller, ids);
      return { viewer: ViewerObject.of(caller) };
    });
  }
}
