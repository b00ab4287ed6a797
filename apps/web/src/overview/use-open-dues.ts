import { MyPaymentsDueDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { lastDayOf } from '../deals/time-left.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { duePath } from '../paths.js';
import { may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import type { Task } from './use-tasks.js';

/** What the organisation has to pay, as tasks. */
export function useOpenDues(): Task[] {
  const t = useMessages();
  const enabled = may(useViewer(), 'payments.due.read');
  const open = useQuery(MyPaymentsDueDocument, { state: 'OPEN', first: 20 }, { enabled }).data?.myPaymentsDue.edges ?? [];
  const partly = useQuery(MyPaymentsDueDocument, { state: 'PARTLY_PAID', first: 20 }, { enabled }).data?.myPaymentsDue.edges ?? [];
  return [...open, ...partly].map(({ node: due }) => ({
    key: due.id,
    kind: 'payment',
    title: t('overview.task.pay', { amount: moneyText(due.open) }),
    detail: due.title,
    to: duePath(due.id),
    until: due.dueAt ? lastDayOf(due.dueAt) : null,
    ...(due.subjectType === 'Deal' ? { deal: due.subjectId } : {}),
  }));
}
