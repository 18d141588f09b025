import serifUrl from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import sansUrl from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { MeView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaArgs,
  type MiddlewareFunction,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { apiFor, type PageArgs } from './api.server.js';
import { offerClock, offerLine, type OfferNow } from './billing.server.js';
import { AccountNotice, Footer, Header } from './components/chrome.js';
import { OfferLine } from './components/offer-line.js';
import { Problem } from './components/problem.js';
import { SignInInMidForm } from './components/sign-in-again.js';
import { nonceContext, type SentFields, siteContext, typedContext } from './contexts.js';
import type { Interrupted } from './interrupted.server.js';
import stylesUrl from './styles/app.css?url';
import { siteText } from './text/site.js';

/**
 * Cookies that the API set while an action or a loader ran go out with the page. What a person sees
 * signed in, or has typed, stays out of every cache (ASVS 8.2.1). The answer to a form that was sent
 * signed in is kept by the browser's own history alone: going back to it would fail otherwise.
 */
export const middleware: MiddlewareFunction<Response>[] = [
  async (args, next) => {
    const response = await next();
    const api = apiFor(args);
    const me = await api.me().catch(() => null);
    const sent = args.request.method !== 'GET';
    if (me !== null || sent)
      response.headers.set('Cache-Control', me !== null && sent ? 'private, no-cache' : 'private, no-store');
    for (const cookie of api.setCookies) response.headers.append('Set-Cookie', cookie);
    return response;
  },
];

interface RootData {
  readonly me: MeView | null;
  readonly demo: boolean;
  readonly nonce: string;
  readonly origin: string;
  /** The live offer for the line above the page; null where it is not shown. */
  readonly offer: OfferNow | null;
  /** The shop's clock, where some part of the page is drawn from a live offer; else null. */
  readonly offerClock: number | null;
  /** The form whose answer this page is; none for a page that was only asked for. */
  readonly typed: SentFields;
}

export async function loader(args: PageArgs): Promise<RootData> {
  const { publicUrl, demo } = args.context.get(siteContext);
  const [me, offer, clock] = await Promise.all([apiFor(args).me(), offerLine(args), offerClock(args)]);
  return {
    me,
    offer,
    offerClock: clock,
    demo,
    typed: args.context.get(typedContext),
    nonce: args.context.get(nonceContext),
    origin: publicUrl ?? new URL(args.request.url).origin,
  };
}

export function links() {
  const font = { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;
  return [
    { ...font, href: sansUrl },
    { ...font, href: serifUrl },
    { rel: 'stylesheet', href: stylesUrl },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
    { rel: 'apple-touch-icon', href: '/icon-180.png' },
  ];
}

/** A route's `handle`: work screens are wide and end without the foot; private pages are not indexed. */
export interface RouteHandle {
  readonly wide?: boolean;
  readonly private?: boolean;
  readonly script?: boolean;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root');
  const matches = useMatches();
  const { pathname, search } = useLocation();
  const handles = matches.map((match) => (match.handle ?? {}) as RouteHandle);
  const wide = handles.some((handle) => handle.wide);
  const indexed = root?.demo === false && !handles.some((handle) => handle.private);
  const me = root?.me ?? null;
  const offer = root?.offer?.offer ?? null;
  // Without scripts a page that waits for somebody's word looks again by itself.
  const waits = matches.some(
    ({ loaderData }) => (loaderData as { refresh?: boolean } | null)?.refresh === true,
  );
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!indexed && <meta name="robots" content="noindex" />}
        {waits && (
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
        )}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {siteText.skip}
        </a>
        {offer !== null && <OfferLine offer={offer} next={pathname + search} wide={wide} />}
        <Header me={me} demo={root?.demo ?? false} wide={wide} />
        <AccountNotice me={me} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {!wide && <Footer me={me} />}
        {typeof root?.offerClock === 'number' && (
          <script src="/offer.js" nonce={root.nonce} defer data-now={root.offerClock} />
        )}
        {handles.some((handle) => handle.script) && <script src="/enhance.js" nonce={root?.nonce} defer />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** A page for what went wrong brings its own title. */
export function meta({ error }: MetaArgs) {
  return error === undefined ? [{ title: siteText.name }] : [];
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<RootData>('root');
  const { pathname } = useLocation();
  if (isRouteErrorResponse(error)) {
    const info = (error.data ?? {}) as {
      detail?: string;
      requestId?: string | null;
      interrupted?: Interrupted;
      /** Where the action itself ended so, nothing was loaded for the page. */
      typed?: SentFields;
    };
    if (info.interrupted) return <SignInInMidForm {...info.interrupted} />;
    return (
      <Problem
        status={error.status}
        path={pathname}
        detail={info.detail}
        reference={info.requestId ?? undefined}
        typed={info.typed?.length ? info.typed : root?.typed}
      />
    );
  }
  const { typed } = (error ?? {}) as { typed?: SentFields };
  return <Problem status={500} path={pathname} typed={typed ?? root?.typed} />;
}
