export { InProcessPubSub } from './in-process-pub-sub.js';
export { PostgresPubSub } from './postgres-pub-sub.js';
export { PubSub } from './pub-sub.js';
export type { Messages } from './pub-sub.js';
export { RedisPubSub } from './redis-pub-sub.js';
