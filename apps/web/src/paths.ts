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
export const verifyPath = (code: string) => `/verify/${encodeURIComponent(code)}`;
