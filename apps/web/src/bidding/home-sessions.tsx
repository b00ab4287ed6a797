import { Link } from 'react-router';
import { BiddingSessionsDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { SessionRow } from './session-row.js';

const SHOWN = 4;

/** Running and next sessions, where there are any. */
export function HomeSessions() {
  const t = useMessages();
  const running = useQuery(BiddingSessionsDocument, { filter: { state: ['OPEN', 'PAUSED'] }, first: SHOWN }, { repeat: 30_000 }).data;
  const next = useQuery(BiddingSessionsDocument, { filter: { state: ['ANNOUNCED'] }, first: SHOWN }, { repeat: 30_000 }).data;
  const sessions = [running, next].flatMap((answer) => answer?.biddingSessions.edges.map(({ node }) => node) ?? []).slice(0, SHOWN);
  if (sessions.length === 0) return null;
  return (
    <Section title={t('bidding.home.title')} extra={<Link to="/bidding">{t('bidding.home.all')}</Link>}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Section>
  );
}
