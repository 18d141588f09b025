export { expectConsoleError } from './noise.js';
export { testDatabase, type TestDatabase } from './test-database.js';
