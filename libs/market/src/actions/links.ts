import { toGlobalId } from '@haihe/platform';

/** Pages of the web app that notices lead to. */
export const links = {
  listing: (id: string): string => `/listings/${encodeURIComponent(toGlobalId('Listing', id))}`,
  offer: (id: string): string => `/work/offers/${encodeURIComponent(toGlobalId('Offer', id))}`,
  deal: (id: string): string => `/work/deals/${encodeURIComponent(toGlobalId('Deal', id))}`,
} as const;
