import { Module } from '@nestjs/common';
import { IdentityModule } from '@haihe/identity';
import { AcceptOffer } from './actions/accept-offer.js';
import { AcceptPrice } from './actions/accept-price.js';
import { AmendListing } from './actions/amend-listing.js';
import { AnswerQuestion } from './actions/answer-question.js';
import { AskQuestion } from './actions/ask-question.js';
import { CountViews } from './actions/count-views.js';
import { contractActions, contractParts } from './actions/contract/contract-actions.js';
import { DocumentStore } from './actions/contract/document-store.js';
import { SigningProvider } from './actions/contract/signing-provider.js';
import { CounterOffer } from './actions/counter-offer.js';
import { CreateListing } from './actions/create-listing.js';
import { DeclineOffer } from './actions/decline-offer.js';
import { DiscloseNames } from './actions/disclose-names.js';
import { EditListing } from './actions/edit-listing.js';
import { ExpireDue } from './actions/expire-due.js';
import { FollowRegister } from './actions/follow-register.js';
import { ForgetSearch } from './actions/forget-search.js';
import { KeepFavourite } from './actions/keep-favourite.js';
import { MakeOffer } from './actions/make-offer.js';
import { PublishListing } from './actions/publish-listing.js';
import { RecallListing } from './actions/recall-listing.js';
import { ResumeListing } from './actions/resume-listing.js';
import { ReturnListing } from './actions/return-listing.js';
import { SaveSearch } from './actions/save-search.js';
import { settlementActions } from './actions/settlement/settlement-actions.js';
import { ShareDealFiles } from './actions/settlement/share-deal-files.js';
import { ShareAttachments } from './actions/share-attachments.js';
import { SubmitListing } from './actions/submit-listing.js';
import { SuspendListing } from './actions/suspend-listing.js';
import { WithdrawListing } from './actions/withdraw-listing.js';
import { WithdrawOffer } from './actions/withdraw-offer.js';

const actions = [
  AcceptOffer, AcceptPrice, AmendListing, AnswerQuestion, AskQuestion, CountViews, CounterOffer, CreateListing, DeclineOffer, DiscloseNames, EditListing,
  ExpireDue, FollowRegister, ForgetSearch, KeepFavourite, MakeOffer, PublishListing, RecallListing, ResumeListing, ReturnListing, SaveSearch, SubmitListing, SuspendListing,
  WithdrawListing, WithdrawOffer,
];

/** Listings, offers and deals without their GraphQL: what the worker needs. */
@Module({
  imports: [IdentityModule],
  providers: [...actions, ...settlementActions, ...contractActions, ...contractParts, ShareAttachments, ShareDealFiles],
  exports: [...actions, ...settlementActions, ...contractActions, DocumentStore, SigningProvider],
})
export class MarketModule {}
