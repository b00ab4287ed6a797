import { Outlet } from 'react-router';
import { Forbidden } from '../elements/forbidden.js';
import { actsForCentre, mayImport, mayTrade } from '../session/roles.js';
import { useViewer, type Viewer } from '../session/use-viewer.js';

/** Places of some roles; everybody else is told who could let them in. The server decides, this only saves the way. */
function onlyFor(may: (viewer: Viewer | null | undefined) => boolean) {
  return function Only() {
    return may(useViewer()) ? <Outlet /> : <Forbidden />;
  };
}

export const OnlyCentre = onlyFor(actsForCentre);
export const OnlyTraders = onlyFor(mayTrade);
/** Importing rights and entering one by hand. */
export const OnlyImporters = onlyFor(mayImport);
