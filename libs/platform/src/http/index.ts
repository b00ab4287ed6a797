export { HealthController } from './health.controller.js';
export { HttpErrorsFilter } from './http-errors.filter.js';
export { httpSeconds, metrics } from './metrics.js';
export { Readiness } from './readiness.js';
export { cookies, installRequestHooks, requestIdOf } from './request-hooks.js';
