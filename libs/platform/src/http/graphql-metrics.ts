import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { operations } from './metrics.js';

/** Counts operations by their first root field: names that clients choose would make endless labels. */
export function metricsPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ operation, errors }) => {
          const root = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
          operations.inc({
            type: operation?.operation ?? 'none',
            field: root?.kind === Kind.FIELD ? root.name.value : 'none',
            outcome: errors && errors.length > 0 ? 'error' : 'answered',
          });
          return Promise.resolve();
        },
      }),
  };
}
