import { Outlet } from 'react-router';
import { Forbidden } from '../elements/forbidden.js';
import { actsForCentre } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';

/** The centre's places; everybody else is told who could let them in. The server decides, this only saves the way. */
export function OnlyCentre() {
  return actsForCentre(useViewer()) ? <Outlet /> : <Forbidden />;
}
