import { toGlobalId } from '@haihe/platform';

/** Pages of the web app that notices of the bidding lead to. */
export const links = {
  session: (id: string): string => `/bidding/${encodeURIComponent(toGlobalId('BiddingSession', id))}`,
  terms: (id: string): string => `/work/bidding/terms/${encodeURIComponent(toGlobalId('BiddingSession', id))}`,
  control: (id: string): string => `/centre/bidding/${encodeURIComponent(toGlobalId('BiddingSession', id))}`,
  deal: (id: string): string => `/work/deals/${encodeURIComponent(toGlobalId('Deal', id))}`,
  listing: (id: string): string => `/listings/${encodeURIComponent(toGlobalId('Listing', id))}`,
} as const;
