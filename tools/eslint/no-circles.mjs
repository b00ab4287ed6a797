import path from 'node:path';
import { importGraph } from './import-graph.mjs';

/** One graph per workspace and process. */
const graphs = new Map();

/** @type {import('eslint').Rule.RuleModule} */
export const noCircles = {
  meta: {
    type: 'problem',
    docs: { description: 'No file imports itself, by whatever way round, through other libs too.' },
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, required: ['root'], additionalProperties: false }],
    messages: { circle: 'This import closes a circle: {{way}}.' },
  },
  create(context) {
    const { root } = context.options[0];
    let graph = graphs.get(root);
    if (!graph) {
      graph = importGraph(root);
      graphs.set(root, graph);
    }
    function check(node) {
      if (!node.source || node.importKind === 'type' || node.exportKind === 'type') return;
      const target = graph.resolve(context.filename, node.source.value);
      const way = target && graph.reach(target, context.filename);
      if (!way) return;
      const shown = [context.filename, ...way].map((file) => path.relative(root, file)).join(' → ');
      context.report({ node: node.source, messageId: 'circle', data: { way: shown } });
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
