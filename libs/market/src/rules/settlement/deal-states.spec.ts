import { pairLines } from '@haihe/platform/state';
import { dealStates, isClosed, isUndone } from './deal-states.js';

/** What the rules allow; every other pair of state and command is refused. */
const allowed = [
  'AGREED + PUBLISH_PUBLICITY → AGREED if mayPublish',
  'AGREED + RECORD_OBJECTION → AGREED if mayObject',
  'AGREED + DECIDE_OBJECTION → AGREED if mayDecideObjection',
  'AGREED + WAIVE_PRE_EMPTION → AGREED if mayAnswerPreEmption',
  'AGREED + EXERCISE_PRE_EMPTION → CANCELLED if mayAnswerPreEmption',
  'AGREED + SUBMIT_EXPORT_DOCUMENTS → AGREED if maySubmitExport',
  'AGREED + CLEAR_EXPORT → AGREED if mayDecideExport',
  'AGREED + END_BY_GATE → CANCELLED if gateRefused',
  'AGREED + PROPOSE_INSTALMENTS → AGREED if mayPropose',
  'AGREED + ACCEPT_INSTALMENTS → AGREED if mayAccept',
  'AGREED + SIGN_CONTRACT → SIGNED if signsLast, else AGREED if signsFirst',
  'AGREED + REQUEST_CANCELLATION → AGREED if mayAskToCancel',
  'AGREED + AGREE_CANCELLATION → CANCELLED if mayAnswerCancellation',
  'AGREED + REFUSE_CANCELLATION → AGREED if mayAnswerCancellation',
  'AGREED + DECLARE_BREACH → AGREED if mayDeclareBreach',
  'AGREED + CONFIRM_BREACH → BREACHED if mayDecideBreach',
  'AGREED + REFUSE_BREACH → AGREED if mayDecideBreach',
  'AGREED + OPEN_DISPUTE → DISPUTED if mayDispute',
  'SIGNED + PAY → SIGNED if mayPay',
  'SIGNED + OFFSET_DEPOSIT → SIGNED if mayPay',
  'SIGNED + FUND → FUNDED if isPaid',
  'SIGNED + REQUEST_CANCELLATION → SIGNED if mayAskToCancel',
  'SIGNED + AGREE_CANCELLATION → CANCELLED if mayAnswerCancellation',
  'SIGNED + REFUSE_CANCELLATION → SIGNED if mayAnswerCancellation',
  'SIGNED + DECLARE_BREACH → SIGNED if mayDeclareBreach',
  'SIGNED + CONFIRM_BREACH → BREACHED if mayDecideBreach',
  'SIGNED + REFUSE_BREACH → SIGNED if mayDecideBreach',
  'SIGNED + OPEN_DISPUTE → DISPUTED if mayDispute',
  'FUNDED + FILE_RECORDAL → FILED if mayFile',
  'FUNDED + REQUEST_CANCELLATION → FUNDED if mayAskToCancel',
  'FUNDED + AGREE_CANCELLATION → CANCELLED if mayAnswerCancellation',
  'FUNDED + REFUSE_CANCELLATION → FUNDED if mayAnswerCancellation',
  'FUNDED + DECLARE_BREACH → FUNDED if mayDeclareBreach',
  'FUNDED + CONFIRM_BREACH → BREACHED if mayDecideBreach',
  'FUNDED + REFUSE_BREACH → FUNDED if mayDecideBreach',
  'FUNDED + OPEN_DISPUTE → DISPUTED if mayDispute',
  'FILED + FILE_RECORDAL → FILED if mayFile',
  'FILED + RETURN_RECORDAL → FUNDED if centreActs',
  'FILED + CERTIFY → CERTIFIED if centreActs',
  'FILED + REQUEST_CANCELLATION → FILED if mayAskToCancel',
  'FILED + AGREE_CANCELLATION → CANCELLED if mayAnswerCancellation',
  'FILED + REFUSE_CANCELLATION → FILED if mayAnswerCancellation',
  'FILED + DECLARE_BREACH → FILED if mayDeclareBreach',
  'FILED + CONFIRM_BREACH → BREACHED if mayDecideBreach',
  'FILED + REFUSE_BREACH → FILED if mayDecideBreach',
  'FILED + OPEN_DISPUTE → DISPUTED if mayDispute',
  'CERTIFIED + RELEASE → RELEASED if releasesAll, else PARTLY_RELEASED if releasesPart',
  'CERTIFIED + OPEN_DISPUTE → DISPUTED if mayDispute',
  'PARTLY_RELEASED + PAY → PARTLY_RELEASED if mayPay',
  'PARTLY_RELEASED + OFFSET_DEPOSIT → PARTLY_RELEASED if mayPay',
  'PARTLY_RELEASED + RELEASE_INSTALMENT → RELEASED if lastIsPaid, else PARTLY_RELEASED if oneIsPaid',
  'DISPUTED + RESUME → AGREED if resumesAgreed, else SIGNED if resumesSigned, else FUNDED if resumesFunded, else FILED if resumesFiled, else CERTIFIED if resumesCertified',
  'DISPUTED + REFUND → CANCELLED if mayRefund',
  'DISPUTED + RELEASE_PARTIALLY → RELEASED if dividesAfterTransfer, else CANCELLED if dividesBeforeTransfer',
];

describe('the states of a deal', () => {
  it('enumerates every pair of state and command', () => {
    const expected = dealStates.states.flatMap((state) =>
      dealStates.commands.map((command) => allowed.find((line) => line.startsWith(`${state} + ${command} `)) ?? `${state} + ${command} → refused`),
    );
    expect(pairLines(dealStates)).toEqual(expected);
    expect(expected.filter((line) => !line.endsWith('refused'))).toHaveLength(allowed.length);
    expect(expected).toHaveLength(10 * 29);
  });

  it('lets no money out but by release, cancellation, breach and the centre’s word', () => {
    const ends = dealStates.steps.filter(({ to }) => isClosed(to)).map(({ command }) => command);
    expect([...new Set(ends)].sort()).toEqual([
      ...['AGREE_CANCELLATION', 'CONFIRM_BREACH', 'END_BY_GATE', 'EXERCISE_PRE_EMPTION', 'REFUND'],
      ...['RELEASE', 'RELEASE_INSTALMENT', 'RELEASE_PARTIALLY'],
    ]);
  });

  it('frees the rights only when it came to nothing', () => {
    expect(dealStates.states.filter(isUndone)).toEqual(['CANCELLED', 'BREACHED']);
  });
});
