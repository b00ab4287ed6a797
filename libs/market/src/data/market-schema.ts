import type { AreaSchema } from '@haihe/platform';
import { DealEntity } from './deal.entity.js';
import { FavouriteEntity } from './favourite.entity.js';
import { ListingAttachmentEntity } from './listing-attachment.entity.js';
import { ListingEntity } from './listing.entity.js';
import { ListingMinimumPriceEntity } from './listing-minimum-price.entity.js';
import { ListingRightEntity } from './listing-right.entity.js';
import { ListingVersionEntity } from './listing-version.entity.js';
import { ListingViewEntity } from './listing-view.entity.js';
import { Market1700000000300 } from './migrations/1700000000300-market.js';
import { ListingSearch1700000000390 } from './migrations/1700000000390-listing-search.js';
import { OfferEntity } from './offer.entity.js';
import { OfferTurnEntity } from './offer-turn.entity.js';
import { ParticipantEntity } from './participant.entity.js';
import { QuestionEntity } from './question.entity.js';
import { SavedSearchEntity } from './saved-search.entity.js';

/** The market's part of the database. */
export const marketSchema: AreaSchema = {
  name: 'market',
  entities: [
    ListingEntity,
    ListingVersionEntity,
    ListingMinimumPriceEntity,
    ListingAttachmentEntity,
    ListingRightEntity,
    ParticipantEntity,
    QuestionEntity,
    OfferEntity,
    OfferTurnEntity,
    DealEntity,
    FavouriteEntity,
    SavedSearchEntity,
    ListingViewEntity,
  ],
  migrations: [Market1700000000300, ListingSearch1700000000390],
};
