import { Field, ObjectType } from '@nestjs/graphql';
import { Node, toGlobalId } from '@haihe/platform';
import type { PersonRow } from '../data/member-query.js';

/** A person on the wire. */
@ObjectType('Person', { implements: () => [Node], description: 'A human being with an account. Seen by himself, by members of the same organisation and by the centre.' })
export class PersonObject extends Node {
  @Field({ description: 'How he wants to be called.' })
  readonly name!: string;

  @Field({ description: 'E-mail address, which is also the name of the account.' })
  readonly email!: string;

  @Field({ description: 'Preferred language: zh-CN or en.' })
  readonly locale!: string;

  static of(row: PersonRow): PersonObject {
    return { id: toGlobalId('Person', row.id), name: row.name, email: row.email, locale: row.locale };
  }
}
