import { dealActPath, dealTabPath } from '../paths.js';
import type { ReaderSide } from './reader-side.js';
import type { ShownDeal } from './shown-deal.js';

type Action = ShownDeal['availableActions'][number];

/** The most pressing thing that the reader can do, and where. */
export interface PrimaryAct {
  readonly action: Action;
  /** What the button says: the key below `deals.act`. */
  readonly label: Action | 'UPLOAD_NOTICE';
  readonly to: string;
  /** Only the first signature, the payment and the like are urged; what merely can be done is offered quietly. */
  readonly urged: boolean;
}

/** In the order in which they press. What leads away from the deal is never the first thing on the page. */
const order: readonly Action[] = [
  'RELEASE',
  'RESOLVE_DISPUTE',
  'CONFIRM_BREACH',
  'DECIDE_OBJECTION',
  'CLEAR_EXPORT',
  'CERTIFY',
  'AGREE_CANCELLATION',
  'ACCEPT_INSTALMENTS',
  'PUBLISH_PUBLICITY',
  'WAIVE_PRE_EMPTION',
  'SUBMIT_EXPORT_DOCUMENTS',
  'SIGN_CONTRACT',
  'PAY',
  'FILE_RECORDAL',
];

/**
 * The one primary action of a deal's page, or null when the reader has to wait.
 *
 * @param side what is the seller's to begin with (the filing) is urged on the seller only
 */
export function primaryAct(deal: Pick<ShownDeal, 'id' | 'availableActions' | 'state'>, side: ReaderSide): PrimaryAct | null {
  const action = order.find((each) => deal.availableActions.includes(each));
  if (action === undefined) return null;
  const label = action === 'FILE_RECORDAL' && deal.state === 'FILED' ? 'UPLOAD_NOTICE' : action;
  return { action, label, to: placeOfAct(deal.id, action), urged: action !== 'FILE_RECORDAL' || (side === 'SELLER' && deal.state === 'FUNDED') };
}

function placeOfAct(id: string, action: Action): string {
  switch (action) {
    case 'RELEASE':
      return dealActPath(id, 'release');
    case 'RESOLVE_DISPUTE':
      return dealActPath(id, 'resolve');
    case 'SIGN_CONTRACT':
      return dealActPath(id, 'sign');
    case 'AGREE_CANCELLATION':
      return dealActPath(id, 'cancel');
    case 'CONFIRM_BREACH':
      return dealActPath(id, 'breach');
    case 'PAY':
    case 'ACCEPT_INSTALMENTS':
      return dealTabPath(id, 'payments');
    case 'FILE_RECORDAL':
    case 'CERTIFY':
      return dealTabPath(id, 'recordal');
    default:
      return dealTabPath(id, 'gates');
  }
}
