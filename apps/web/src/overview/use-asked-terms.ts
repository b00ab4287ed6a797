import { SessionsAskedAboutDocument } from '../api/generated/graphql.js';
import type { Trouble } from '../api/trouble.js';
import { useQuery } from '../api/use-query.js';
import { useLotTitle } from '../bidding/use-lot-title.js';
import { useMessages } from '../i18n/use-messages.js';
import { termsPath } from '../paths.js';
import { may } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import type { Task } from './use-tasks.js';

/** The rules of sessions that the organisation is asked about as a seller, as tasks; null until they are there. */
export function useAskedTerms(): { asked: Task[] | null; trouble: Trouble | null } {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const enabled = may(useViewer(), 'market.listing.write');
  const { data, error } = useQuery(SessionsAskedAboutDocument, {}, { enabled });
  if (!enabled) return { asked: [], trouble: null };
  const asked = data?.sessionsAskedAbout.map((session): Task => ({
    key: `terms-${session.id}`,
    kind: 'terms',
    title: t('overview.task.terms', { reference: session.reference }),
    detail: lotTitle(session),
    to: termsPath(session.id),
    until: session.agreement?.signUpUntil ?? null,
  }));
  return { asked: asked ?? null, trouble: error ?? null };
}
