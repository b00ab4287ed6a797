import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, MoneyInput, mutationPayload, parseGlobalId } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { paddleBidCodes, PaddleBids } from '../../actions/floor/paddle-bids.js';
import { prepareSessionCodes, PrepareSessions } from '../../actions/sessions/prepare-sessions.js';
import { runSessionCodes, RunSessions } from '../../actions/sessions/run-sessions.js';
import { PaddleBidDecideInput, PaddleBidEnterInput, readEvent, readSession, SaleEventCreateInput, SessionChangeInput, SessionIdInput, SessionInput, SessionNoteInput, SessionPauseInput } from './session.inputs.js';
import { SessionLoader } from './session.loader.js';
import { BiddingSessionObject, SaleEventObject } from './session.object.js';
import { BidAnswerObject } from './session-parts.objects.js';

interface WithSession {
  readonly session: BiddingSessionObject | null;
}
interface WithEvent {
  readonly event: SaleEventObject | null;
}
interface WithPaddleBid extends WithSession {
  readonly bid: BidAnswerObject | null;
}

const session = { type: () => BiddingSessionObject, description: 'The session as it stands now.' };
const preparing = (name: string): MutationPayload<WithSession> => mutationPayload<WithSession>(name, { session }, prepareSessionCodes);
const running = (name: string): MutationPayload<WithSession> => mutationPayload<WithSession>(name, { session }, runSessionCodes);
const [create, edit, publish, amend] = [preparing('SessionCreate'), preparing('SessionEdit'), preparing('SessionPublish'), preparing('SessionAmend')];
const [open, pause, resume, call] = [running('SessionOpen'), running('SessionPause'), running('SessionResume'), running('SessionCall')];
const [hammer, closeEarly, annul] = [running('SessionHammer'), running('SessionCloseEarly'), running('SessionAnnul')];
const discard = mutationPayload<{ readonly reference: string | null }>('SessionDiscard', { reference: { type: () => String, description: 'Of the draft that is gone.' } }, prepareSessionCodes);
const enterPaddle = mutationPayload<WithSession>('PaddleBidEnter', { session }, paddleBidCodes);
const decidePaddle = mutationPayload<WithPaddleBid>(
  'PaddleBidDecide',
  { session, bid: { type: () => BidAnswerObject, description: 'What became of the bid; null when it was dropped.' } },
  paddleBidCodes,
);
const createEvent = mutationPayload<WithEvent>('SaleEventCreate', { event: { type: () => SaleEventObject, description: 'The event.' } }, prepareSessionCodes);
const idPath = ['input', 'sessionId'];

/** What the centre does with sessions. */
@Resolver()
export class SessionMutations {
  constructor(
    private readonly sessions: SessionLoader,
    private readonly prepare: PrepareSessions,
    private readonly runs: RunSessions,
    private readonly paddles: PaddleBids,
  ) {}

  @Allow('bidding.session.run')
  @Mutation(() => create.Payload, { description: 'Sets a session up as a draft.' })
  sessionCreate(@Args('input', { description: 'What it is made from.' }) input: SessionInput, @Context() context: RequestContext): Promise<WithSession> {
    return create.answer(context.caller, async () => this.found(context, await this.prepare.create(context.caller, readSession(input))));
  }

