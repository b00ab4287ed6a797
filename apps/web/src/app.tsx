import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { ViewerDocument } from './api/generated/graphql.js';
import { Trouble } from './api/trouble.js';
import { operationName } from './api/use-query.js';
import { MessagesProvider } from './i18n/messages-provider.js';
import { router } from './routes.js';
import { ThemeProvider } from './theme/theme-provider.js';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that has ended is noticed by the first question that needs it.
    onError: (error) => {
      if (Trouble.of(error).kind === 'unauthenticated') void queries.invalidateQueries({ queryKey: [operationName(ViewerDocument)] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Only what may have been lost on the way is asked again.
      retry: (failures, error) => failures < 2 && Trouble.of(error).kind === 'network',
    },
  },
});

/** The exchange in the browser. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <MessagesProvider>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </MessagesProvider>
    </QueryClientProvider>
  );
}
