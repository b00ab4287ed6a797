/** Addresses of objects; ids are opaque and may hold any character. */
export const listingPath = (id: string) => `/listings/${encodeURIComponent(id)}`;
export const rightPath = (id: string) => `/rights/${encodeURIComponent(id)}`;
export const offerPath = (id: string) => `/work/offers/${encodeURIComponent(id)}`;
export const dealPath = (id: string) => `/work/deals/${encodeURIComponent(id)}`;
export const importPath = (id: string) => `/work/imports/${encodeURIComponent(id)}`;
export const duePath = (id: string) => `/work/payments/${encodeURIComponent(id)}`;
export const accountPath = (id: string) => `/work/account/${encodeURIComponent(id)}`;
export const bankStatementPath = (id: string) => `/centre/statements/${encodeURIComponent(id)}`;
export const draftPath = (id: string) => `/work/listings/${encodeURIComponent(id)}`;
export const biddingPath = (id: string) => `/bidding/${encodeURIComponent(id)}`;
/** Where a seller reads what he is asked about a session. */
export const termsPath = (id: string) => `/work/bidding/terms/${encodeURIComponent(id)}`;
export const eventPath = (id: string) => `/bidding/events/${encodeURIComponent(id)}`;
/** The page from which the centre runs a session, and pages of its own about one act. */
export const biddingDeskPath = (id: string, act?: 'edit' | 'publish' | 'amend' | 'annul' | 'discard' | 'console' | 'clerk') => `/centre/bidding/${encodeURIComponent(id)}${act ? `/${act}` : ''}`;
export const verifyPath = (code: string) => `/verify/${encodeURIComponent(code)}`;
/** A page of its own about one act of a deal. */
export const dealActPath = (id: string, act: DealAct) => `${dealPath(id)}/${act}`;
/** A part of a deal's page. */
export const dealTabPath = (id: string, tab: DealTab) => `${dealPath(id)}?tab=${tab}`;

/** Acts of a deal that are read on a page of their own before they are done. */
export type DealAct = 'sign' | 'cancel' | 'breach' | 'dispute' | 'buy-first' | 'release' | 'resolve';
/** Parts of a deal's page. */
export type DealTab = 'overview' | 'gates' | 'contract' | 'payments' | 'recordal' | 'trouble' | 'documents' | 'history';
