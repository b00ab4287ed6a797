import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import type { NoticeRow } from '../data/notice-query.js';
import { renderNotice } from '../rules/index.js';

/** A notice on the wire. */
@ObjectType('Notice', { implements: () => [Node], description: 'Something that the signed-in person should know.' })
export class NoticeObject extends Node {
  @Field({ description: 'What happened, e.g. identity.verification-approved.' })
  readonly kind!: string;

  @Field({ description: 'In the language of the request.' })
  readonly title!: string;

  @Field({ description: 'In the language of the request.' })
  readonly body!: string;

  @Field(() => String, { nullable: true, description: 'Page of the web app that it leads to.' })
  readonly link!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read.' })
  readonly readAt!: Date | null;

  static of(row: NoticeRow, locale: Locale): NoticeObject {
    const { kind, params, link, createdAt, readAt } = row;
    return { id: toGlobalId('Notice', row.id), kind, ...renderNotice(kind, params, locale), link, createdAt, readAt };
  }
}

/** A list of notices on the wire. */
export const { Connection: NoticeConnection } = connectionOf('Notice', () => NoticeObject);
