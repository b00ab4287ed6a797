/** Whoever switches a rule off says why: `// eslint-disable-next-line some-rule -- the reason`. */

/** @type {import('eslint').Rule.RuleModule} */
export const reasonedDisable = {
  meta: {
    type: 'problem',
    docs: { description: 'A comment that switches lint rules off names the rules and gives a reason.' },
    schema: [],
    messages: {
      reason: 'Say why the rule is switched off: … -- the reason.',
      everything: 'Name the rule that is switched off, not all of them.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)(?<rest>[^]*)$/u.exec(comment.value);
          if (!directive?.groups) continue;
          // A place before the line's beginning: the comment would otherwise switch off the report about itself.
          const loc = { start: { line: comment.loc.start.line, column: -1 }, end: comment.loc.end };
          const [rules, ...reason] = directive.groups.rest.split(/\s--(?:\s|$)/u);
          if (rules.trim() === '') context.report({ loc, messageId: 'everything' });
          else if (reason.join('').trim() === '') context.report({ loc, messageId: 'reason' });
        }
      },
    };
  },
};
