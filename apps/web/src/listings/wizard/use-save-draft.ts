import { ListingAmendDocument, ListingCreateDocument, ListingEditDocument, ListingSubmitDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { detailsOf, type Draft } from './draft.js';

/** Saves, submits or amends; each gives the listing's id, or null when it was refused. */
export function useSaveDraft(mode: 'new' | 'edit' | 'amend', listingId: string | null) {
  const create = useAction(ListingCreateDocument, (result) => result.listingCreate);
  const edit = useAction(ListingEditDocument, (result) => result.listingEdit);
  const submit = useAction(ListingSubmitDocument, (result) => result.listingSubmit);
  const amend = useAction(ListingAmendDocument, (result) => result.listingAmend);
  const all = [create, edit, submit, amend];

  return {
    save: async (draft: Draft): Promise<string | null> => {
      const payload =
        mode === 'new' || listingId === null
          ? await create.run({ input: { rightIds: draft.rightIds, ...detailsOf(draft) } })
          : await edit.run({ input: { listingId, ...detailsOf(draft) } });
      return payload?.listing?.id ?? null;
    },
    submit: async (): Promise<string | null> => {
      if (listingId === null) return null;
      const payload = await submit.run({ input: { listingId } });
      return payload?.listing?.id ?? null;
    },
    amend: async (draft: Draft, note: string): Promise<string | null> => {
      if (listingId === null) return null;
      const payload = await amend.run({ input: { listingId, note, ...detailsOf(draft) } });
      return payload?.listing?.id ?? null;
    },
    busy: all.some((action) => action.busy),
    userErrors: all.flatMap((action) => action.userErrors),
    trouble: all.find((action) => action.trouble)?.trouble ?? null,
  };
}
