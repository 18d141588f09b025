export { mediumContext, type MediumContext, type MediumOptions } from './medium-context.js';
export { expectConsoleError } from './noise.js';
export { testConfig, type TestConfig } from './test-config.js';
export { testDatabase, type TestDatabase } from './test-database.js';
