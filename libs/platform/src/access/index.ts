export { AccessCheck } from './access-check.js';
export type { DeclaredAccess } from './access-check.js';
export { AccessGuard } from './access-guard.js';
export { actorOf, anonymous, CALLER_SOURCE } from './caller.js';
export type { Caller, CallerRequest, CallerSource } from './caller.js';
export { Allow, AsParent, Public, SignedIn } from './declare.js';
export type { Access } from './declare.js';
