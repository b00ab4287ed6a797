/** One directive of an nginx configuration; a block has directives of its own. */
export interface Directive {
  readonly name: string;
  readonly values: readonly string[];
  readonly block: readonly Directive[] | undefined;
}

/**
 * Reads an nginx configuration: words, quoted words, `;` and braces.
 *
 * @throws Error naming the line where a directive is not ended or a brace has no counterpart
 */
export function readNginx(text: string): Directive[] {
  const tokens: { readonly text: string; readonly line: number }[] = [];
  text.split('\n').forEach((content, index) => {
    for (const match of content.matchAll(/#.*|"[^"]*"|'[^']*'|[{};]|[^\s{};"'#][^\s{};]*/g)) {
      if (!match[0].startsWith('#')) tokens.push({ text: match[0], line: index + 1 });
    }
  });
  let at = 0;
  const block = (open: number | undefined): Directive[] => {
    const directives: Directive[] = [];
    for (;;) {
      const first = tokens[at];
      if (!first) {
        if (open !== undefined) throw new Error(`line ${open}: { is never closed`);
        return directives;
      }
      at += 1;
      if (first.text === '}') {
        if (open === undefined) throw new Error(`line ${first.line}: } closes nothing`);
        return directives;
      }
      if (first.text === ';' || first.text === '{') throw new Error(`line ${first.line}: a directive is missing before ${first.text}`);
      const values: string[] = [];
      for (let next = tokens[at]; ; next = tokens[at]) {
        if (!next || next.text === '}') throw new Error(`line ${first.line}: ${first.text} is not ended with ;`);
        at += 1;
        if (next.text === ';') {
          directives.push({ name: first.text, values, block: undefined });
          break;
        }
        if (next.text === '{') {
          directives.push({ name: first.text, values, block: block(next.line) });
          break;
        }
        if (next.line !== first.line && /^[a-z_]+$/.test(next.text)) throw new Error(`line ${first.line}: ${first.text} is not ended with ;`);
        values.push(next.text);
      }
    }
  };
  return block(undefined);
}
