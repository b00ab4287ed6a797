import type { Visitor } from './visitor.js';

/** Sends something as the page of a signed-in person would, where the page for it is not what is tried. */
export async function send(person: Visitor, query: string, variables: unknown): Promise<unknown> {
  const sent = JSON.stringify({ query, variables });
  return person.page.evaluate(
    `(async () => {
      const token = decodeURIComponent(/haihe_csrf=([^;]*)/.exec(document.cookie)[1]);
      const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': token }, body: ${JSON.stringify(sent)} });
      return answer.json();
    })()`,
  );
}
