import { GraphQLError, Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';
import { MAX_PAGE } from './connection.js';

/** What one operation may ask for at most. */
export const limits = {
  /** Levels of fields. */
  depth: 12,
  /** Fields with an alias of their own. */
  aliases: 30,
  /** Fields counted with the sizes of the lists around them. */
  cost: 20_000,
  /** Root fields of one operation. */
  roots: 20,
} as const;

interface Weight {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

/** A list without `first` is taken to have this many entries. */
const PLAIN_LIST = 10;

/** Validation rule: refuses operations that are too deep, have too many aliases or would cost too much. */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const refuse = (what: string, is: number, most: number): void => {
        context.reportError(
          new GraphQLError(`The operation has ${what} ${is}, at most ${most} is allowed: ask for less at once.`, {
            nodes: operation,
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          }),
        );
      };
      const weight = weigh(context.getDocument(), operation);
      const roots = operation.selectionSet.selections.length;
      if (weight.depth > limits.depth && !isIntrospection(operation)) refuse('depth', weight.depth, limits.depth);
      if (weight.aliases > limits.aliases) refuse('aliases', weight.aliases, limits.aliases);
      if (weight.cost > limits.cost) refuse('cost', weight.cost, limits.cost);
      if (roots > limits.roots) refuse('root fields', roots, limits.roots);
    },
  };
}

function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));
}

/** Weighs an operation; a page size that comes by variable counts as the largest page. */
export function weigh(document: DocumentNode, operation: OperationDefinitionNode): Weight {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Weight>();
  const ofSet = (set: SelectionSetNode, open: ReadonlySet<string>): Weight => {
    let depth = 0;
    let aliases = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const weight = selection.kind === Kind.FIELD ? ofField(selection, open) : selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet, open) : ofFragment(selection.name.value, open);
      depth = Math.max(depth, weight.depth);
      aliases += weight.aliases;
      cost += weight.cost;
    }
    return { depth, aliases, cost };
  };
  const ofField = (field: FieldNode, open: ReadonlySet<string>): Weight => {
    const inner = field.selectionSet ? ofSet(field.selectionSet, open) : { depth: 0, aliases: 0, cost: 0 };
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      cost: 1 + inner.cost * listSize(field),
    };
  };
  const ofFragment = (name: string, open: ReadonlySet<string>): Weight => {
    const before = known.get(name);
    if (before) return before;
    const fragment = fragments.get(name);
    // A fragment within itself is refused by GraphQL's own rules.
    if (!fragment || open.has(name)) return { depth: 0, aliases: 0, cost: 0 };
    const weight = ofSet(fragment.selectionSet, new Set([...open, name]));
    known.set(name, weight);
    return weight;
  };
  return ofSet(operation.selectionSet, new Set());
}

/** Only the node list of a connection multiplies: `first` is its size. Lists without pages are short by design. */
function listSize(field: FieldNode): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first');
  if (first?.value.kind === Kind.INT) return Math.min(Math.max(Number(first.value.value), 1), MAX_PAGE);
  if (first) return MAX_PAGE;
  return field.name.value === 'family' || field.name.value === 'rights' ? PLAIN_LIST : 1;
}
