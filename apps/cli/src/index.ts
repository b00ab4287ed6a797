export { benches } from './bench/index.js';
