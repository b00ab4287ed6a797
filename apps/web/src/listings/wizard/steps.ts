import { readAmount } from '../../formats/money-text.js';
import type { Draft } from './draft.js';

export const steps = ['rights', 'description', 'price', 'delivery', 'preview'] as const;
export type Step = (typeof steps)[number];

/** Fields of each step that show their own refusals; what is refused of another step must be said above the button. */
export const stepFields: Readonly<Record<Step, readonly string[]>> = {
  rights: [],
  description: ['title', 'titleEn', 'summary', 'summaryEn', 'readiness', 'industryCode', 'applicationField', 'products', 'evidenceOfUse'],
  price: ['priceKind', 'price', 'priceMax', 'minimumPrice', 'termDays'],
  delivery: ['deliveryNote', 'attachments'],
  preview: ['note'],
};

/** Whether a step holds enough to go on; whether it is right is the exchange's to say. */
export function stepReady(step: Step, draft: Draft): boolean {
  switch (step) {
    case 'rights':
      return draft.rightIds.length > 0;
    case 'description':
      return draft.title.trim() !== '' && draft.summary.trim() !== '';
    case 'price':
      return draft.priceKind === 'ON_REQUEST' || readAmount(draft.price) !== null;
    case 'delivery':
    case 'preview':
      return true;
  }
}
