import { commonRefusals, render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import type { GuardAnswer } from '@haihe/platform/state';
import { missedBy } from './deal-deadlines.js';
import { otherDealSide } from './deal-facts.js';
import type { DealActor, DealFacts } from './deal-facts.js';
import { dealStates } from './deal-states.js';
import type { DealCommand, DealGuards, DisputableState } from './deal-states.js';
import { dealSideTitles } from './deal-titles.js';
import { currentGateState, gateTexts } from './gate.js';
import type { GateKind } from './gate.js';
import { settlementRefusals } from './settlement-refusals.js';

/** Answers the guards of the deal's table for one who acts himself; what only the system does is not his to do. */
export function dealGuards(facts: DealFacts, actor: DealActor, now: Date, locale: Locale = 'zh-CN'): DealGuards {
  const no = commonRefusals.refuse('NOT_FOUND');
  const { refuse } = settlementRefusals;
  const { side, mayDecide } = actor;
  const party = side !== null && actor.maySettle;
  const seller = party && side === 'SELLER';
  const buyer = party && side === 'BUYER';
  const gate = (kind: GateKind) => {
    const found = facts.gates.find((each) => each.kind === kind);
    return found && { ...found, state: currentGateState(found, now) };
  };
  const [publicity, preEmption, control] = [gate('PUBLICITY'), gate('PRE_EMPTION'), gate('EXPORT_CONTROL')];
  const atGate = (allowed: boolean, isNow: boolean): GuardAnswer => (!allowed ? no : isNow || refuse('DEAL_GATE_NOT_OPEN'));
  const sign = (): GuardAnswer => {
    if (side === null || !actor.maySign) return no;
    const open = facts.gates.filter((each) => currentGateState(each, now) !== 'CLEARED');
    if (open.length > 0) {
      const gates = open.map(({ kind }) => render(gateTexts[kind].title, locale)).join(locale === 'en' ? ', ' : '、');
      return refuse('DEAL_GATES_OPEN', { params: { gates } });
    }
    if (facts.plan?.state === 'PROPOSED') return refuse('DEAL_PLAN_PENDING', { params: { side: render(dealSideTitles[otherDealSide(facts.plan.by)], locale) } });
    return !facts.signed.includes(side) || refuse('DEAL_ALREADY_SIGNED');
  };
  const otherSigned = side !== null && facts.signed.includes(otherDealSide(side));
  const resumes = (state: DisputableState): GuardAnswer => (mayDecide && facts.disputedFrom === state) || no;
  const unpaid = facts.openDues.length > 0;
  return {
    mayPublish: atGate(seller, publicity?.state === 'OPEN' && publicity.postedOn === null),
    mayObject: atGate(seller || mayDecide, publicity?.state === 'OPEN' && publicity.postedOn !== null),
    mayDecideObjection: atGate(mayDecide, publicity?.state === 'OBJECTED'),
    mayAnswerPreEmption: atGate(seller, preEmption?.state === 'OPEN'),
    maySubmitExport: atGate(party, control?.state === 'OPEN'),
    mayDecideExport: atGate(mayDecide, control?.state === 'OPEN' && control.classification !== null),
    gateRefused: no,
    mayPropose: !party ? no : facts.signed.length === 0 || refuse('DEAL_SIGNING_BEGUN'),
    mayAccept: !party ? no : (facts.plan?.state === 'PROPOSED' && facts.plan.by !== side) || refuse('DEAL_PLAN_NONE'),
    signsLast: () => {
      const answer = sign();
      return answer === true ? otherSigned || no : answer;
    },
    signsFirst: () => {
      const answer = sign();
      return answer === true ? !otherSigned || no : answer;
    },
    mayPay: !buyer ? no : unpaid || refuse('DEAL_NOTHING_DUE'),
    isPaid: no,
    mayFile: party || no,
    centreActs: mayDecide || no,
    releasesAll: !mayDecide ? no : !unpaid || refuse('DEAL_NOT_PAID'),
    releasesPart: !mayDecide ? no : unpaid || refuse('DEAL_NOT_PAID'),
    lastIsPaid: no,
    oneIsPaid: no,
    mayAskToCancel: !party ? no : facts.cancellationBy === null || refuse('DEAL_CANCELLATION_OPEN'),
    mayAnswerCancellation: !party ? no : (facts.cancellationBy !== null && facts.cancellationBy !== side) || refuse('DEAL_CANCELLATION_NONE'),
    mayDeclareBreach: () => {
      if (!party) return no;
      if (facts.breachBy !== null) return refuse('DEAL_BREACH_OPEN');
      return missedBy(otherDealSide(side), facts, now).length > 0 || refuse('DEAL_DEADLINE_NOT_MISSED');
    },
    mayDecideBreach: !mayDecide ? no : facts.breachBy !== null || refuse('DEAL_BREACH_NONE'),
    mayDispute: party || no,
    resumesAgreed: resumes('AGREED'),
    resumesSigned: resumes('SIGNED'),
    resumesFunded: resumes('FUNDED'),
    resumesFiled: resumes('FILED'),
    resumesCertified: resumes('CERTIFIED'),
    mayRefund: !mayDecide ? no : facts.disputedFrom !== 'CERTIFIED' || refuse('DEAL_TITLE_REGISTERED'),
    dividesAfterTransfer: (mayDecide && facts.disputedFrom === 'CERTIFIED') || no,
    dividesBeforeTransfer: (mayDecide && facts.disputedFrom !== 'CERTIFIED') || no,
  };
}

/** What the caller can do with a deal now: its `availableActions`. */
export function availableDealActions(facts: DealFacts, actor: DealActor, now: Date): DealCommand[] {
  return dealStates.available(facts.state, dealGuards(facts, actor, now));
}
