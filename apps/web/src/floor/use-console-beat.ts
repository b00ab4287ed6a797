import { useEffect, useState } from 'react';
import { ConsoleBeatDocument } from '../api/generated/graphql.js';
import { request } from '../api/request.js';

/** Several fit into the shortest silence that pauses a session. */
const EVERY = 5000;
/** An answer that takes longer is none. */
const PATIENCE = 4000;

/** What this console knows of its touch with the service. */
export interface ConsoleTouch {
  /** Milliseconds since the service last answered; null before the first time. */
  readonly silentFor: number | null;
  /** Seconds after which the session pauses; null while that is unknown, or when it does not. */
  readonly silence: number | null;
}

/** Tells the service every few seconds that the hall is there, as long as the session is not over; and counts since when it has not answered. */
export function useConsoleBeat(sessionId: string, active: boolean): ConsoleTouch {
  const [heard, setHeard] = useState<{ at: number; silence: number | null } | null>(null);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!active) return undefined;
    let left = false;
    const beat = async () => {
      const sentAt = performance.now();
      const answer = await request(ConsoleBeatDocument, { input: { sessionId } }, AbortSignal.timeout(PATIENCE)).catch(() => null);
      const touch = answer?.consoleBeat.touch;
      if (!left && touch) setHeard({ at: sentAt, silence: touch.silence ?? null });
    };
    void beat();
    const beats = setInterval(() => void beat(), EVERY);
    const ticks = setInterval(() => setNow(performance.now()), 1000);
    return () => {
      left = true;
      clearInterval(beats);
      clearInterval(ticks);
    };
  }, [sessionId, active]);
  return { silentFor: heard ? Math.max(0, now - heard.at) : null, silence: heard?.silence ?? null };
}

/** Two beats went unanswered. */
export function isSilent({ silentFor }: ConsoleTouch): boolean {
  return silentFor !== null && silentFor > 2 * EVERY;
}
