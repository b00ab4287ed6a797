export * from './identifiers/index.js';
export { defineReasons, refusalOf, renderReason } from './reason.js';
export type { Reason, ReasonMaker, ReasonParams } from './reason.js';
export { isPatentKind, isRightKind, rightKindTitles, rightKinds } from './right-kind.js';
export type { PatentKind, RightKind } from './right-kind.js';
