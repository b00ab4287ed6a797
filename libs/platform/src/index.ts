import 'reflect-metadata';

export * from './config/index.js';
export * from './database/index.js';
export * from './database/embedded/index.js';
