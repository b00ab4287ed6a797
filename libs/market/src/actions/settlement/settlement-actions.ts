import { AcceptInstalments } from './accept-instalments.js';
import { AnswerCancellation } from './answer-cancellation.js';
import { AnswerPreEmption } from './answer-pre-emption.js';
import { CertifyRecordal } from './certify-recordal.js';
import { DecideBreach } from './decide-breach.js';
import { DecideExport } from './decide-export.js';
import { DecideObjection } from './decide-objection.js';
import { DeclareBreach } from './declare-breach.js';
import { FileRecordal } from './file-recordal.js';
import { FollowPayments } from './follow-payments.js';
import { KeepDeadlines } from './keep-deadlines.js';
import { OffsetDeposit } from './offset-deposit.js';
import { OpenDispute } from './open-dispute.js';
import { PostPublicity } from './post-publicity.js';
import { ProposeInstalments } from './propose-instalments.js';
import { RecordObjection } from './record-objection.js';
import { ReleaseDeal } from './release-deal.js';
import { RequestCancellation } from './request-cancellation.js';
import { ResolveDispute } from './resolve-dispute.js';
import { ReturnRecordal } from './return-recordal.js';
import { SubmitExportDocuments } from './submit-export-documents.js';

/** What is done to deals on their way from agreement to title and money in the right hands. */
export const settlementActions = [
  AcceptInstalments, AnswerCancellation, AnswerPreEmption, CertifyRecordal, DecideBreach, DecideExport, DecideObjection, DeclareBreach, FileRecordal,
  FollowPayments, KeepDeadlines, OffsetDeposit, OpenDispute, PostPublicity, ProposeInstalments, RecordObjection, ReleaseDeal, RequestCancellation,
  ResolveDispute, ReturnRecordal, SubmitExportDocuments,
];
