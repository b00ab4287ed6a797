import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { keepersWhoGave, keysOfPerson } from '../../data/queries/keeper-rows.js';
import { boxesToOpen } from '../../rules/index.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { SealedBoxObject, SessionKeeperObject } from './keeper.objects.js';

/** What keepers see of a session. */
@Resolver(() => BiddingSessionObject)
export class SessionKeepersResolver {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionLoader,
  ) {}

  @AsParent()
  @ResolveField('keepers', () => [SessionKeeperObject], { description: 'Who keeps parts of the keys to what is sealed.' })
  async keepers({ row }: BiddingSessionObject, _: unknown, { caller }: RequestContext): Promise<SessionKeeperObject[]> {
    if (row.rules.keepers.length === 0) return [];
    const [gave, own] = await Promise.all([this.given(row), caller.person ? keysOfPerson(this.reader, caller.person.id) : new Set<string>()]);
    return row.rules.keepers.map(({ number, name, publicKey }) => ({ number, name, publicKey, hasGiven: gave.has(number), isMe: own.has(publicKey) }));
  }

  @AsParent()
  @ResolveField('keepersNeeded', () => Int, { description: 'How many keepers together open what is sealed; 0 when nothing is.' })
  keepersNeeded({ row }: BiddingSessionObject): number {
    return row.rules.keepers.length === 0 ? 0 : row.rules.keepersNeeded;
  }

  @AsParent()
  @ResolveField('sharesGiven', () => Int, { description: 'How many keepers have given their parts of what is to be opened now.' })
  async sharesGiven({ row }: BiddingSessionObject): Promise<number> {
    return (await this.given(row)).size;
  }

  @AsParent()
  @ResolveField('boxesToOpen', () => [SealedBoxObject], { description: 'What the keepers have to open now. For its keepers; empty for others.' })
  async boxesToOpen({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<readonly SealedBoxObject[]> {
    const { caller } = context;
    if (row.stage !== 'OPENING' || !caller.person || !caller.permissions.has('bidding.box.open')) return [];
    const own = await keysOfPerson(this.reader, caller.person.id);
    if (!row.rules.keepers.some(({ publicKey }) => own.has(publicKey))) return [];
    const kept = await this.sessions.state(context, row.id);
    return kept ? boxesToOpen(kept.state) : [];
  }

  private async given({ id, state, stage }: BiddingSessionObject['row']): Promise<ReadonlySet<number>> {
    return state === 'OPEN' && stage === 'OPENING' ? keepersWhoGave(this.reader, id) : new Set();
  }
}
