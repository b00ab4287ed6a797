import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '../../elements/skeletons.js';
import type { LiveSession } from '../live/use-session.js';

const Sealed = lazy(() => import('./sealed-box.js').then((module) => ({ default: module.SealedBox })));

/** What seals amounts is loaded only where something is sealed. */
export function SealedBox({ session }: { session: LiveSession }) {
  return (
    <Suspense fallback={<RowsSkeleton rows={3} />}>
      <Sealed session={session} />
    </Suspense>
  );
}
