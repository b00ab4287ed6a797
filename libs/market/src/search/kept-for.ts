/**
 * Keeps the answer of an expensive question for a while; everybody who asks meanwhile shares it. A failure is not kept.
 *
 * @param milliseconds how old the answer may be
 */
export function keptFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { readonly answer: Promise<Answer>; readonly until: number } | undefined;
  return () => {
    const now = performance.now();
    if (!kept || kept.until < now) {
      const answer = ask();
      kept = { answer, until: now + milliseconds };
      answer.catch(() => (kept = undefined));
    }
    return kept.answer;
  };
}
