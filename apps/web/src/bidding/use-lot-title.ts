import { useTitle } from '../i18n/use-messages.js';

/** What is bid for, in the reader's language; the session's number where the listing is not the reader's to see. */
export function useLotTitle(): (session: { reference: string; listing?: { title: string; titleEn?: string | null } | null }) => string {
  const title = useTitle();
  return ({ reference, listing }) => (listing ? title(listing) : reference);
}
