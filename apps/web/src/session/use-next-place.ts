import { useSearchParams } from 'react-router';

/** Where to go after signing in: only places of this app. */
export function useNextPlace(): { place: string; query: string } {
  const [address] = useSearchParams();
  const asked = address.get('next');
  const safe = asked !== null && /^\/(?![/\\])/.test(asked);
  return { place: safe ? asked : '/work', query: safe ? `?next=${encodeURIComponent(asked)}` : '' };
}
