export * from './accounts.js';
export * from './applications.js';
export * from './common.js';
export * from './companies.js';
export * from './jobs.js';
export * from './moderation.js';
export * from './postings.js';
export * from './profiles.js';
