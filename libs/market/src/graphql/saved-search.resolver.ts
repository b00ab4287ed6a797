import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AsParent, Context, idOf, mutationPayload, Reader, registerNode, SignedIn } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ForgetSearch, forgetSearchCodes } from '../actions/forget-search.js';
import { SaveSearch, saveSearchCodes } from '../actions/save-search.js';
import { readSavedSearch, readSavedSearches } from '../data/queries/saved-search-rows.js';
import { ListingSearchService } from '../search/listing-search.service.js';
import { SearchForgetInput, SearchSaveInput } from './saved-search.inputs.js';
import { SavedSearchObject } from './saved-search.object.js';
import { selectionOf } from './search.inputs.js';
import type { ListingSearchFilterInput } from './search.inputs.js';

interface WithSavedSearch {
  readonly savedSearch: SavedSearchObject;
}
interface WithForgottenId {
  readonly forgottenId: string;
}

const save = mutationPayload<WithSavedSearch>('SearchSave', { savedSearch: { type: () => SavedSearchObject, description: 'The search as it is kept.' } }, saveSearchCodes);
const forget = mutationPayload<WithForgottenId>('SearchForget', { forgottenId: { type: () => ID, description: 'Id of the search that is gone.' } }, forgetSearchCodes);

/** New listings are counted up to here. */
const MOST_NEW = 100;

/** Searches that people keep. */
@Resolver(() => SavedSearchObject)
export class SavedSearchResolver {
  constructor(
    private readonly reader: Reader,
    private readonly search: ListingSearchService,
    private readonly saving: SaveSearch,
    private readonly forgetting: ForgetSearch,
  ) {
    registerNode('SavedSearch', ({ caller }, id) => this.own(caller.person?.id, id));
  }

  @SignedIn()
  @Query(() => [SavedSearchObject], { name: 'savedSearches', description: 'The searches that the caller keeps, the newest first.' })
  async savedSearchesOf(@Context() { caller }: RequestContext): Promise<SavedSearchObject[]> {
    return caller.person ? (await readSavedSearches(this.reader, caller.person.id)).map((row) => SavedSearchObject.of(row)) : [];
  }

  @AsParent()
  @ResolveField(() => Int, { description: 'How many listings that match were published since it was saved, 100 at most.' })
  async newCount({ row }: SavedSearchObject): Promise<number> {
    const filter: Partial<ListingSearchFilterInput> = row.filter;
    const newest = await this.search.search({ text: filter.text ?? undefined, selection: selectionOf(filter as ListingSearchFilterInput), sort: 'NEWEST', first: MOST_NEW });
    // The key of this order is the moment of publication, negated.
    return newest.hits.filter(({ place }) => -place.key > row.createdAt.getTime()).length;
  }

  @Allow('market.search.save')
  @Mutation(() => save.Payload, { description: 'Keeps a search under a name.' })
  searchSave(@Args('input') input: SearchSaveInput, @Context() { caller }: RequestContext): Promise<WithSavedSearch> {
    return save.answer(caller, async () => {
      const { name, filter, sort } = input;
      const savedSearch = await this.own(caller.person?.id, await this.saving.run(caller, { name, filter: { ...filter }, sort: sort ?? 'RELEVANCE' }));
      if (!savedSearch) throw new Error('the search was not kept');
      return { savedSearch };
    });
  }

  @SignedIn()
  @Mutation(() => forget.Payload, { description: 'Forgets a search.' })
  searchForget(@Args('input') input: SearchForgetInput, @Context() { caller }: RequestContext): Promise<WithForgottenId> {
    return forget.answer(caller, async () => {
      await this.forgetting.run(caller, { savedSearchId: idOf('SavedSearch', input.savedSearchId, ['input', 'savedSearchId']) });
      return { forgottenId: input.savedSearchId };
    });
  }

  private async own(personId: string | undefined, id: string): Promise<SavedSearchObject | undefined> {
    const row = personId === undefined ? undefined : await readSavedSearch(this.reader, personId, id);
    return row && SavedSearchObject.of(row);
  }
}
