export { loadDemonstration } from './demonstration/load-demonstration.js';
