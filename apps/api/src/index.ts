export { areas } from './areas.js';
export { createApi } from './create-api.js';
