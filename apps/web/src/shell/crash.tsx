import { useRouteError } from 'react-router';
import { Trouble } from '../api/trouble.js';
import { ErrorState } from '../elements/error-state.js';

/** What stands in a page's place when it broke: also when a new version has replaced its parts on the server. */
export function Crash() {
  const error = useRouteError();
  return <ErrorState page trouble={error instanceof Trouble ? error : new Trouble('internal', String(error), null)} onRetry={() => window.location.reload()} />;
}