  @Allow('bidding.session.run')
  @Mutation(() => edit.Payload, { description: 'Changes a draft.' })
  sessionEdit(@Args('input', { description: 'The change.' }) input: SessionChangeInput, @Context() context: RequestContext): Promise<WithSession> {
    return edit.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.prepare.edit(context.caller, id, readSession(input.session))));
  }

  @Allow('bidding.session.run')
  @Mutation(() => discard.Payload, { description: 'Gives a draft up, so that its listing is free for another session.' })
  sessionDiscard(@Args('input', { description: 'The draft.' }) input: SessionIdInput, @Context() { caller }: RequestContext): Promise<{ readonly reference: string | null }> {
    return discard.answer(caller, async () => ({ reference: await this.prepare.discard(caller, idOf('BiddingSession', input.sessionId, idPath)) }));
  }

  @Allow('bidding.session.run')
  @Mutation(() => publish.Payload, { description: 'Announces a session: its notice begins, sign-up is open, and the listing can be bought in no other way.' })
  sessionPublish(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return publish.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.prepare.announce(context.caller, id)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => amend.Payload, { description: 'Changes an announced session: its notice restarts, and whoever signed up confirms again.' })
  sessionAmend(@Args('input', { description: 'The change.' }) input: SessionChangeInput, @Context() context: RequestContext): Promise<WithSession> {
    return amend.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.prepare.amend(context.caller, id, readSession(input.session))));
  }

  @Allow('bidding.session.run')
  @Mutation(() => open.Payload, { description: 'The auctioneer opens a session on the floor.' })
  sessionOpen(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return open.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.runs.open(context.caller, id)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => pause.Payload, { description: 'Interrupts a session; the reason is announced.' })
  sessionPause(@Args('input', { description: 'Why.' }) { sessionId, reason, note }: SessionPauseInput, @Context() context: RequestContext): Promise<WithSession> {
    return pause.answer(context.caller, () => this.after(context, sessionId, (id) => this.runs.pause(context.caller, id, reason, note)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => resume.Payload, { description: 'Lets a session go on: everybody gets a full cycle.' })
  sessionResume(@Args('input', { description: 'What is announced.' }) { sessionId, note }: SessionNoteInput, @Context() context: RequestContext): Promise<WithSession> {
    return resume.answer(context.caller, () => this.after(context, sessionId, (id) => this.runs.resume(context.caller, id, note)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => call.Payload, { description: 'The auctioneer calls: going once, going twice.' })
  sessionCall(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return call.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.runs.call(context.caller, id)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => hammer.Payload, { description: 'The hammer falls: after two calls, or when nobody bids.' })
  sessionHammer(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return hammer.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.runs.hammer(context.caller, id)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => closeEarly.Payload, { description: 'Takes the best of the open quotes before their end.' })
  sessionCloseEarly(@Args('input', { description: 'The session.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return closeEarly.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.runs.closeEarly(context.caller, id)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => annul.Payload, { description: 'Declares a session void, with the reason.' })
  sessionAnnul(@Args('input', { description: 'Why.' }) { sessionId, note }: SessionNoteInput, @Context() context: RequestContext): Promise<WithSession> {
    return annul.answer(context.caller, () => this.after(context, sessionId, (id) => this.runs.annul(context.caller, id, note)));
  }

  @Allow('bidding.session.run')
  @Mutation(() => enterPaddle.Payload, { description: 'Writes a paddle bid down; another person has to confirm it.' })
  paddleBidEnter(@Args('input', { description: 'The bid.' }) input: PaddleBidEnterInput, @Context() context: RequestContext): Promise<WithSession> {
    return enterPaddle.answer(context.caller, () =>
      this.after(context, input.sessionId, async (sessionId) => {
        const amount = readAmount(input);
        await this.paddles.enter(context.caller, { sessionId, bidder: input.bidder, amount });
      }),
    );
  }

  @Allow('bidding.session.run')
  @Mutation(() => decidePaddle.Payload, { description: 'Confirms a paddle bid that somebody else wrote down, so that it is judged; or drops it.' })
  paddleBidDecide(@Args('input', { description: 'The decision.' }) input: PaddleBidDecideInput, @Context() context: RequestContext): Promise<WithPaddleBid> {
    return decidePaddle.answer(context.caller, async () => {
      const parsed = parseGlobalId(input.paddleBidId);
      if (parsed?.type !== 'PaddleBid') throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'paddleBidId'] });
      const { sessionId, judged } = await this.paddles.decide(context.caller, parsed.id, input.confirm);
      return { session: await this.sessions.fresh(context, sessionId), bid: judged && BidAnswerObject.of(judged) };
    });
  }

  @Allow('bidding.session.run')
  @Mutation(() => createEvent.Payload, { description: 'Sets up a sale event; sessions become its lots.' })
  saleEventCreate(@Args('input', { description: 'The event.' }) input: SaleEventCreateInput, @Context() context: RequestContext): Promise<WithEvent> {
    return createEvent.answer(context.caller, async () => {
      const id = await this.prepare.createEvent(context.caller, readEvent(input));
      return { event: (await this.sessions.event(context, id)) ?? null };
    });
  }

  private async after(context: RequestContext, globalId: string, act: (sessionId: string) => Promise<unknown>): Promise<WithSession> {
    const sessionId = idOf('BiddingSession', globalId, idPath);
    await act(sessionId);
    return this.found(context, sessionId);
  }

  private async found(context: RequestContext, sessionId: string): Promise<WithSession> {
    return { session: await this.sessions.fresh(context, sessionId) };
  }
}

function readAmount({ amount }: PaddleBidEnterInput): number {
  return Number(MoneyInput.read(amount, ['input', 'amount']).minor);
}
