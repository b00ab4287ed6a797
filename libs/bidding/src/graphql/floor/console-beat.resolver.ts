import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ConsoleBeat, consoleBeatCodes } from '../../actions/floor/console-beat.js';
import { SessionIdInput } from '../sessions/session.inputs.js';

/** What a console is told to its beat. */
@ObjectType('ConsoleTouch', { description: 'That the hall of a session is in touch with the service.' })
export class ConsoleTouchObject {
  @Field({ description: 'When it was heard, by the service’s clock.' })
  readonly heardAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Seconds of silence after which an open session pauses by itself; null when it does not.' })
  readonly silence!: number | null;
}

interface WithTouch {
  readonly touch: ConsoleTouchObject | null;
}

const beat = mutationPayload<WithTouch>('ConsoleBeat', { touch: { type: () => ConsoleTouchObject, description: 'How the hall stands with the service.' } }, consoleBeatCodes);

/** How the hall says that it is there. */
@Resolver()
export class ConsoleBeatResolver {
  constructor(private readonly beats: ConsoleBeat) {}

  @Allow('bidding.session.run')
  @Mutation(() => beat.Payload, { description: 'The auctioneer’s console says that the hall is in touch; sent every few seconds. When none is heard of for too long, an open session pauses by itself.' })
  consoleBeat(@Args('input', { description: 'The session.' }) { sessionId }: SessionIdInput, @Context() { caller }: RequestContext): Promise<WithTouch> {
    return beat.answer(caller, async () => ({ touch: await this.beats.run(caller, idOf('BiddingSession', sessionId, ['input', 'sessionId'])) }));
  }
}
