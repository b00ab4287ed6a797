import type { Reader, RequestContext } from '@haihe/platform';
import type { SessionRow } from '../../data/queries/session-rows.js';
import type { SessionState } from '../../rules/index.js';
import type { SessionAction } from './enums.js';

/** What the caller can do with a session: the centre by its state, the seller by what he is asked, a bidder by his sign-up. */
export async function sessionActionsOf(reader: Reader, { caller }: RequestContext, row: SessionRow, state: SessionState | undefined): Promise<SessionAction[]> {
  const { permissions, acting } = caller;
  const actions: SessionAction[] = permissions.has('bidding.session.run') ? centreActions(row, state) : [];
  if (permissions.has('market.listing.write') && acting?.organisationId === row.sellerOrganisationId) actions.push(...sellerActions(row));
  if (permissions.has('bidding.box.open') && row.state === 'OPEN' && row.stage === 'OPENING') actions.push('GIVE_SHARES');
  if (!permissions.has('bidding.bid.place') || !acting || acting.organisationId === row.sellerOrganisationId) return actions;
  const mine = await reader.one<{ state: string; number: string | null; keepWaiting: boolean }>(
    'SELECT state, number, keep_waiting AS "keepWaiting" FROM bidding.bidder WHERE session_id = $1 AND organisation_id = $2',
    [row.id, acting.organisationId],
  );
  return [...actions, ...bidderActions(row, state, mine)];
}

/** What the seller is asked, as long as it is not too late; what he agreed to he can take back until it is announced. */
function sellerActions({ state, agreement }: SessionRow): SessionAction[] {
  if (agreement === 'ASKED' && (state === 'DRAFT' || state === 'ANNOUNCED')) return ['AGREE', 'RETURN'];
  return agreement === 'AGREED' && state === 'DRAFT' ? ['RETURN'] : [];
}

function centreActions({ state, agreement, mode, floor, leader, outcome, award, secondAllowed, nextSessionId }: SessionRow, now: SessionState | undefined): SessionAction[] {
  if (state === 'DRAFT') return ['EDIT', 'DISCARD', ...(agreement === 'AGREED' ? (['PUBLISH'] as const) : agreement === 'ASKED' ? [] : (['ASK_SELLER'] as const))];
  if (state === 'ANNOUNCED') return ['AMEND', ...(floor ? (['OPEN'] as const) : []), 'ANNUL'];
  if (state === 'PAUSED') return ['RESUME', 'ANNUL'];
  const unsold = outcome === 'SOLD' ? award === 'DEFAULTED' : outcome !== 'ANNULLED' && award === 'FINISHED';
  if (state === 'CLOSED') return secondAllowed && nextSessionId === null && unsold ? ['HOLD_AGAIN'] : [];
  const hall: SessionAction[] = floor ? [...(leader !== null && now?.calls !== 2 ? (['CALL'] as const) : []), ...(leader === null || now?.calls === 2 ? (['HAMMER'] as const) : []), 'ENTER_PADDLE_BID', 'CONFIRM_PADDLE_BID'] : [];
  return ['PAUSE', ...hall, ...(mode === 'OPEN_QUOTE' && leader !== null ? (['CLOSE_EARLY'] as const) : []), 'ANNUL'];
}

function bidderActions(row: SessionRow, state: SessionState | undefined, mine: { readonly state: string; readonly number: string | null; readonly keepWaiting: boolean } | undefined): SessionAction[] {
  if (row.state === 'ANNOUNCED') {
    if (!mine || mine.state === 'LEFT') return row.signUpUntil > new Date() ? ['SIGN_UP'] : [];
    if (mine.state === 'TO_CONFIRM') return ['CONFIRM', 'LEAVE'];
    return mine.state === 'REFUSED' ? [] : ['LEAVE'];
  }
  if (mine?.state !== 'ADMITTED') return [];
  if (row.award === 'RUNNER_UP_ASKED' && mine.number !== null && mine.number === state?.runnerUp && mine.keepWaiting) return ['ACCEPT_AS_RUNNER_UP', 'DECLINE_AS_RUNNER_UP'];
  if (row.state !== 'OPEN' || row.stage === 'OPENING') return [];
  if (row.stage === 'SEALED') return ['SEAL'];
  return row.mode === 'FIXED_DRAW' ? ['ENTER'] : ['BID'];
}
