import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Clock } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { createRequestHandler, type GetLoadContextFunction } from '@react-router/express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type RouterContext, RouterContextProvider, type ServerBuild } from 'react-router';
import { inProcessFetch } from './in-process-fetch.js';
import { checkoutOriginOf, contentSecurityPolicy } from './page-policy.js';
import { findWebBuild } from './web-build.js';

/** What the web app's entry exports for this edge; the objects are shared, so that contexts are the same. */
interface WebEntry {
  readonly apiContext: RouterContext<typeof fetch>;
  readonly clockContext: RouterContext<() => number>;
  readonly nonceContext: RouterContext<string>;
  readonly siteContext: RouterContext<{ publicUrl: string | null; demo: boolean }>;
}

/** The link of an alert's mail (RFC 8058): its action reads no cookie, and the token in it is all that counts. */
const ONE_PRESS = /^\/alerts\/stop\//;

/** Serves the web app on the same origin: built files, then pages for every path that is not the API's. */
export async function mountWeb(app: NestExpressApplication): Promise<void> {
  const found = findWebBuild();
  if (!found) {
    new Logger('Web').warn('The web app is not built, so there are no pages. Run: npm run build');
    return;
  }
  const config = app.get(AppConfig);
  const clock = app.get(Clock);
  const build = (await import(pathToFileURL(found.server).href)) as ServerBuild;
  const entry = build.entry.module as unknown as WebEntry;
  const listener = app.getHttpAdapter().getInstance() as RequestListener;

  app.use(
    '/assets',
    express.static(join(found.client, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  app.use(filesBeside(found.client));
  // The web app turns on React Router's typed context; its generated types say so only inside apps/web.
  const getLoadContext = ((request: Request, response: Response) => {
    const context = new RouterContextProvider();
    context.set(entry.apiContext, inProcessFetch(listener, request.ip ?? '127.0.0.1'));
    context.set(entry.siteContext, { publicUrl: config.publicUrl, demo: !config.production });
    context.set(entry.clockContext, () => clock.now().getTime());
    context.set(entry.nonceContext, (response.locals as { nonce: string }).nonce);
    return context;
  }) as unknown as GetLoadContextFunction;
  const checkoutOrigin = checkoutOriginOf(config.stripe);
  const handler = createRequestHandler({ build, getLoadContext });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (isApiPath(request.path)) {
      next();
      return;
    }
    // One press in a mail program stops an alert, wherever it is sent from; the router would refuse it.
    if (ONE_PRESS.test(request.path)) delete request.headers.origin;
    const nonce = randomBytes(16).toString('base64');
    (response.locals as { nonce: string }).nonce = nonce;
    response.setHeader(
      'Content-Security-Policy',
      contentSecurityPolicy({ nonce, path: request.path, https: config.secureCookies, checkoutOrigin }),
    );
    void handler(request, replacing(response), next);
  });
}

/** A header that a page sets itself stands in place of ours; only cookies add up. */
function replacing(response: Response): Response {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    name.toLowerCase() === 'set-cookie' ? append(name, value) : response.setHeader(name, value ?? '');
  return response;
}

/**
 * The few files beside the assets. Their names are read once: to look for a file at each address would
 * ask the disk in vain for every page and every call of the API.
 */
function filesBeside(client: string) {
  const serve = express.static(client, { index: false, maxAge: '1h' });
  const paths = new Set(
    readdirSync(client, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `/${name}`),
  );
  return (request: Request, response: Response, next: NextFunction) => {
    if (paths.has(request.path)) void serve(request, response, next);
    else next();
  };
}

function isApiPath(path: string): boolean {
  return (
    path.startsWith('/api/') ||
    path.startsWith('/health/') ||
    path === '/metrics' ||
    path === '/dev/mailbox.json'
  );
}
