import { moneyText } from '../formats/money-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { sideOf } from '../deals/reader-side.js';
import { lastDayOf } from '../deals/time-left.js';
import { dealPath, listingPath, offerPath, rightPath } from '../paths.js';
import { useViewer } from '../session/use-viewer.js';
import type { Waiting } from './use-waiting.js';

/** Something that waits for the organisation. */
export interface Task {
  key: string;
  kind: 'offer' | 'question' | 'returned' | 'suspended' | 'annuity' | 'payment' | 'deal' | 'terms';
  title: string;
  detail: string;
  to: string;
  /** By when, where there is a deadline. */
  until: string | null;
  /** The deal that it belongs to. */
  deal?: string;
}

/** Draws the tasks out of what waits, the most pressing first. */
export function useTasks(): (waiting: Waiting) => Task[] {
  const t = useMessages();
  const title = useTitle();
  const own = useViewer()?.acting?.organisation.id;
  return (waiting) => {
    const tasks: Task[] = [];
    const offers = [
      ...waiting.received.map((offer) => ({ offer, side: 'SELLER' as const })),
      ...waiting.made.map((offer) => ({ offer, side: 'BUYER' as const })),
    ];
    for (const { offer, side } of offers) {
      // Not while the listing is not open: it waits, and cannot be answered now.
      if (offer.turn !== side) continue;
      const amount = moneyText(offer.amount);
      tasks.push({
        key: offer.id,
        kind: 'offer',
        title: side === 'SELLER' ? t('overview.task.answerOffer', { buyer: offer.buyerAlias, amount }) : t('overview.task.answerCounter', { amount }),
        detail: title(offer.listing),
        to: offerPath(offer.id),
        until: offer.expiresAt,
      });
    }
    for (const deal of waiting.deals) {
      const side = sideOf(deal, own);
      const { deadline } = deal;
      if (!deadline || (deadline.responsible !== side && deadline.responsible !== 'BOTH')) continue;
      tasks.push({ key: deal.id, kind: 'deal', title: deadline.title, detail: `${title(deal.listing)} ${deal.reference}`, to: dealPath(deal.id), until: lastDayOf(deadline.dueAt), deal: deal.id });
    }
    for (const listing of waiting.asked) {
      for (const question of listing.questions) {
        if (question.availableActions.includes('ANSWER')) {
          tasks.push({ key: question.id, kind: 'question', title: t('overview.task.answerQuestion'), detail: question.text, to: listingPath(listing.id), until: null });
        }
      }
    }
    for (const listing of waiting.sentBack) {
      const suspended = listing.state === 'SUSPENDED';
      tasks.push({
        key: listing.id,
        kind: suspended ? 'suspended' : 'returned',
        title: suspended ? t('overview.task.suspended', { title: title(listing) }) : t('overview.task.returned', { title: title(listing) }),
        detail: listing.stateReason ?? '',
        to: listingPath(listing.id),
        until: null,
      });
    }
    for (const right of waiting.rights) {
      const annuity = right.nextAnnuity;
      if (annuity && (annuity.state === 'DUE' || annuity.state === 'LATE')) {
        tasks.push({
          key: `annuity-${right.id}`,
          kind: 'annuity',
          title: t('overview.task.annuity', { year: annuity.year, amount: moneyText(annuity.amount) }),
          detail: `${title(right)} ${right.displayNumber}`,
          to: rightPath(right.id),
          until: annuity.state === 'LATE' ? (annuity.graceUntil ?? annuity.dueDate) : annuity.dueDate,
        });
      }
    }
    return tasks.sort((left, right) => (left.until ?? '9').localeCompare(right.until ?? '9'));
  };
}
