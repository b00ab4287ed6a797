import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AsParent, Context, idOf, load, mutationPayload, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { agreeTermsCodes, AnswerTerms, askSellerCodes, returnTermsCodes } from '../../actions/terms/answer-terms.js';
import { agreementsOfSessions, sessionsAskedAbout } from '../../data/queries/agreement-rows.js';
import { SessionAgreeInput, SessionIdInput, SessionReturnInput } from '../sessions/session.inputs.js';
import { SessionLoader } from '../sessions/session.loader.js';
import { BiddingSessionObject } from '../sessions/session.object.js';
import { SellerAgreementObject } from './seller-agreement.object.js';

interface WithSession {
  readonly session: BiddingSessionObject | null;
}

const session = { type: () => BiddingSessionObject, description: 'The session as it is now.' };
const ask = mutationPayload<WithSession>('SessionAskSeller', { session }, askSellerCodes);
const agree = mutationPayload<WithSession>('SessionAgree', { session }, agreeTermsCodes);
const sendBack = mutationPayload<WithSession>('SessionReturn', { session }, returnTermsCodes);
const path = ['input', 'sessionId'];

/** What sellers are asked about sessions. */
@Resolver(() => BiddingSessionObject)
export class TermsResolver {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionLoader,
    private readonly answers: AnswerTerms,
  ) {}

  private readonly agreements = (ids: readonly string[]) => agreementsOfSessions(this.reader, ids);

  @Allow('market.listing.write')
  @Query(() => [BiddingSessionObject], { description: 'Sessions about whose rules your organisation is asked as the seller, the longest waiting first; at most 100.' })
  async sessionsAskedAbout(@Context() context: RequestContext): Promise<BiddingSessionObject[]> {
    const ids = await sessionsAskedAbout(this.reader, context.caller.acting?.organisationId ?? '');
    return (await Promise.all(ids.map((id) => this.sessions.byId(context, id)))).filter((found) => found !== undefined);
  }

  @Allow('bidding.session.run')
  @Mutation(() => ask.Payload, { description: 'Asks the seller whether he agrees to a draft; without his agreement it is not announced.' })
  sessionAskSeller(@Args('input', { description: 'The draft.' }) input: SessionIdInput, @Context() context: RequestContext): Promise<WithSession> {
    return ask.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.answers.ask(context.caller, id)));
  }

  @Allow('market.listing.write')
  @Mutation(() => agree.Payload, { description: 'The seller agrees to the rules of a session, with a reserve price that he sealed if he wants one.' })
  sessionAgree(@Args('input', { description: 'The agreement.' }) input: SessionAgreeInput, @Context() context: RequestContext): Promise<WithSession> {
    const { digest, reserveBox, dropReserve } = input;
    return agree.answer(context.caller, () => this.after(context, input.sessionId, (sessionId) => this.answers.agree(context.caller, { sessionId, digest, reserve: reserveBox ?? null, dropReserve: dropReserve ?? false })));
  }

  @Allow('market.listing.write')
  @Mutation(() => sendBack.Payload, { description: 'The seller sends the rules of a session back, or takes his agreement back before it is announced.' })
  sessionReturn(@Args('input', { description: 'Why.' }) input: SessionReturnInput, @Context() context: RequestContext): Promise<WithSession> {
    return sendBack.answer(context.caller, () => this.after(context, input.sessionId, (id) => this.answers.sendBack(context.caller, id, input.reason)));
  }

  @AsParent()
  @ResolveField('agreement', () => SellerAgreementObject, { nullable: true, description: 'What the seller was asked last, with his answer; for him and the centre, null for others and before he was asked.' })
  async agreement({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<SellerAgreementObject | null> {
    const { acting, permissions, locale } = context.caller;
    const isSeller = acting?.organisationId === row.sellerOrganisationId && permissions.has('market.listing.write');
    if (!isSeller && !permissions.has('bidding.session.run')) return null;
    const found = await load(context, this.agreements, row.id);
    return found ? SellerAgreementObject.of(found, locale) : null;
  }

  private async after(context: RequestContext, globalId: string, act: (sessionId: string) => Promise<void>): Promise<WithSession> {
    const sessionId = idOf('BiddingSession', globalId, path);
    await act(sessionId);
    return { session: await this.sessions.fresh(context, sessionId) };
  }
}
