import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { Trouble } from './api/trouble.js';
import { MessagesProvider } from './i18n/messages-provider.js';
import { router } from './routes.js';
import { ThemeProvider } from './theme/theme-provider.js';

const queries = new QueryClient({
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
