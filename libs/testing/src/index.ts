export { mediumContext, type MediumContext, type MediumOptions } from './medium-context.js';
export { expectConsoleError } from './noise.js';
export { testConfig, type TestConfig } from './test-config.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { browserMissing, launchBrowser } from './browser.js';
export { redisMissing, startRedis, type TestRedis } from './redis.js';
