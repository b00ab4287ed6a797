import { load } from '@haihe/platform';
import type { Batch, RequestContext } from '@haihe/platform';

/**
 * Makes a loader whose statement depends on who asks: one batch per request, bound to its caller.
 *
 * @param batchOf makes the batch for a request
 */
export function loaderFor<Value>(batchOf: (context: RequestContext) => Batch<string, Value>): (context: RequestContext, key: string) => Promise<Value | undefined> {
  const batches = new WeakMap<RequestContext, Batch<string, Value>>();
  return (context, key) => {
    let batch = batches.get(context);
    if (!batch) {
      batch = batchOf(context);
      batches.set(context, batch);
    }
    return load(context, batch, key);
  };
}
