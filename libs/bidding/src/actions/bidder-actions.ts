import { FollowDeals } from './award/follow-deals.js';
import { HoldAgain } from './award/hold-again.js';
import { KeepAwards } from './award/keep-awards.js';
import { DecideAsRunnerUp } from './award/runner-up.js';
import { ChooseContest } from './contest/choose-contest.js';
import { StartContest } from './contest/start-contest.js';
import { ShareProtocols } from './protocol/share-protocols.js';
import { WriteProtocolDocument } from './protocol/write-protocol-document.js';
import { DecideBidder } from './sign-up/decide-bidder.js';
import { FollowDeposits } from './sign-up/follow-deposits.js';
import { OwnSignUp } from './sign-up/own-sign-up.js';
import { SignUp } from './sign-up/sign-up.js';
import { AnswerTerms } from './terms/answer-terms.js';
import { TellWatchers } from './tell-watchers.js';

/** How organisations take part in sessions, and what becomes of deposits and results. */
export const bidderActions = [SignUp, OwnSignUp, DecideBidder, FollowDeposits, FollowDeals, DecideAsRunnerUp, HoldAgain, KeepAwards, ChooseContest, StartContest, AnswerTerms, ShareProtocols, WriteProtocolDocument, TellWatchers];
