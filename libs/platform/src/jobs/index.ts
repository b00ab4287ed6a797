export { enqueue } from './enqueue.js';
export type { JobOptions } from './enqueue.js';
export { EveryMinute, OnEvent, OnJob } from './handlers.js';
export type { DeliveredEvent, EventHandler, JobHandler } from './handlers.js';
export { JobRunner, QUEUE_URL } from './job-runner.js';
