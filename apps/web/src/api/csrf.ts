/** The cookie's value that every POST repeats in `x-csrf-token`; null while the server has not set it. */
function csrfCookie(): string | null {
  const match = /(?:^|;\s*)haihe_csrf=([^;]*)/.exec(document.cookie);
  return match?.[1] ? decodeURIComponent(match[1]) : null;
}

let asking: Promise<unknown> | null = null;

/** The token, asked from the server first when the browser has none yet. */
export async function csrfToken(): Promise<string> {
  const present = csrfCookie();
  if (present !== null) return present;
  // An answer that nobody reads keeps its connection.
  asking ??= fetch('/session/csrf', { credentials: 'same-origin' }).then((response) => response.text());
  try {
    await asking;
  } finally {
    asking = null;
  }
  return csrfCookie() ?? '';
}
