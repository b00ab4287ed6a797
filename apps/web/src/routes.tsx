import { useEffect, useRef } from 'react';
import { createBrowserRouter, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { NotFound } from './elements/not-found.js';
import { PageSkeleton } from './elements/skeletons.js';
import { Crash } from './shell/crash.js';
import { Page } from './shell/page.js';
import { OnlyAccountants, OnlyAuctioneers, OnlyCentre, OnlyDesk, OnlyImporters, OnlyPayees, OnlyPayers, OnlyTraders } from './shell/only-for.js';
import { PublicLayout } from './shell/public-layout.js';
import { WorkLayout } from './shell/work-layout.js';

/** After a change of page the reader, too, stands at its beginning. */
function useFocusOnPage() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

function Root() {
  useFocusOnPage();
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
              { path: '/listings/:id/buy', lazy: async () => ({ Component: (await import('./listings/buy-page.js')).BuyPage }) },
              { path: '/verify', lazy: async () => ({ Component: (await import('./verify/verify-page.js')).VerifyPage }) },
              { path: '/verify/session', lazy: async () => ({ Component: (await import('./verify-session/verify-session-page.js')).VerifySessionPage }) },
              { path: '/verify/:code', lazy: async () => ({ Component: (await import('./verify/verify-page.js')).VerifyPage }) },
              { path: '/fees', lazy: async () => ({ Component: (await import('./fees/fees-page.js')).FeesPage }) },
              { path: '/bidding', lazy: async () => ({ Component: (await import('./bidding/sessions-page.js')).SessionsPage }) },
              { path: '/bidding/:id', lazy: async () => ({ Component: (await import('./bidding/session-page.js')).SessionPage }) },
              { path: '/bidding/events/:id', lazy: async () => ({ Component: (await import('./bidding/event-page.js')).EventPage }) },
              { path: '/sign-in', lazy: async () => ({ Component: (await import('./session/sign-in-page.js')).SignInPage }) },
              { path: '/sign-up', lazy: async () => ({ Component: (await import('./session/sign-up-page.js')).SignUpPage }) },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
      // The screen of a hall stands alone: nothing to navigate.
      { path: '/bidding/:id/screen', ErrorBoundary: Crash, lazy: async () => ({ Component: (await import('./floor/screen-page.js')).ScreenPage }) },
      {
        Component: WorkLayout,
        children: [
          {
            ErrorBoundary: Crash,
            children: [
              { path: '/work', lazy: async () => ({ Component: (await import('./overview/overview-page.js')).OverviewPage }) },
              { path: '/work/rights', lazy: async () => ({ Component: (await import('./rights/my-rights-page.js')).MyRightsPage }) },
              { path: '/work/listings', lazy: async () => ({ Component: (await import('./listings/my-listings-page.js')).MyListingsPage }) },
              { path: '/work/offers', lazy: async () => ({ Component: (await import('./offers/offers-page.js')).OffersPage }) },
              { path: '/work/offers/:id', lazy: async () => ({ Component: (await import('./offers/offer-page.js')).OfferPage }) },
              { path: '/work/deals', lazy: async () => ({ Component: (await import('./deals/deals-page.js')).DealsPage }) },
              { path: '/work/deals/:id', lazy: async () => ({ Component: (await import('./deals/deal-page.js')).DealPage }) },
              { path: '/work/deals/:id/breach', lazy: async () => ({ Component: (await import('./deals/acts/breach-page.js')).BreachPage }) },
              { path: '/work/bidding', lazy: async () => ({ Component: (await import('./bidding/my-bidding-page.js')).MyBiddingPage }) },
              { path: '/work/keeper', lazy: async () => ({ Component: (await import('./keepers/keeper-page.js')).KeeperPage }) },
              { path: '/work/favourites', lazy: async () => ({ Component: (await import('./search/favourites-page.js')).FavouritesPage }) },
              { path: '/work/organisation', lazy: async () => ({ Component: (await import('./organisation/organisation-page.js')).OrganisationPage }) },
              { path: '/work/organisations/new', lazy: async () => ({ Component: (await import('./organisation/new-organisation-page.js')).NewOrganisationPage }) },
              { path: '/work/password', lazy: async () => ({ Component: (await import('./session/password-page.js')).PasswordPage }) },
              { path: '/work/notices', lazy: async () => ({ Component: (await import('./notices/notices-page.js')).NoticesPage }) },
              {
                Component: OnlyTraders,
                children: [
                  { path: '/work/listings/new', lazy: async () => ({ Component: (await import('./listings/wizard/new-listing-page.js')).NewListingPage }) },
                  { path: '/work/listings/:id/edit', lazy: async () => ({ Component: (await import('./listings/wizard/edit-listing-page.js')).EditListingPage }) },
                  { path: '/work/listings/:id/amend', lazy: async () => ({ Component: (await import('./listings/wizard/edit-listing-page.js')).AmendListingPage }) },
                  { path: '/work/listings/:id/contest', lazy: async () => ({ Component: (await import('./listings/contest/contest-page.js')).ContestPage }) },
                  { path: '/work/listings/:id/withdraw', lazy: async () => ({ Component: (await import('./listings/withdraw-page.js')).WithdrawPage }) },
                  { path: '/work/bidding/terms/:id', lazy: async () => ({ Component: (await import('./bidding/terms/terms-page.js')).TermsPage }) },
                  { path: '/work/offers/:id/accept', lazy: async () => ({ Component: (await import('./offers/accept-page.js')).AcceptPage }) },
                  { path: '/work/deals/:id/sign', lazy: async () => ({ Component: (await import('./deals/acts/sign-page.js')).SignPage }) },
                  { path: '/work/deals/:id/cancel', lazy: async () => ({ Component: (await import('./deals/acts/cancel-page.js')).CancelPage }) },
                  { path: '/work/deals/:id/dispute', lazy: async () => ({ Component: (await import('./deals/acts/dispute-page.js')).DisputePage }) },
                  { path: '/work/deals/:id/buy-first', lazy: async () => ({ Component: (await import('./deals/acts/buy-first-page.js')).BuyFirstPage }) },
                ],
              },
              {
                Component: OnlyImporters,
                children: [
                  { path: '/work/rights/new', lazy: async () => ({ Component: (await import('./rights/new-right-page.js')).NewRightPage }) },
                  { path: '/work/imports', lazy: async () => ({ Component: (await import('./imports/imports-page.js')).ImportsPage }) },
                  { path: '/work/imports/:id', lazy: async () => ({ Component: (await import('./imports/import-page.js')).ImportPage }) },
                ],
              },
              { path: '/work/invoices', lazy: async () => ({ Component: (await import('./money/invoices-page.js')).InvoicesPage }) },
              {
                Component: OnlyPayers,
                children: [
                  { path: '/work/payments', lazy: async () => ({ Component: (await import('./money/dues-page.js')).DuesPage }) },
                  { path: '/work/payments/:id', lazy: async () => ({ Component: (await import('./money/due-page.js')).DuePage }) },
                ],
              },
              {
                Component: OnlyAccountants,
                children: [
                  { path: '/work/account', lazy: async () => ({ Component: (await import('./money/account-page.js')).AccountPage }) },
                  { path: '/work/account/:id', lazy: async () => ({ Component: (await import('./money/statement-page.js')).StatementPage }) },
                ],
              },
              {
                Component: OnlyPayees,
                children: [
                  { path: '/work/account/payee', lazy: async () => ({ Component: (await import('./money/payee-page.js')).PayeePage }) },
                  { path: '/work/account/payout', lazy: async () => ({ Component: (await import('./money/payout-page.js')).PayoutPage }) },
                ],
              },
              {
                Component: OnlyDesk,
                children: [
                  { path: '/centre/statements', lazy: async () => ({ Component: (await import('./desk/statements-page.js')).StatementsPage }) },
                  { path: '/centre/statements/:id', lazy: async () => ({ Component: (await import('./desk/bank-statement-page.js')).BankStatementPage }) },
                  { path: '/centre/receipts', lazy: async () => ({ Component: (await import('./desk/receipts-page.js')).ReceiptsPage }) },
                  { path: '/centre/debits', lazy: async () => ({ Component: (await import('./desk/debits-page.js')).DebitsPage }) },
                  { path: '/centre/payouts', lazy: async () => ({ Component: (await import('./desk/payouts-page.js')).PayoutsPage }) },
                  { path: '/centre/payouts/export', lazy: async () => ({ Component: (await import('./desk/payout-export-page.js')).PayoutExportPage }) },
                  { path: '/centre/reconciliation', lazy: async () => ({ Component: (await import('./desk/reconciliation-page.js')).ReconciliationPage }) },
                  { path: '/centre/custody', lazy: async () => ({ Component: (await import('./desk/custody-page.js')).CustodyPage }) },
                ],
              },
              {
                Component: OnlyAuctioneers,
                children: [
                  { path: '/centre/bidding', lazy: async () => ({ Component: (await import('./bidding-desk/desk-sessions-page.js')).DeskSessionsPage }) },
                  { path: '/centre/bidding/new', lazy: async () => ({ Component: (await import('./bidding-desk/new-session-page.js')).NewSessionPage }) },
                  { path: '/centre/bidding/events/new', lazy: async () => ({ Component: (await import('./bidding-desk/new-event-page.js')).NewEventPage }) },
                  { path: '/centre/bidding/:id', lazy: async () => ({ Component: (await import('./bidding-desk/control-page.js')).ControlPage }) },
                  { path: '/centre/bidding/:id/edit', lazy: async () => ({ Component: (await import('./bidding-desk/change-session-page.js')).EditSessionPage }) },
                  { path: '/centre/bidding/:id/amend', lazy: async () => ({ Component: (await import('./bidding-desk/change-session-page.js')).AmendSessionPage }) },
                  { path: '/centre/bidding/:id/publish', lazy: async () => ({ Component: (await import('./bidding-desk/publish-page.js')).PublishSessionPage }) },
                  { path: '/centre/bidding/:id/discard', lazy: async () => ({ Component: (await import('./bidding-desk/discard-page.js')).DiscardDraftPage }) },
                  { path: '/centre/bidding/:id/annul', lazy: async () => ({ Component: (await import('./bidding-desk/annul-page.js')).AnnulSessionPage }) },
                  { path: '/centre/bidding/:id/console', lazy: async () => ({ Component: (await import('./floor/console-page.js')).ConsolePage }) },
                  { path: '/centre/bidding/:id/clerk', lazy: async () => ({ Component: (await import('./floor/clerk-page.js')).ClerkPage }) },
                ],
              },
              {
                Component: OnlyCentre,
                children: [
                  { path: '/centre/listings', lazy: async () => ({ Component: (await import('./review/listings-review-page.js')).ListingsReviewPage }) },
                  { path: '/centre/suspended', lazy: async () => ({ Component: (await import('./review/listings-review-page.js')).SuspendedPage }) },
                  { path: '/centre/claims', lazy: async () => ({ Component: (await import('./review/claims-review-page.js')).ClaimsReviewPage }) },
                  { path: '/centre/organisations', lazy: async () => ({ Component: (await import('./review/organisations-review-page.js')).OrganisationsReviewPage }) },
                  { path: '/centre/gates', lazy: async () => ({ Component: (await import('./deal-desk/gates-queue-page.js')).GatesQueuePage }) },
                  { path: '/centre/recordals', lazy: async () => ({ Component: (await import('./deal-desk/recordals-queue-page.js')).RecordalsQueuePage }) },
                  { path: '/centre/releases', lazy: async () => ({ Component: (await import('./deal-desk/releases-queue-page.js')).ReleasesQueuePage }) },
                  { path: '/centre/disputes', lazy: async () => ({ Component: (await import('./deal-desk/disputes-queue-page.js')).DisputesQueuePage }) },
                  { path: '/centre/breaches', lazy: async () => ({ Component: (await import('./deal-desk/breaches-queue-page.js')).BreachesQueuePage }) },
                  { path: '/work/deals/:id/release', lazy: async () => ({ Component: (await import('./deals/acts/release-page.js')).ReleasePage }) },
                  { path: '/work/deals/:id/resolve', lazy: async () => ({ Component: (await import('./deals/acts/resolve-page.js')).ResolvePage }) },
                  { path: '/centre/listings/:id/suspend', lazy: async () => ({ Component: (await import('./review/suspend-page.js')).SuspendPage }) },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]);
