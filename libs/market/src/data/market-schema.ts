import type { AreaSchema } from '@haihe/platform';
import { contractEntities } from './contract/contract-entities.js';
import { DealEntity } from './deal.entity.js';
import { FavouriteEntity } from './favourite.entity.js';
import { ListingAttachmentEntity } from './listing-attachment.entity.js';
import { ListingEntity } from './listing.entity.js';
import { ListingMinimumPriceEntity } from './listing-minimum-price.entity.js';
import { ListingRightEntity } from './listing-right.entity.js';
import { ListingVersionEntity } from './listing-version.entity.js';
import { ListingViewEntity } from './listing-view.entity.js';
import { Market1700000000300 } from './migrations/1700000000300-market.js';
import { Settlement1700000000330 } from './migrations/1700000000330-settlement.js';
import { Contract1700000000350 } from './migrations/1700000000350-contract.js';
import { ListingSearch1700000000390 } from './migrations/1700000000390-listing-search.js';
import { MarketLists1700000000395 } from './migrations/1700000000395-market-lists.js';
import { Bidding1700000000396 } from './migrations/1700000000396-bidding.js';
import { Waiting1700000000397 } from './migrations/1700000000397-waiting.js';
import { OfferEntity } from './offer.entity.js';
import { OfferTurnEntity } from './offer-turn.entity.js';
import { ParticipantEntity } from './participant.entity.js';
import { QuestionEntity } from './question.entity.js';
import { SavedSearchEntity } from './saved-search.entity.js';
import { DealDisputeEntity } from './settlement/deal-dispute.entity.js';
import { DealEventEntity } from './settlement/deal-event.entity.js';
import { DealFileEntity } from './settlement/deal-file.entity.js';
import { DealGateEntity } from './settlement/deal-gate.entity.js';
import { DealInstalmentEntity } from './settlement/deal-instalment.entity.js';
import { DealProposalEntity } from './settlement/deal-proposal.entity.js';
import { DealRecordalEntity } from './settlement/deal-recordal.entity.js';
import { DealReleaseEntity } from './settlement/deal-release.entity.js';
import { DealReminderEntity } from './settlement/deal-reminder.entity.js';

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
    DealGateEntity,
    DealInstalmentEntity,
    DealRecordalEntity,
    DealProposalEntity,
    DealDisputeEntity,
    DealFileEntity,
    DealReleaseEntity,
    DealEventEntity,
    DealReminderEntity,
    ...contractEntities,
    FavouriteEntity,
    SavedSearchEntity,
    ListingViewEntity,
  ],
  migrations: [Market1700000000300, Settlement1700000000330, Contract1700000000350, ListingSearch1700000000390, MarketLists1700000000395, Bidding1700000000396, Waiting1700000000397],
};
