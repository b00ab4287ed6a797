import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { SavedSearchRow } from '../data/queries/saved-search-rows.js';
import { ListingSortEnum } from './search.inputs.js';

/** A search that a person keeps. */
@ObjectType('SavedSearch', { implements: () => [Node], description: 'A search that a person keeps.' })
export class SavedSearchObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'What its owner calls it.' })
  readonly name!: string;

  @Field({ description: 'JSON text of the ListingSearchFilter.' })
  readonly filter!: string;

  @Field(() => ListingSortEnum, { description: 'The order.' })
  readonly sort!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  readonly createdAt!: Date;

  /** As read, for the resolvers of the other fields. */
  readonly row!: SavedSearchRow;

  static of(row: SavedSearchRow): SavedSearchObject {
    const { name, sort, createdAt } = row;
    return { id: toGlobalId('SavedSearch', row.id), name, filter: JSON.stringify(row.filter), sort, createdAt, row };
  }
}
