export { licensingRefusals } from './licensing-refusals.js';
export * from './scope/index.js';
export { obstaclesTo } from './obstacles.js';
export type { AskedLicence, LicensableRight, Obstacle, OtherLicence, ParentLicence } from './obstacles.js';
export * from './terms/index.js';
export * from './royalty/index.js';
export * from './shares/index.js';
