/** What an account of the ledger is set apart for, with the opaque id of the deal where it is one. */
export type AccountSubject = { readonly kind: 'deal'; readonly dealId: string } | { readonly kind: 'payout' } | { readonly kind: 'other'; readonly text: string } | null;

/** Reads the subject of an account: `deal:` and `payout:` stand before ids of the exchange. */
export function accountSubject(subject: string | null | undefined): AccountSubject {
  if (!subject) return null;
  const [kind, id = ''] = subject.split(/:(.*)/s);
  if (kind === 'payout') return { kind };
  if (kind === 'deal' && /^[0-9a-f-]{36}$/.test(id)) return { kind, dealId: globalId('Deal', id) };
  return { kind: 'other', text: subject };
}

/** The id under which the exchange gives an object out: the ledger knows only its own. */
function globalId(type: string, id: string): string {
  return btoa(`${type}:${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
