import { createBrowserRouter, Outlet, ScrollRestoration } from 'react-router';
import { NotFound } from './elements/not-found.js';
import { PageSkeleton } from './elements/skeletons.js';
import { Crash } from './shell/crash.js';
import { Page } from './shell/page.js';
import { PublicLayout } from './shell/public-layout.js';

function Root() {
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

const skeleton = (
  <Page>
    <PageSkeleton />
  </Page>
);

/** Every address of the app; each page is loaded when it is first gone to. */
export const router = createBrowserRouter([
  {
    Component: Root,
    HydrateFallback: () => skeleton,
    children: [
      {
        Component: PublicLayout,
        children: [
          {
            ErrorBoundary: Crash,
            children: [
              { path: '/', lazy: async () => ({ Component: (await import('./home/home-page.js')).HomePage }) },
              { path: '/search', lazy: async () => ({ Component: (await import('./search/search-page.js')).SearchPage }) },
              { path: '/listings/:id', lazy: async () => ({ Component: (await import('./listings/listing-page.js')).ListingPage }) },
              { path: '/rights', lazy: async () => ({ Component: (await import('./rights/register-page.js')).RegisterPage }) },
              { path: '/rights/:id', lazy: async () => ({ Component: (await import('./rights/right-page.js')).RightPage }) },
              { path: '/sign-in', lazy: async () => ({ Component: (await import('./session/sign-in-page.js')).SignInPage }) },
              { path: '/sign-up', lazy: async () => ({ Component: (await import('./session/sign-up-page.js')).SignUpPage }) },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
