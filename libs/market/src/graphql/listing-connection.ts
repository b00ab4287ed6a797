import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '@haihe/platform';
import type { ConnectionOf, EdgeOf } from '@haihe/platform';
import { facetNames } from '../search/facets.js';
import type { FacetName } from '../search/facets.js';
import { ListingObject } from './listing.object.js';

/** GraphQL enum of the facets. */
export const FacetNameEnum = Object.fromEntries(facetNames.map((name) => [name, name])) as { readonly [Name in FacetName]: Name };
registerEnumType(FacetNameEnum, {
  name: 'FacetName',
  description: 'What listings can be narrowed by.',
  valuesMap: {
    KIND: { description: 'Kind of right.' },
    IPC_SECTION: { description: 'Section of the IPC.' },
    IPC_CLASS: { description: 'Class of the IPC.' },
    INDUSTRY: { description: 'Division of GB/T 4754.' },
    DISTRICT: { description: 'District of the seller.' },
    PRICE_BAND: { description: 'Band of the shown price.' },
    OWNER_KIND: { description: 'Kind of organisation that sells.' },
    MODE: { description: 'How the listing trades.' },
    READINESS: { description: 'How ripe the technology is.' },
  },
});

/** A value with how many listings have it. */
@ObjectType('FacetValue', { description: 'A value with how many have it.' })
export class FacetValueObject {
  @Field({ description: 'The value, to narrow by.' })
  readonly value!: string;

  @Field({ description: "The value in the caller's language." })
  readonly title!: string;

  @Field(() => Int, { description: 'How many have it.' })
  readonly count!: number;

  @Field({ description: 'Whether the search is narrowed by it.' })
  readonly selected!: boolean;
}

/** One way to narrow a search. */
@ObjectType('Facet', { description: 'One way to narrow a search, with its values.' })
export class FacetObject {
  @Field(() => FacetNameEnum, { description: 'What it narrows by.' })
  readonly name!: FacetName;

  @Field(() => [FacetValueObject], { description: 'Its values, the most frequent first.' })
  readonly values!: readonly FacetValueObject[];
}

/** A piece of a text. */
@ObjectType('TextSpan', { description: 'A piece of a text.' })
export class TextSpanObject {
  @Field({ description: 'The piece.' })
  readonly text!: string;

  @Field({ description: 'Whether it was searched for.' })
  readonly hit!: boolean;
}

/** Where a listing has what was searched for. */
@ObjectType('SearchHighlight', { description: 'Where a listing has what was searched for.' })
export class SearchHighlightObject {
  @Field(() => [TextSpanObject], { description: 'The title in pieces.' })
  readonly title!: readonly TextSpanObject[];

  @Field(() => [TextSpanObject], { description: 'A part of the summary in pieces.' })
  readonly summary!: readonly TextSpanObject[];
}

/** One listing in a list. */
@ObjectType('ListingEdge', { description: 'One listing in a list.' })
export class ListingEdge implements EdgeOf<ListingObject> {
  @Field({ description: 'Place in the list; stays valid when others come or go.' })
  readonly cursor!: string;

  @Field(() => ListingObject, { description: 'The listing.' })
  readonly node!: ListingObject;

  @Field(() => SearchHighlightObject, { nullable: true, description: 'Where it has what was searched for; null in lists that are no search.' })
  readonly highlight?: SearchHighlightObject | null;
}

/** A page of listings. */
@ObjectType('ListingConnection', { description: 'A page of listings.' })
export class ListingConnection implements ConnectionOf<ListingObject> {
  @Field(() => [ListingEdge], { description: 'The entries of the page, in order.' })
  readonly edges!: readonly ListingEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many entries the whole list has.' })
  readonly totalCount!: number;

  @Field(() => [FacetObject], { description: 'What the list can be narrowed by; empty in lists that are no search.' })
  readonly facets!: readonly FacetObject[];
}
