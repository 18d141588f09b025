export * from './common.js';
export * from './jobs.js';
export * from './postings.js';
export * from './moderation.js';
