import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, MoneyObject } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { render } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { AttachmentObject } from '@haihe/registry';
import {
  availableDealActions,
  breachRule,
  computeFees,
  currentGateState,
  deadlineRule,
  deadlineTitles,
  dealEventTitles,
  dealSteps,
  feeScheduleOf,
  gateReason,
  gateTexts,
  isDealEvent,
  openDeadlines,
  percentText,
} from '../../rules/index.js';
import type { DealActor, DealCommand } from '../../rules/index.js';
import { DealObject } from '../deal.object.js';
import { sideOf } from '../disclosure.js';
import { fen } from '../fen.js';
import { DealFeeObject } from './fee.objects.js';
import { DealActionEnum } from './settlement-enums.js';
import type { DealAction } from './settlement-enums.js';
import { SettlementLoader } from './settlement.loader.js';
import {
  DealDeadlineObject,
  DealDocumentObject,
  DealEventObject,
  DealGateObject,
  DealProposalObject,
  DealRulesObject,
  DealStepObject,
  DisputeObject,
  InstalmentPlanObject,
  RecordalObject,
} from './settlement.objects.js';

/** Commands that callers know by the name of the mutation that offers both answers. */
const offered: Partial<Readonly<Record<DealCommand, DealAction>>> = { RESUME: 'RESOLVE_DISPUTE', REFUND: 'RESOLVE_DISPUTE', RELEASE_PARTIALLY: 'RESOLVE_DISPUTE' };
const isAction = (text: string): text is DealAction => Object.hasOwn(DealActionEnum, text);

/** How far a deal is settled, for its parties and the centre. */
@Resolver(() => DealObject)
export class DealSettlementResolver {
  constructor(private readonly settlement: SettlementLoader) {}

  @AsParent()
  @ResolveField(() => [DealStepObject], { description: 'The whole way, in order.' })
  async steps(deal: DealObject, _: unknown, context: RequestContext): Promise<DealStepObject[]> {
    const [facts, instalments] = await Promise.all([this.settlement.facts(context, deal), this.settlement.instalments(context, deal)]);
    const { locale } = context.caller;
    return dealSteps(facts, { ...deal.row, inParts: instalments.length > 1 }, new Date()).map((step) => ({ ...step, title: render(step.title, locale), hint: render(step.hint, locale) }));
  }

  @AsParent()
  @ResolveField('gates', () => [DealGateObject], { description: 'What must be out of the way before the contract is signed.' })
  async gatesOf(deal: DealObject, _: unknown, context: RequestContext): Promise<DealGateObject[]> {
    const [gates, documents] = await Promise.all([this.settlement.gates(context, deal), this.settlement.documents(context, deal)]);
    const { locale } = context.caller;
    return gates.map((gate) => {
      const { title, source } = gateTexts[gate.kind];
      const reason = gateReason(gate.kind, chinaDate(deal.row.agreedAt), gate.names);
      return {
        ...gate,
        state: currentGateState(gate, new Date()),
        ...{ title: render(title, locale), reason: render(reason, locale), source },
        documents: documents.filter(({ role }) => role === gate.kind).map(({ file }) => AttachmentObject.of(file, true)),
      };
    });
  }

  @AsParent()
  @ResolveField(() => DealRulesObject, { description: 'Numbers of the rules that govern it.' })
  rules({ row }: DealObject): DealRulesObject {
    const agreedOn = chinaDate(row.agreedAt);
    const breach = breachRule(agreedOn);
    return { breachDamages: percentText(breach.buyerPays), breachSource: breach.source, disputeDays: deadlineRule('RESOLVE', agreedOn).count };
  }

  @AsParent()
  @ResolveField(() => DealDeadlineObject, { nullable: true, description: 'What must be done next, by whom and by when; null when nothing follows.' })
  async deadline(deal: DealObject, _: unknown, context: RequestContext): Promise<DealDeadlineObject | null> {
    const now = new Date();
    const [next] = openDeadlines(await this.settlement.facts(context, deal), now);
    if (!next) return null;
    const { dueAt, responsible, source, provisional, code } = next;
    return { dueAt, responsible, source, provisional, title: render(deadlineTitles[code].text, context.caller.locale), overdue: dueAt <= now };
  }

  @AsParent()
  @ResolveField(() => [DealActionEnum], { description: 'What the caller may do with it now.' })
  async availableActions(deal: DealObject, _: unknown, context: RequestContext): Promise<DealAction[]> {
    const { permissions } = context.caller;
    const side = sideOf(context.caller, deal.row) ?? null;
    const actor: DealActor = { side, maySign: permissions.has('market.contract.sign'), maySettle: permissions.has('market.deal.settle'), mayDecide: permissions.has('market.deal.decide') };
    const commands = availableDealActions(await this.settlement.facts(context, deal), actor, new Date());
    return [...new Set(commands.map((command) => offered[command] ?? command).filter(isAction))];
  }

