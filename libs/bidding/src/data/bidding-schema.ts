import type { AreaSchema } from '@haihe/platform';
import { BeatEntity } from './beat.entity.js';
import { BidderEntity } from './bidder.entity.js';
import { CheckpointEntity } from './checkpoint.entity.js';
import { ConsoleBeatEntity } from './console-beat.entity.js';
import { ContestEntity } from './contest.entity.js';
import { DrawSecretEntity } from './draw-secret.entity.js';
import { BiddingEntryEntity } from './entry.entity.js';
import { ForfeitEntity } from './forfeit.entity.js';
import { KeeperEntity } from './keeper.entity.js';
import { KeeperShareEntity } from './keeper-share.entity.js';
import { OutageEntity } from './outage.entity.js';
import { PaddleBidEntity } from './paddle-bid.entity.js';
import { ProtocolEntity } from './protocol.entity.js';
import { SaleEventEntity } from './sale-event.entity.js';
import { SellerAgreementEntity } from './seller-agreement.entity.js';
import { BiddingSessionEntity } from './session.entity.js';
import { Bidding1700000000400 } from './migrations/1700000000400-bidding.js';
import { Awards1700000000401 } from './migrations/1700000000401-awards.js';
import { Contests1700000000402 } from './migrations/1700000000402-contests.js';
import { SellerAgreements1700000000405 } from './migrations/1700000000405-seller-agreements.js';
import { ConsoleBeats1700000000406 } from './migrations/1700000000406-console-beats.js';
import { BiddingLists1700000000404 } from './migrations/1700000000404-bidding-lists.js';
import { ContestVersion1700000000407 } from './migrations/1700000000407-contest-version.js';
import { Protocols1700000000410 } from './migrations/1700000000410-protocols.js';
import { Disclosure1700000000403 } from './migrations/1700000000403-disclosure.js';

/** The bidding's part of the database. */
export const biddingSchema: AreaSchema = {
  name: 'bidding',
  entities: [
    SaleEventEntity,
    BiddingSessionEntity,
    DrawSecretEntity,
    BiddingEntryEntity,
    CheckpointEntity,
    BidderEntity,
    KeeperEntity,
    KeeperShareEntity,
    PaddleBidEntity,
    BeatEntity,
    OutageEntity,
    ForfeitEntity,
    ContestEntity,
    SellerAgreementEntity,
    ProtocolEntity,
    ConsoleBeatEntity,
  ],
  migrations: [Bidding1700000000400, Awards1700000000401, Contests1700000000402, Disclosure1700000000403, BiddingLists1700000000404, SellerAgreements1700000000405, ConsoleBeats1700000000406, ContestVersion1700000000407, Protocols1700000000410],
};
