import { useSearchParams } from 'react-router';
import { emptyDraft } from './draft.js';
import { Wizard } from './wizard.js';

/** A new listing, from the right chosen elsewhere or from the start. */
export function NewListingPage() {
  const [address] = useSearchParams();
  const rights = address.getAll('right');
  return <Wizard key={rights.join()} mode="new" listing={null} initial={{ ...emptyDraft, rightIds: rights }} place={`new.${rights.join()}`} />;
}
