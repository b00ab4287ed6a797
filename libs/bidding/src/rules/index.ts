export * from './engine/index.js';
export * from './log/index.js';
