export { areas } from './areas.js';
export { createApi } from './create-api.js';
export { describeApi } from './describe-api.js';
export type { ApiDescription } from './describe-api.js';