  @AsParent()
  @ResolveField(() => [DealFeeObject], { description: "What the sides owe the exchange: the seller's fee, then the buyer's, by the schedule of the day of agreement." })
  fees({ row }: DealObject, _: unknown, context: RequestContext): DealFeeObject[] {
    const schedule = feeScheduleOf(row.feeSchedule);
    const fees = computeFees(schedule, { price: Money.ofMinor(BigInt(row.priceFen)), sellerKind: row.sellerKind, agreedOn: chinaDate(row.agreedAt) });
    // What was fixed on the day governs, whatever the schedule says by now.
    const fixed = { SELLER: row.sellerFeeFen, BUYER: row.buyerFeeFen };
    return fees.map((fee) => ({ ...DealFeeObject.of(fee, schedule, context.caller.locale), amount: fen(fixed[fee.payer]) }));
  }

  @AsParent()
  @ResolveField(() => InstalmentPlanObject, { nullable: true, description: 'Instalments that were proposed or agreed; null when the price is paid at once.' })
  async instalmentPlan(deal: DealObject, _: unknown, context: RequestContext): Promise<InstalmentPlanObject | null> {
    const { planState, planBy } = deal.row;
    if (planState === null || planBy === null) return null;
    const rows = await this.settlement.instalments(context, deal);
    return { state: planState, proposedBy: planBy, instalments: rows.map(({ place, amountFen, dueOn }) => ({ place, amount: fen(amountFen), dueOn })) };
  }

  @AsParent()
  @ResolveField(() => MoneyObject, { nullable: true, description: 'What is held for it now.' })
  async escrow(deal: DealObject, _: unknown, context: RequestContext): Promise<MoneyObject> {
    return fen(await this.settlement.escrow(context, deal));
  }

  @AsParent()
  @ResolveField('recordal', () => RecordalObject, { nullable: true, description: 'The filing with the office; null before it.' })
  async recordalOf(deal: DealObject, _: unknown, context: RequestContext): Promise<RecordalObject | null> {
    const [row, documents] = await Promise.all([this.settlement.recordal(context, deal), this.settlement.documents(context, deal)]);
    if (!row) return null;
    const last = (role: string): AttachmentObject | null => {
      const found = documents.filter((each) => each.role === role).at(-1);
      return found ? AttachmentObject.of(found.file, true) : null;
    };
    return { ...row, receipt: last('RECORDAL_FILING'), notice: last('RECORDAL_NOTICE') };
  }

  @AsParent()
  @ResolveField('dispute', () => DisputeObject, { nullable: true, description: 'The last dispute.' })
  async disputeOf(deal: DealObject, _: unknown, context: RequestContext): Promise<DisputeObject | null> {
    const row = await this.settlement.dispute(context, deal);
    if (!row) return null;
    const { bySide, openedAt, reason, outcome, sellerFen, resolution, resolvedAt } = row;
    return { openedBy: bySide, openedAt, reason, open: resolvedAt === null, outcome, sellerAmount: MoneyObject.ofMinor(sellerFen), resolvedAt, resolution };
  }

  @AsParent()
  @ResolveField(() => DealProposalObject, { nullable: true, description: 'The last request to cancel.' })
  cancellation(deal: DealObject, _: unknown, context: RequestContext): Promise<DealProposalObject | null> {
    return this.lastProposal(deal, context, 'CANCELLATION');
  }

  @AsParent()
  @ResolveField(() => DealProposalObject, { nullable: true, description: 'The last breach that was declared.' })
  breach(deal: DealObject, _: unknown, context: RequestContext): Promise<DealProposalObject | null> {
    return this.lastProposal(deal, context, 'BREACH');
  }

  @AsParent()
  @ResolveField(() => [DealEventObject], { description: 'What happened to it, the first first.' })
  async history(deal: DealObject, _: unknown, context: RequestContext): Promise<DealEventObject[]> {
    const { locale } = context.caller;
    return (await this.settlement.events(context, deal)).map(({ at, what, organisationName, note }) => ({
      ...{ at, code: what, note, by: organisationName },
      what: isDealEvent(what) ? render(dealEventTitles[what], locale) : what,
    }));
  }

  @AsParent()
  @ResolveField('documents', () => [DealDocumentObject], { description: 'Its documents, the contract and bills apart.' })
  async documentsOf(deal: DealObject, _: unknown, context: RequestContext): Promise<DealDocumentObject[]> {
    return (await this.settlement.documents(context, deal)).map(({ role, file, addedAt }) => ({ role, addedAt, file: AttachmentObject.of(file, true) }));
  }

  private async lastProposal(deal: DealObject, context: RequestContext, kind: 'CANCELLATION' | 'BREACH'): Promise<DealProposalObject | null> {
    const found = (await this.settlement.proposals(context, deal)).find((each) => each.kind === kind);
    if (!found) return null;
    const { bySide, madeAt, reason, dueCode, state, answer, answeredAt } = found;
    const missed = dueCode === null ? null : render(deadlineTitles[dueCode].text, context.caller.locale);
    return { by: bySide, at: madeAt, reason, missed, state, answer, answeredAt };
  }
}
