import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload, Public, Reader, toGlobalId } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { GiveShares, giveSharesCodes } from '../../actions/log/give-shares.js';
import { Keepers, keeperCodes } from '../../actions/log/keepers.js';
import { readKeeper, readKeepers } from '../../data/queries/keeper-rows.js';
import type { KeeperRow } from '../../data/queries/keeper-rows.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { KeeperObject, KeeperRegisterInput, SharesGiveInput } from './keeper.objects.js';

const register = mutationPayload<{ readonly keeper: KeeperObject | null }>('KeeperRegister', { keeper: { type: () => KeeperObject, description: 'The keeper.' } }, keeperCodes);
const give = mutationPayload<{ readonly session: BiddingSessionObject | null }>('SharesGive', { session: { type: () => BiddingSessionObject, description: 'The session.' } }, giveSharesCodes);

/** Those who keep the keys to what is sealed. */
@Resolver()
export class KeepersResolver {
  constructor(
    private readonly registering: Keepers,
    private readonly giving: GiveShares,
    private readonly sessions: SessionLoader,
    private readonly reader: Reader,
  ) {}

  @Public()
  @Query(() => [KeeperObject], { description: 'All who keep keys to sealed bids at present.' })
  async keepers(@Context() context: RequestContext): Promise<KeeperObject[]> {
    return (await readKeepers(this.reader)).map((row) => keeperObject(row, context));
  }

  @Allow('bidding.box.open')
  @Mutation(() => register.Payload, { description: 'Registers the caller as a keeper with a key that he made in his browser; an earlier key of his is retired.' })
  keeperRegister(@Args('input', { description: 'The key.' }) { publicKey }: KeeperRegisterInput, @Context() context: RequestContext): Promise<{ readonly keeper: KeeperObject | null }> {
    return register.answer(context.caller, async () => {
      const row = await readKeeper(this.reader, await this.registering.register(context.caller, publicKey));
      return { keeper: row ? keeperObject(row, context) : null };
    });
  }

  @Allow('bidding.box.open')
  @Mutation(() => give.Payload, { description: 'Gives a keeper’s parts of the keys to what is to be opened. With those of enough keepers it is opened, and the session goes on.' })
  sharesGive(@Args('input', { description: 'The parts.' }) { sessionId, shares }: SharesGiveInput, @Context() context: RequestContext): Promise<{ readonly session: BiddingSessionObject | null }> {
    return give.answer(context.caller, async () => {
      const id = idOf('BiddingSession', sessionId, ['input', 'sessionId']);
      await this.giving.give(context.caller, id, shares.map(({ bidder, share }) => ({ bidder: bidder ?? null, share: share ?? null })));
      return { session: await this.sessions.fresh(context, id) };
    });
  }
}

function keeperObject({ id, personId, name, publicKey, registeredAt }: KeeperRow, { caller }: RequestContext): KeeperObject {
  return { id: toGlobalId('Keeper', id), name, publicKey, registeredAt, isMe: personId === caller.person?.id };
}
