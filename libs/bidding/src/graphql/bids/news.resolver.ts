import { Args, Extensions, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { Context, parseGlobalId, Public, SAME_FOR_ALL } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { BiddingNews } from '../../live/bidding-news.js';
import type { NewsOfSession } from '../../live/session-watchers.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingNewsObject, SessionEntryObject, SessionFaceObject } from '../sessions/session-parts.objects.js';

/** What goes to all watchers is made once. */
const made = new WeakMap<NewsOfSession, BiddingNewsObject>();

function newsObject(news: NewsOfSession): BiddingNewsObject {
  const known = made.get(news);
  if (known) return known;
  const { session, entries, at } = news;
  const object = { session: SessionFaceObject.of(session, at), entries: entries.map((entry) => SessionEntryObject.of(entry)), at: new Date(at) };
  made.set(news, object);
  return object;
}

/** News of sessions, for everybody. */
@Resolver()
export class NewsResolver {
  constructor(
    private readonly news: BiddingNews,
    private readonly sessions: SessionLoader,
  ) {}

  @Public()
  @Extensions(SAME_FOR_ALL)
  @Subscription(() => BiddingNewsObject, {
    description:
      'What happens in a session. The first news comes at once, with every entry after `afterSeq` if that is given; then at most ten a second, and one every ten seconds as a sign of life. Ends when the reader is too slow; begin anew with the last `seq`.',
    resolve: (news: NewsOfSession) => newsObject(news),
  })
  async biddingNews(
    @Args('sessionId', { type: () => ID, description: 'Opaque id of the session.' }) globalId: string,
    @Context() context: RequestContext,
    @Args('afterSeq', { type: () => Int, nullable: true, description: 'The last entry that is known.' }) afterSeq?: number | null,
  ): Promise<AsyncIterableIterator<NewsOfSession>> {
    const parsed = parseGlobalId(globalId);
    const session = parsed?.type === 'BiddingSession' ? await this.sessions.byId(context, parsed.id) : undefined;
    return session && session.row.state !== 'DRAFT' ? this.news.watch(session.row.id, afterSeq ?? null) : nothing();
  }
}

/** Nothing comes of a session that is not there, or not to be seen. */
function nothing(): AsyncIterableIterator<NewsOfSession> {
  const end = { next: () => Promise.resolve({ done: true as const, value: undefined }), [Symbol.asyncIterator]: () => end };
  return end;
}
