import { execute, getOperationAST, GraphQLError } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { inputDefaults } from './input-defaults.js';
import type { Variables } from './input-defaults.js';

/** What Apollo hands to an executor. */
interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | null;
  /** The request's context: a gateway's executor gets it under this older name. */
  readonly context: unknown;
  readonly request: { readonly variables?: Record<string, unknown> };
}

/** Compiled operations that are kept; an attacker who sends ever new ones only pushes others out. */
const MAX_COMPILED = 500;
/** An operation is compiled when it comes a second time: what is sent once is not worth it. */
const SEEN_BEFORE_COMPILING = 1;

/** A compiled operation. */
type Compiled = (context: unknown, variables: Variables) => Promise<ExecutionResult>;

/** Executes operations by compiled functions, oldest ones dropped first. */
export class CompiledExecutor {
  private readonly compiled = new Map<string, Compiled | undefined>();
  private readonly seen = new Map<string, number>();

  constructor(private readonly schema: GraphQLSchema) {}

  readonly execute = async (request: ExecutionRequest): Promise<ExecutionResult> => {
    const variables = request.request.variables ?? {};
    const compiled = this.find(request);
    if (compiled) return compiled(request.context, variables);
    return execute({
      schema: this.schema,
      document: request.document,
      contextValue: request.context,
      variableValues: variables,
      operationName: request.operationName,
    });
  };

  private find(request: ExecutionRequest): Compiled | undefined {
    const key = `${request.queryHash}:${request.operationName ?? ''}`;
    if (this.compiled.has(key)) return this.compiled.get(key);
    const seen = this.seen.get(key) ?? 0;
    if (seen < SEEN_BEFORE_COMPILING) {
      remember(this.seen, key, seen + 1, MAX_COMPILED * 4);
      return undefined;
    }
    const compiled = this.compile(request);
    remember(this.compiled, key, compiled, MAX_COMPILED);
    return compiled;
  }

  private compile({ document, operationName }: ExecutionRequest): Compiled | undefined {
    const operation = getOperationAST(document, operationName);
    const result = compileQuery(this.schema, document, operationName ?? undefined);
    // What the compiler cannot do (it says so instead of compiling) is left to the interpreter.
    if (!operation || !isCompiledQuery(result)) return undefined;
    const fill = inputDefaults(this.schema, operation);
    return async (context, variables) => marked((await result.query(undefined, context, fill ? fill(variables) : variables)) as ExecutionResult);
  }
}

/** Errors without a path are those of the variables: the client's, and to be said so as the interpreter's are. */
function marked(result: ExecutionResult): ExecutionResult {
  if (!result.errors || result.data) return result;
  const errors = result.errors.map((error) =>
    error.path ? error : new GraphQLError(error.message, { extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } }),
  );
  return { ...result, errors };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  map.set(key, value);
  if (map.size <= limit) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
