import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { facetNames } from '../search/facets.js';
import type { FacetName } from '../search/facets.js';
import type { FacetSelection } from '../search/listing-sets.js';
import { sortNames } from '../search/search-row.js';
import type { SortName } from '../search/search-row.js';

/** GraphQL enum of the orders. */
export const ListingSortEnum = Object.fromEntries(sortNames.map((name) => [name, name])) as { readonly [Name in SortName]: Name };
registerEnumType(ListingSortEnum, {
  name: 'ListingSort',
  description: 'How a search is ordered.',
  valuesMap: {
    RELEVANCE: { description: 'Titles that have what was searched for first, then the most complete listings.' },
    NEWEST: { description: 'Published last first.' },
    PRICE_ASC: { description: 'Lowest shown price first; without price last.' },
    PRICE_DESC: { description: 'Highest shown price first; without price last.' },
    EXPIRY: { description: 'End of term first.' },
  },
});

/** Longest text of a search, and most values of one facet. */
const LONGEST = 200;
const MOST = 50;

/** What a search of listings is narrowed by. */
@InputType('ListingSearchFilter', { description: 'What a search of listings is narrowed by; several values of one facet widen it.' })
export class ListingSearchFilterInput {
  @IsOptional()
  @MaxLength(LONGEST)
  @Field(() => String, { nullable: true, description: 'Words, parts of words or a number, in Chinese or English; all must be found.' })
  readonly text?: string | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Kinds of right.' })
  readonly kind?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Sections of the IPC, A to H.' })
  readonly ipcSection?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Classes of the IPC, such as H01.' })
  readonly ipcClass?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Divisions of GB/T 4754, such as C38.' })
  readonly industry?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: "Districts of the sellers." })
  readonly district?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Bands of the shown price, as the facet names them.' })
  readonly priceBand?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Kinds of organisation that sell.' })
  readonly ownerKind?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'How the listings trade.' })
  readonly mode?: readonly string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'How ripe the technologies are.' })
  readonly readiness?: readonly string[] | null;
}

const inputOf: Readonly<Record<FacetName, Exclude<keyof ListingSearchFilterInput, 'text'>>> = {
  KIND: 'kind',
  IPC_SECTION: 'ipcSection',
  IPC_CLASS: 'ipcClass',
  INDUSTRY: 'industry',
  DISTRICT: 'district',
  PRICE_BAND: 'priceBand',
  OWNER_KIND: 'ownerKind',
  MODE: 'mode',
  READINESS: 'readiness',
};

/** The filter as the search takes it. */
export function selectionOf(filter: ListingSearchFilterInput | null | undefined): FacetSelection {
  const chosen = facetNames.map((name) => [name, filter?.[inputOf[name]] ?? []] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
