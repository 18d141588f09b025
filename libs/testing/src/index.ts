export { browserMissing, launchBrowser } from './browser.js';
export { GoingClock } from './going-clock.js';
export {
  type HandedMail,
  type MailAnswer,
  type MailServerOptions,
  startMailServer,
  type TestMailServer,
} from './mail-server.js';
export { mediumContext, type MediumContext, type MediumOptions } from './medium-context.js';
export { expectConsoleError } from './noise.js';
export { signUp, type TestPerson, type TestPersonOptions } from './people.js';
export { redisMissing, startRedis, type TestRedis } from './redis.js';
export { createTestApp, type TestApp, type TestAppOptions, type TestMail } from './test-app.js';
export { testConfig, type TestConfig } from './test-config.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { createTestShop, type TestShop } from './test-shop.js';
export {
  startTestStripe,
  type TestStripe,
  type TestStripeEvent,
  type TestStripeOptions,
  type TestStripeSummary,
} from './test-stripe.js';
