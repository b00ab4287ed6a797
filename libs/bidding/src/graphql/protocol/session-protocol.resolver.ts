import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { protocolsOf, protocolViewerOf } from '../../data/queries/protocol-rows.js';
import type { ProtocolRow } from '../../data/queries/protocol-rows.js';
import { BiddingSessionObject } from '../sessions/session.object.js';

/** The protocol of a session that is over. */
@ObjectType('SessionProtocol', { description: 'What confirms the result of a session as a document (竞价成交确认书; 竞价流标记录 where nothing was sold).' })
export class SessionProtocolObject {
  @Field({ description: 'It confirms a sale; else it says why there was none.' })
  readonly sold!: boolean;

  @Field({ description: 'The sale is to the runner-up, at his own bid.' })
  readonly asRunnerUp!: boolean;

  @Field({ description: 'When it was made.' })
  readonly madeAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where to fetch it as PDF; null while it is being written.' })
  readonly pdfUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the PDF, hexadecimal; null while it is being written.' })
  readonly sha256!: string | null;

  static of({ sold, asRunnerUp, madeAt, fileId, hash }: ProtocolRow): SessionProtocolObject {
    return { sold, asRunnerUp, madeAt, pdfUrl: fileId === null ? null : `/files/${fileId}`, sha256: hash };
  }
}

/** Protocols, for seller, winner and centre. */
@Resolver(() => BiddingSessionObject)
export class SessionProtocolResolver {
  constructor(private readonly reader: Reader) {}

  /** One batch for each request: what is read depends on who asks. */
  private readonly batches = new WeakMap<RequestContext, (ids: readonly string[]) => Promise<Map<string, ProtocolRow>>>();

  @AsParent()
  @ResolveField('protocol', () => SessionProtocolObject, { nullable: true, description: 'The document that confirms the result, for the seller, the winner and the centre; null for others and before the end.' })
  async protocol({ row }: BiddingSessionObject, _: unknown, context: RequestContext): Promise<SessionProtocolObject | null> {
    const viewer = protocolViewerOf(context.caller);
    if (viewer === null || row.state !== 'CLOSED') return null;
    const batch = this.batches.get(context) ?? ((ids) => protocolsOf(this.reader, viewer, ids));
    this.batches.set(context, batch);
    const found = await load(context, batch, row.id);
    return found ? SessionProtocolObject.of(found) : null;
  }
}
