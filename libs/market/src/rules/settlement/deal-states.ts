import { defineStates } from '@haihe/platform/state';

/**
 * The states of a deal, from agreement to money and title in the right hands (docs/decisions/0012-settlement.md).
 *
 * What is only noted (a proposal, a declaration, an answer of a gate) leaves the state as it is; it stands here so that one
 * table says what may be done when. Guards name who may, and what must be true by then.
 */
export const dealStates = defineStates({
  name: 'deal',
  states: ['AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED', 'PARTLY_RELEASED', 'RELEASED', 'DISPUTED', 'CANCELLED', 'BREACHED'],
  initial: 'AGREED',
  final: ['RELEASED', 'CANCELLED', 'BREACHED'],
  transitions: [
    // Gates before signing.
    { from: 'AGREED', command: 'PUBLISH_PUBLICITY', guard: 'mayPublish', to: 'AGREED' },
    { from: 'AGREED', command: 'RECORD_OBJECTION', guard: 'mayObject', to: 'AGREED' },
    { from: 'AGREED', command: 'DECIDE_OBJECTION', guard: 'mayDecideObjection', to: 'AGREED' },
    { from: 'AGREED', command: 'WAIVE_PRE_EMPTION', guard: 'mayAnswerPreEmption', to: 'AGREED' },
    { from: 'AGREED', command: 'EXERCISE_PRE_EMPTION', guard: 'mayAnswerPreEmption', to: 'CANCELLED' },
    { from: 'AGREED', command: 'SUBMIT_EXPORT_DOCUMENTS', guard: 'maySubmitExport', to: 'AGREED' },
    { from: 'AGREED', command: 'CLEAR_EXPORT', guard: 'mayDecideExport', to: 'AGREED' },
    { from: 'AGREED', command: 'END_BY_GATE', guard: 'gateRefused', to: 'CANCELLED' },
    // Contract.
    { from: 'AGREED', command: 'PROPOSE_INSTALMENTS', guard: 'mayPropose', to: 'AGREED' },
    { from: 'AGREED', command: 'ACCEPT_INSTALMENTS', guard: 'mayAccept', to: 'AGREED' },
    { from: 'AGREED', command: 'SIGN_CONTRACT', guard: 'signsLast', to: 'SIGNED' },
    { from: 'AGREED', command: 'SIGN_CONTRACT', guard: 'signsFirst', to: 'AGREED' },
    // Money in, title over, money out.
    { from: 'SIGNED', command: 'PAY', guard: 'mayPay', to: 'SIGNED' },
    { from: 'PARTLY_RELEASED', command: 'PAY', guard: 'mayPay', to: 'PARTLY_RELEASED' },
    { from: 'SIGNED', command: 'OFFSET_DEPOSIT', guard: 'mayPay', to: 'SIGNED' },
    { from: 'PARTLY_RELEASED', command: 'OFFSET_DEPOSIT', guard: 'mayPay', to: 'PARTLY_RELEASED' },
    { from: 'SIGNED', command: 'FUND', guard: 'isPaid', to: 'FUNDED' },
    { from: 'FUNDED', command: 'FILE_RECORDAL', guard: 'mayFile', to: 'FILED' },
    { from: 'FILED', command: 'FILE_RECORDAL', guard: 'mayFile', to: 'FILED' },
    { from: 'FILED', command: 'RETURN_RECORDAL', guard: 'centreActs', to: 'FUNDED' },
    { from: 'FILED', command: 'CERTIFY', guard: 'centreActs', to: 'CERTIFIED' },
    { from: 'CERTIFIED', command: 'RELEASE', guard: 'releasesAll', to: 'RELEASED' },
    { from: 'CERTIFIED', command: 'RELEASE', guard: 'releasesPart', to: 'PARTLY_RELEASED' },
    { from: 'PARTLY_RELEASED', command: 'RELEASE_INSTALMENT', guard: 'lastIsPaid', to: 'RELEASED' },
    { from: 'PARTLY_RELEASED', command: 'RELEASE_INSTALMENT', guard: 'oneIsPaid', to: 'PARTLY_RELEASED' },
    // Side ways.
    { from: 'AGREED', command: 'REQUEST_CANCELLATION', guard: 'mayAskToCancel', to: 'AGREED' },
    { from: 'SIGNED', command: 'REQUEST_CANCELLATION', guard: 'mayAskToCancel', to: 'SIGNED' },
    { from: 'FUNDED', command: 'REQUEST_CANCELLATION', guard: 'mayAskToCancel', to: 'FUNDED' },
    { from: 'FILED', command: 'REQUEST_CANCELLATION', guard: 'mayAskToCancel', to: 'FILED' },
    { from: ['AGREED', 'SIGNED', 'FUNDED', 'FILED'], command: 'AGREE_CANCELLATION', guard: 'mayAnswerCancellation', to: 'CANCELLED' },
    { from: 'AGREED', command: 'REFUSE_CANCELLATION', guard: 'mayAnswerCancellation', to: 'AGREED' },
    { from: 'SIGNED', command: 'REFUSE_CANCELLATION', guard: 'mayAnswerCancellation', to: 'SIGNED' },
    { from: 'FUNDED', command: 'REFUSE_CANCELLATION', guard: 'mayAnswerCancellation', to: 'FUNDED' },
    { from: 'FILED', command: 'REFUSE_CANCELLATION', guard: 'mayAnswerCancellation', to: 'FILED' },
    { from: 'AGREED', command: 'DECLARE_BREACH', guard: 'mayDeclareBreach', to: 'AGREED' },
    { from: 'SIGNED', command: 'DECLARE_BREACH', guard: 'mayDeclareBreach', to: 'SIGNED' },
    { from: 'FUNDED', command: 'DECLARE_BREACH', guard: 'mayDeclareBreach', to: 'FUNDED' },
    { from: 'FILED', command: 'DECLARE_BREACH', guard: 'mayDeclareBreach', to: 'FILED' },
    { from: ['AGREED', 'SIGNED', 'FUNDED', 'FILED'], command: 'CONFIRM_BREACH', guard: 'mayDecideBreach', to: 'BREACHED' },
    { from: 'AGREED', command: 'REFUSE_BREACH', guard: 'mayDecideBreach', to: 'AGREED' },
    { from: 'SIGNED', command: 'REFUSE_BREACH', guard: 'mayDecideBreach', to: 'SIGNED' },
    { from: 'FUNDED', command: 'REFUSE_BREACH', guard: 'mayDecideBreach', to: 'FUNDED' },
    { from: 'FILED', command: 'REFUSE_BREACH', guard: 'mayDecideBreach', to: 'FILED' },
    { from: ['AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED'], command: 'OPEN_DISPUTE', guard: 'mayDispute', to: 'DISPUTED' },
    { from: 'DISPUTED', command: 'RESUME', guard: 'resumesAgreed', to: 'AGREED' },
    { from: 'DISPUTED', command: 'RESUME', guard: 'resumesSigned', to: 'SIGNED' },
    { from: 'DISPUTED', command: 'RESUME', guard: 'resumesFunded', to: 'FUNDED' },
    { from: 'DISPUTED', command: 'RESUME', guard: 'resumesFiled', to: 'FILED' },
    { from: 'DISPUTED', command: 'RESUME', guard: 'resumesCertified', to: 'CERTIFIED' },
    { from: 'DISPUTED', command: 'REFUND', guard: 'mayRefund', to: 'CANCELLED' },
    { from: 'DISPUTED', command: 'RELEASE_PARTIALLY', guard: 'dividesAfterTransfer', to: 'RELEASED' },
    { from: 'DISPUTED', command: 'RELEASE_PARTIALLY', guard: 'dividesBeforeTransfer', to: 'CANCELLED' },
  ],
});

export type DealState = (typeof dealStates.states)[number];
export type DealCommand = (typeof dealStates.commands)[number];

/** What the guards of the table say. */
export type DealGuards = Parameters<typeof dealStates.next>[2];
export type DealGuard = keyof DealGuards;

/** States to which a dispute can lead back. */
export const disputableStates = ['AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED'] as const satisfies readonly DealState[];
export type DisputableState = (typeof disputableStates)[number];

/** Whether a deal came to nothing: its listing may be offered again, and its rights stayed where they were. */
export function isUndone(state: DealState): boolean {
  return state === 'CANCELLED' || state === 'BREACHED';
}

/** Whether nothing follows any more. */
export function isClosed(state: DealState): boolean {
  return dealStates.final.includes(state);
}
