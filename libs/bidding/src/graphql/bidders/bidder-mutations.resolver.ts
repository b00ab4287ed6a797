import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, MoneyInput, mutationPayload } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { HoldAgain, holdAgainCodes } from '../../actions/award/hold-again.js';
import { DecideAsRunnerUp, runnerUpCodes } from '../../actions/award/runner-up.js';
import { DecideBidder, decideBidderCodes } from '../../actions/sign-up/decide-bidder.js';
import { OwnSignUp, ownSignUpCodes } from '../../actions/sign-up/own-sign-up.js';
import { SignUp, signUpCodes } from '../../actions/sign-up/sign-up.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { SessionIdInput } from '../sessions/session.inputs.js';
import { BidderAdmitInput, BidderRefuseInput, RunnerUpDecideInput, SessionHoldAgainInput, SessionSignUpInput } from './bidder.inputs.js';
import { BidderLoader } from './bidder.loader.js';
import { SessionBidderObject } from './session-bidder.object.js';

interface WithBidder {
  readonly bidder: SessionBidderObject | null;
}

interface WithSession {
  readonly session: BiddingSessionObject | null;
}

const bidder = { type: () => SessionBidderObject, description: 'The sign-up as it is now.' };
const session = { type: () => BiddingSessionObject, description: 'The session as it is now.' };
const ofBidder = (name: string, codes: readonly string[]): MutationPayload<WithBidder> => mutationPayload<WithBidder>(name, { bidder }, codes);
const ofSession = (name: string, codes: readonly string[]): MutationPayload<WithSession> => mutationPayload<WithSession>(name, { session }, codes);
const [signUp, confirm, leave] = [ofBidder('SessionSignUp', signUpCodes), ofBidder('SessionConfirm', ownSignUpCodes), ofBidder('SessionLeave', ownSignUpCodes)];
const [admit, refuse] = [ofBidder('BidderAdmit', decideBidderCodes), ofBidder('BidderRefuse', decideBidderCodes)];
const [decide, again] = [ofSession('RunnerUpDecide', runnerUpCodes), ofSession('SessionHoldAgain', holdAgainCodes)];
const sessionPath = ['input', 'sessionId'];
const bidderPath = ['input', 'bidderId'];

/** How organisations take part in sessions, and what the centre decides on it. */
@Resolver()
export class BidderMutations {
  constructor(
    private readonly bidders: BidderLoader,
    private readonly sessions: SessionLoader,
    private readonly signUps: SignUp,
    private readonly own: OwnSignUp,
    private readonly decisions: DecideBidder,
    private readonly runnersUp: DecideAsRunnerUp,
    private readonly seconds: HoldAgain,
  ) {}

  @Allow('bidding.bid.place')
  @Mutation(() => signUp.Payload, { description: 'Signs your organisation up. The deposit is taken from the money at disposal if that covers it, else it is asked for.' })
  sessionSignUp(@Args('input', { description: 'The sign-up.' }) input: SessionSignUpInput, @Context() context: RequestContext): Promise<WithBidder> {
    const { channel, keepWaiting, preEmptionGround = null, idempotencyKey } = input;
    return signUp.answer(context.caller, async () =>
      this.bidder(context, await this.signUps.run(context.caller, { sessionId: idOf('BiddingSession', input.sessionId, sessionPath), channel, keepWaiting, preEmptionGround, idempotencyKey })),
    );
  }

  @Allow('bidding.bid.place')
  @Mutation(() => confirm.Payload, { description: 'Agrees to rules that were changed after the sign-up.' })
  sessionConfirm(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithBidder> {
    return confirm.answer(context.caller, async () => this.bidder(context, await this.own.confirm(context.caller, idOf('BiddingSession', input.sessionId, sessionPath))));
  }

  @Allow('bidding.bid.place')
  @Mutation(() => leave.Payload, { description: 'Takes the sign-up back before the session opens; the deposit is released at once.' })
  sessionLeave(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithBidder> {
    return leave.answer(context.caller, async () => this.bidder(context, await this.own.leave(context.caller, idOf('BiddingSession', input.sessionId, sessionPath))));
  }

  @Allow('bidding.session.run')
  @Mutation(() => admit.Payload, { description: 'Decides on a claim to buy first, and admits.' })
  bidderAdmit(@Args('input', { description: 'The decision.' }) input: BidderAdmitInput, @Context() context: RequestContext): Promise<WithBidder> {
    return admit.answer(context.caller, async () => {
      const bidderId = idOf('SessionBidder', input.bidderId, bidderPath);
      await this.decisions.admit(context.caller, { bidderId, preEmption: input.preEmption ?? null, asOrdinary: input.asOrdinary });
      return this.bidder(context, bidderId);
    });
  }

  @Allow('bidding.session.run')
  @Mutation(() => refuse.Payload, { description: 'Refuses a sign-up before the session opens; the deposit is released at once.' })
  bidderRefuse(@Args('input', { description: 'The refusal.' }) input: BidderRefuseInput, @Context() context: RequestContext): Promise<WithBidder> {
    return refuse.answer(context.caller, async () => {
      const bidderId = idOf('SessionBidder', input.bidderId, bidderPath);
      await this.decisions.refuse(context.caller, { bidderId, reason: input.reason });
      return this.bidder(context, bidderId);
    });
  }

  @Allow('bidding.bid.place')
  @Mutation(() => decide.Payload, { description: 'The runner-up takes the lot at his own price, or does not.' })
  runnerUpDecide(@Args('input', { description: 'The decision.' }) input: RunnerUpDecideInput, @Context() context: RequestContext): Promise<WithSession> {
    return decide.answer(context.caller, async () => {
      const sessionId = idOf('BiddingSession', input.sessionId, sessionPath);
      await this.runnersUp.run(context.caller, { sessionId, accept: input.accept });
      return { session: await this.sessions.fresh(context, sessionId) };
    });
  }

  @Allow('bidding.session.run')
  @Mutation(() => again.Payload, { description: 'Sets up a second session for what the first did not sell, within 30 days, at most a fifth lower, and asks the seller.' })
  sessionHoldAgain(@Args('input', { description: 'Price and time.' }) input: SessionHoldAgainInput, @Context() context: RequestContext): Promise<WithSession> {
    return again.answer(context.caller, async () => {
      const startPrice = Number(MoneyInput.read(input.startPrice, ['input', 'startPrice']).minor);
      const id = await this.seconds.run(context.caller, { sessionId: idOf('BiddingSession', input.sessionId, sessionPath), startPrice, opensAt: input.opensAt });
      return { session: await this.sessions.fresh(context, id) };
    });
  }

  private async bidder(context: RequestContext, id: string): Promise<WithBidder> {
    return { bidder: await this.bidders.fresh(context, id) };
  }
}
