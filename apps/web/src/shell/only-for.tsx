import { Outlet } from 'react-router';
import { Forbidden } from '../elements/forbidden.js';
import { actsForCentre, may, mayImport, mayTrade } from '../session/roles.js';
import { useViewer, type Viewer } from '../session/use-viewer.js';

/** Places of some roles; everybody else is told who could let them in. The server decides, this only saves the way. */
function onlyFor(may: (viewer: Viewer | null | undefined) => boolean) {
  return function Only() {
    return may(useViewer()) ? <Outlet /> : <Forbidden />;
  };
}

const holding = (permission: string) => onlyFor((viewer) => may(viewer, permission));

export const OnlyPayers = holding('payments.due.read');
export const OnlyPayees = holding('payments.payee.manage');
export const OnlyAccountants = holding('ledger.statement.read');
/** The centre's desk for money. */
export const OnlyDesk = holding('payments.desk.work');
/** Who sets sessions up and runs them. */
export const OnlyAuctioneers = holding('bidding.session.run');
export const OnlyCentre = onlyFor(actsForCentre);
export const OnlyTraders = onlyFor(mayTrade);
/** Importing rights and entering one by hand. */
export const OnlyImporters = onlyFor(mayImport);
