import { toGlobalId } from '@haihe/platform';

/** Pages of the web app that notices lead to. */
export const links = {
  right: (id: string): string => `/rights/${encodeURIComponent(toGlobalId('Right', id))}`,
  importRun: (id: string): string => `/work/imports/${encodeURIComponent(toGlobalId('ImportRun', id))}`,
  claimsToReview: '/centre/claims',
} as const;
