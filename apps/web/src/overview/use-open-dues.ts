import { MyPaymentsDueDocument, type PaymentDueFieldsFragment } from '../api/generated/graphql.js';
import type { Trouble } from '../api/trouble.js';
import { useEveryPage } from '../api/use-every-page.js';
import { usePages } from '../api/use-query.js';
import { lastDayOf } from '../deals/time-left.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { duePath } from '../paths.js';
import { may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import type { Task } from './use-tasks.js';

/** What the organisation has to pay, as tasks; null until all of it is there. Nothing for those who do not see payments. */
export function useOpenDues(): { dues: Task[] | null; trouble: Trouble | null } {
  const t = useMessages();
  const enabled = may(useViewer(), 'payments.due.read');
  const open = useEveryPage(usePages(MyPaymentsDueDocument, { state: 'OPEN', first: 100 }, (result) => result.myPaymentsDue, { enabled }));
  const partly = useEveryPage(usePages(MyPaymentsDueDocument, { state: 'PARTLY_PAID', first: 100 }, (result) => result.myPaymentsDue, { enabled }));
  if (!enabled) return { dues: [], trouble: null };
  const nodes = open.nodes && partly.nodes && [...open.nodes, ...partly.nodes];
  const asTask = (due: PaymentDueFieldsFragment): Task => ({
    key: due.id,
    kind: 'payment',
    title: t('overview.task.pay', { amount: moneyText(due.open) }),
    detail: due.title,
    to: duePath(due.id),
    until: due.dueAt ? lastDayOf(due.dueAt) : null,
    ...(due.subjectType === 'Deal' ? { deal: due.subjectId } : {}),
  });
  return { dues: nodes?.map(asTask) ?? null, trouble: open.trouble ?? partly.trouble };
}
