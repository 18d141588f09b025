import {
  createTestApp,
  createTestShop,
  launchBrowser,
  type TestApp,
  type TestShop,
} from '@plainhire/testing';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** The product with its pages, and a browser to look at them. */
export class Site {
  private constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
    private readonly opened: TestShop | null,
  ) {}

  static async open({ shop = false } = {}): Promise<Site> {
    const opened = shop ? await createTestShop({ web: true }) : null;
    const app = opened?.app ?? (await createTestApp({ web: true }));
    try {
      return new Site(app, await launchBrowser(), opened);
    } catch (error) {
      await (opened ?? app).close();
      throw error;
    }
  }

  /** The shop, where the story asked for one. */
  get shop(): TestShop {
    if (!this.opened) throw new Error('This story runs without a shop.');
    return this.opened;
  }

  /** Somebody's own browser: cookies apart from everybody else's. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({ baseURL: this.app.origin, ...options });
    // For a busy machine; what is there is not waited for.
    context.setDefaultTimeout(45_000);
    return new Visitor(this, context, await context.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => undefined);
    await (this.opened ?? this.app).close();
  }
}

/** One person before one browser. */
export class Visitor {
  constructor(
    private readonly site: Site,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  async go(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    return answer?.status() ?? 0;
  }

  /** Presses a button of the page, or else follows a link, and waits for the page it leads to. */
  async press(name: string | RegExp): Promise<void> {
    const main = this.page.locator('main');
    const button = main.getByRole('button', { name, exact: true });
    const target = (await button.count()) > 0 ? button : main.getByRole('link', { name, exact: true });
    await target.first().click();
    await this.page.waitForLoadState('load');
  }

  /** Writes into fields by their labels. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.page.getByLabel(label, { exact: false }).first().fill(value);
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Opens the newest mail to `address` in the mailbox, after what is owed has been sent. */
  async openMail(address: string): Promise<string> {
    await this.site.app.drain();
    await this.go(`/dev/mailbox?to=${encodeURIComponent(address)}`);
    return this.page.locator('.maillist details').first().innerText();
  }

  /** Follows the newest mail's first link to `path`. */
  async followMail(address: string, path: string): Promise<void> {
    await this.openMail(address);
    await this.page.locator(`.maillist details a[href*="${path}"]`).first().click();
    await this.page.waitForLoadState('load');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.go('/sign-in');
    await this.fill({ 'Mail address': email, Password: password });
    await this.press('Sign in');
  }
}

/** Chromium from npm now and then dies on small machines; that says nothing of the product. */
const CRASH = /Target crashed|Target page, context or browser has been closed|browser has disconnected/i;
const TRIES = 4;

/** Runs the whole story again, from an empty database, when the browser itself crashed. */
export async function onSite(
  story: (site: Site) => Promise<void>,
  options: { shop?: boolean } = {},
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const site = await Site.open(options);
    try {
      await story(site);
      return;
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Error) || !CRASH.test(error.message)) throw error;
    } finally {
      await site.close();
    }
  }
}
