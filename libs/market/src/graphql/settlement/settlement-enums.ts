import { registerEnumType } from '@nestjs/graphql';
import type { BilingualText } from '@haihe/platform/errors';
import { dealQueues } from '../../data/queries/listing-pages.js';
import type { DealQueue } from '../../data/queries/listing-pages.js';
import { dealSideTitles, dealStepCodes, exportClasses, gateKinds, gateStates, gateTexts, stepStates } from '../../rules/index.js';
import type { DealStepCode, ExportClass, GateKind, GateState, PriceRoute, Responsible, SellerKind, StepState } from '../../rules/index.js';

function enumOf<const Value extends string>(values: readonly Value[]): { readonly [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
}
const described = (texts: Readonly<Record<string, BilingualText>>): Record<string, { description: string }> =>
  Object.fromEntries(Object.entries(texts).map(([value, { zh, en }]) => [value, { description: `${en} (${zh}).` }]));

/** Who has to do something. */
export const DealSideEnum = enumOf<Responsible>(['SELLER', 'BUYER', 'BOTH', 'CENTRE']);
registerEnumType(DealSideEnum, { name: 'DealSide', description: 'Who acts in a deal.', valuesMap: described(dealSideTitles) });

/** Steps of a deal. */
export const DealStepCodeEnum = enumOf<DealStepCode>(dealStepCodes);
registerEnumType(DealStepCodeEnum, {
  name: 'DealStepCode',
  description: 'A step of a deal.',
  valuesMap: {
    AGREE: { description: 'Agreed (成交).' },
    PUBLICITY: { description: 'Posting in the seller’s house (公示).' },
    PRE_EMPTION: { description: 'Right of first purchase (优先购买权).' },
    EXPORT_CONTROL: { description: 'Export control (技术出口管制).' },
    SIGN: { description: 'Contract (签订合同).' },
    PAY: { description: 'Payment into custody (价款托管).' },
    FILE: { description: 'Filing with the office (申请变更登记).' },
    CERTIFY: { description: 'Registration checked (登记核验).' },
    RELEASE: { description: 'Title and money released (权属变更与结算).' },
    INSTALMENTS: { description: 'Instalments after the release (分期付款).' },
  },
});

/** Where a step stands. */
export const StepStateEnum = enumOf<StepState>(stepStates);
registerEnumType(StepStateEnum, {
  name: 'StepState',
  description: 'Where a step stands.',
  valuesMap: {
    DONE: { description: 'Done.' },
    CURRENT: { description: 'To be done now.' },
    WAITING: { description: 'Waits for an earlier one.' },
    SKIPPED: { description: 'Never reached.' },
    FAILED: { description: 'Where the deal ended.' },
  },
});

/** Kinds of gates. */
export const GateKindEnum = enumOf<GateKind>(gateKinds);
registerEnumType(GateKindEnum, {
  name: 'GateKind',
  description: 'What must be out of the way before signing.',
  valuesMap: described(Object.fromEntries(gateKinds.map((kind) => [kind, gateTexts[kind].title]))),
});

/** Where a gate stands. */
export const GateStateEnum = enumOf<GateState>(gateStates);
registerEnumType(GateStateEnum, {
  name: 'GateState',
  description: 'Where a gate stands.',
  valuesMap: {
    OPEN: { description: 'Not passed yet.' },
    OBJECTED: { description: 'An objection awaits the centre.' },
    CLEARED: { description: 'Passed.' },
    REFUSED: { description: 'Refused; the deal ended.' },
  },
});

/** How technology may leave the country. */
export const ExportClassEnum = enumOf<ExportClass>(exportClasses);
registerEnumType(ExportClassEnum, {
  name: 'ExportClass',
  description: 'How technology may leave the country (技术进出口管理条例).',
  valuesMap: { FREE: { description: 'Free; the contract is registered (自由类).' }, RESTRICTED: { description: 'With a licence (限制类).' }, PROHIBITED: { description: 'Not at all (禁止类).' } },
});

/** Kinds of seller. */
export const SellerKindEnum = enumOf<SellerKind>(['PRIVATE', 'UNIVERSITY', 'STATE_OWNED_ENTERPRISE', 'STATE_OWNED_ASSET']);
registerEnumType(SellerKindEnum, {
  name: 'SellerKind',
  description: 'Kinds of seller whose rules differ.',
  valuesMap: {
    PRIVATE: { description: 'Private company (民营).' },
    UNIVERSITY: { description: 'University or institute (高校院所).' },
    STATE_OWNED_ENTERPRISE: { description: 'Equity of a state-owned enterprise (国有产权).' },
    STATE_OWNED_ASSET: { description: 'Assets of a state-owned enterprise (国有资产).' },
  },
});

/** How a price came about. */
export const PriceRouteEnum = enumOf<PriceRoute>(['LISTED', 'NEGOTIATED', 'BID']);
registerEnumType(PriceRouteEnum, {
  name: 'PriceRoute',
  description: 'How a price came about.',
  valuesMap: { LISTED: { description: 'Taken as it was shown (按挂牌价).' }, NEGOTIATED: { description: 'Negotiated (协议定价).' }, BID: { description: 'Bid in a session (竞价).' } },
});

/** Queues of the centre. */
export const DealQueueEnum = enumOf<DealQueue>(dealQueues);
registerEnumType(DealQueueEnum, {
  name: 'DealQueue',
  description: 'What waits for the centre in deals.',
  valuesMap: {
    GATES: { description: 'Objections and export documents.' },
    RECORDALS: { description: 'Recordals to certify.' },
    RELEASES: { description: 'Certified deals to release.' },
    DISPUTES: { description: 'Disputes to decide.' },
    BREACHES: { description: 'Declared breaches to decide.' },
    ALL: { description: 'All deals.' },
  },
});

/** What a caller may do with a deal. */
export const DealActionEnum = enumOf([
  ...(['PUBLISH_PUBLICITY', 'RECORD_OBJECTION', 'DECIDE_OBJECTION', 'WAIVE_PRE_EMPTION', 'EXERCISE_PRE_EMPTION', 'SUBMIT_EXPORT_DOCUMENTS', 'CLEAR_EXPORT'] as const),
  ...(['PROPOSE_INSTALMENTS', 'ACCEPT_INSTALMENTS', 'SIGN_CONTRACT', 'PAY', 'OFFSET_DEPOSIT', 'FILE_RECORDAL', 'RETURN_RECORDAL', 'CERTIFY', 'RELEASE'] as const),
  ...(['REQUEST_CANCELLATION', 'AGREE_CANCELLATION', 'DECLARE_BREACH', 'CONFIRM_BREACH', 'OPEN_DISPUTE', 'RESOLVE_DISPUTE'] as const),
]);
registerEnumType(DealActionEnum, {
  name: 'DealAction',
  description: 'What a caller may do with a deal now.',
  valuesMap: {
    PUBLISH_PUBLICITY: { description: 'dealPublicityPost.' },
    RECORD_OBJECTION: { description: 'dealObjectionRecord.' },
    DECIDE_OBJECTION: { description: 'dealObjectionDecide.' },
    WAIVE_PRE_EMPTION: { description: 'dealPreEmptionAnswer with exercised: false.' },
    EXERCISE_PRE_EMPTION: { description: 'dealPreEmptionAnswer with exercised: true; ends the deal.' },
    SUBMIT_EXPORT_DOCUMENTS: { description: 'dealExportDocumentsSubmit.' },
    CLEAR_EXPORT: { description: 'dealExportDecide.' },
    PROPOSE_INSTALMENTS: { description: 'dealInstalmentsPropose.' },
    ACCEPT_INSTALMENTS: { description: 'dealInstalmentsAccept.' },
    SIGN_CONTRACT: { description: 'dealContractSign.' },
    PAY: { description: 'Pay what is due, by transfer or card.' },
    OFFSET_DEPOSIT: { description: 'dealDepositOffset.' },
    FILE_RECORDAL: { description: 'dealRecordalFile; once filed, it adds documents.' },
    RETURN_RECORDAL: { description: 'dealRecordalReturn.' },
    CERTIFY: { description: 'dealRecordalCertify.' },
    RELEASE: { description: 'dealRelease.' },
    REQUEST_CANCELLATION: { description: 'dealCancellationRequest.' },
    AGREE_CANCELLATION: { description: 'dealCancellationAnswer, either way.' },
    DECLARE_BREACH: { description: 'dealBreachDeclare.' },
    CONFIRM_BREACH: { description: 'dealBreachDecide, either way.' },
    OPEN_DISPUTE: { description: 'dealDisputeOpen.' },
    RESOLVE_DISPUTE: { description: 'dealDisputeResolve.' },
  },
});

/** An action on a deal. */
export type DealAction = keyof typeof DealActionEnum;

/** How a dispute was decided. */
export const DisputeOutcomeEnum = enumOf(['RESUME', 'REFUND', 'PARTIAL_RELEASE']);
registerEnumType(DisputeOutcomeEnum, {
  name: 'DisputeOutcome',
  description: 'How a dispute was decided.',
  valuesMap: {
    RESUME: { description: 'The deal goes on where it stood.' },
    REFUND: { description: 'All that is held goes back to the buyer; the deal is cancelled.' },
    PARTIAL_RELEASE: { description: 'What is held is divided between seller and buyer.' },
  },
});

/** Where a request or declaration stands. */
export const ProposalStateEnum = enumOf(['OPEN', 'ACCEPTED', 'REFUSED', 'LAPSED']);
registerEnumType(ProposalStateEnum, {
  name: 'DealProposalState',
  description: 'Where a request to cancel or a declared breach stands.',
  valuesMap: {
    OPEN: { description: 'Awaits its answer.' },
    ACCEPTED: { description: 'Agreed to, or confirmed.' },
    REFUSED: { description: 'Not agreed to, or not confirmed.' },
    LAPSED: { description: 'The deal went on without it.' },
  },
});

/** Where instalments stand. */
export const PlanStateEnum = enumOf(['PROPOSED', 'ACCEPTED']);
registerEnumType(PlanStateEnum, {
  name: 'InstalmentPlanState',
  description: 'Where instalments stand.',
  valuesMap: { PROPOSED: { description: 'Await the other side.' }, ACCEPTED: { description: 'Agreed; the contract says so.' } },
});

/** What a document of a deal is for. */
export const DealDocumentRoleEnum = enumOf(['PUBLICITY', 'EXPORT_CONTROL', 'RECORDAL_FILING', 'RECORDAL_NOTICE', 'DISPUTE']);
registerEnumType(DealDocumentRoleEnum, {
  name: 'DealDocumentRole',
  description: 'What a document of a deal is for.',
  valuesMap: {
    PUBLICITY: { description: 'The posting in the seller’s house (公示材料).' },
    EXPORT_CONTROL: { description: 'Export classification, licence or certificate (技术出口文件).' },
    RECORDAL_FILING: { description: 'Receipt of the filing (受理回执).' },
    RECORDAL_NOTICE: { description: 'Notice of the office (手续合格通知书).' },
    DISPUTE: { description: 'Evidence in a dispute (争议材料).' },
  },
});

/** What changed a fee after its table. */
export const FeeAdjustmentEnum = enumOf(['MINIMUM', 'MAXIMUM', 'CAP', 'SPLIT', 'WAIVER']);
registerEnumType(FeeAdjustmentEnum, {
  name: 'FeeAdjustment',
  description: 'What changed a fee after its table.',
  valuesMap: {
    MINIMUM: { description: 'Raised to the minimum.' },
    MAXIMUM: { description: 'Lowered to the maximum.' },
    CAP: { description: 'Lowered to the largest part of the price that a fee may be.' },
    SPLIT: { description: 'One fee, split between the sides.' },
    WAIVER: { description: 'Not asked for.' },
  },
});
