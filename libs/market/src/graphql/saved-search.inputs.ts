import { Field, ID, InputType } from '@nestjs/graphql';
import type { SortName } from '../search/search-row.js';
import { ListingSearchFilterInput, ListingSortEnum } from './search.inputs.js';

/** A search to be kept. */
@InputType('SearchSaveInput', { description: 'A search to be kept.' })
export class SearchSaveInput {
  @Field({ description: 'What it shall be called; no two of one person the same.' })
  readonly name!: string;

  @Field(() => ListingSearchFilterInput, { description: 'What to search for.' })
  readonly filter!: ListingSearchFilterInput;

  @Field(() => ListingSortEnum, { nullable: true, defaultValue: 'RELEVANCE', description: 'The order.' })
  readonly sort?: SortName | null;
}

/** A search to be forgotten. */
@InputType('SearchForgetInput', { description: 'A search to be forgotten.' })
export class SearchForgetInput {
  @Field(() => ID, { description: 'The saved search.' })
  readonly savedSearchId!: string;
}
