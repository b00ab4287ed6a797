/**
 * Reads the place within the app to which the payer comes back: a path of our own, so that nobody is sent elsewhere.
 *
 * @returns undefined when it is none
 */
export function readReturnPath(path: string): string | undefined {
  if (path.length > 500 || !/^\/(?![/\\])[\w\-./~%?=&+:@]*$/.test(path)) return undefined;
  const base = 'https://exchange.invalid';
  const url = new URL(path, base);
  return url.origin === base ? `${url.pathname}${url.search}` : undefined;
}

/** The address of a place within the app, with what became of the payment. */
export function returnUrl(publicUrl: string, path: string, outcome: 'done' | 'back'): string {
  const url = new URL(path, publicUrl);
  url.searchParams.set('checkout', outcome);
  return url.toString();
}
