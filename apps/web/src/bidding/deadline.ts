import type { SessionFieldsFragment } from '../api/generated/graphql.js';

type Timed = Pick<SessionFieldsFragment, 'state' | 'stage' | 'opensAt' | 'endsAt' | 'stageSince' | 'closedAt' | 'floor'> & { readonly rules: Pick<SessionFieldsFragment['rules'], 'descentInterval' | 'extensionWindow'> };

/** What time is counted down to. `near`: within the window in which a bid moves the end. */
export interface Deadline {
  readonly of: 'opening' | 'end' | 'round' | 'step' | 'keepers' | 'hammer' | 'paused' | 'closed';
  readonly at: number | null;
  readonly near: boolean;
}

const moment = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);

/** The next thing that time brings to a session. */
export function deadlineOf({ state, stage, opensAt, endsAt, stageSince, closedAt, floor, rules }: Timed, now: number): Deadline {
  if (state === 'CLOSED') return { of: 'closed', at: moment(closedAt), near: false };
  if (state === 'PAUSED') return { of: 'paused', at: null, near: false };
  if (state !== 'OPEN') return { of: 'opening', at: moment(opensAt), near: false };
  if (stage === 'OPENING') return { of: 'keepers', at: null, near: false };
  const since = moment(stageSince);
  if (since !== null && since > now) return { of: 'round', at: since, near: false };
  if (stage === 'DESCENT' && since !== null && rules.descentInterval) {
    const interval = rules.descentInterval * 1000;
    return { of: 'step', at: since + (Math.floor((now - since) / interval) + 1) * interval, near: false };
  }
  const end = moment(endsAt);
  if (end === null) return { of: floor ? 'hammer' : 'end', at: null, near: false };
  const window = (rules.extensionWindow ?? 60) * 1000;
  return { of: 'end', at: end, near: end - now <= window };
}
