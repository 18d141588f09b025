import serifUrl from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import sansUrl from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { MeView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MiddlewareFunction,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { apiFor, type PageArgs } from './api.server.js';
import { AccountNotice, Footer, Header } from './components/chrome.js';
import { Problem } from './components/problem.js';
import { nonceContext, siteContext } from './contexts.js';
import stylesUrl from './styles/app.css?url';
import { siteText } from './text/site.js';

/** Cookies that the API set while an action or a loader ran go out with the page. */
export const middleware: MiddlewareFunction<Response>[] = [
  async (args, next) => {
    const response = await next();
    for (const cookie of apiFor(args).setCookies) response.headers.append('Set-Cookie', cookie);
    return response;
  },
];

interface RootData {
  readonly me: MeView | null;
  readonly demo: boolean;
  readonly nonce: string;
  readonly origin: string;
}

export async function loader(args: PageArgs): Promise<RootData> {
  const { publicUrl, demo } = args.context.get(siteContext);
  return {
    me: await apiFor(args).me(),
    demo,
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
  const handles = useMatches().map((match) => (match.handle ?? {}) as RouteHandle);
  const wide = handles.some((handle) => handle.wide);
  const indexed = root?.demo === false && !handles.some((handle) => handle.private);
  const me = root?.me ?? null;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!indexed && <meta name="robots" content="noindex" />}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {siteText.skip}
        </a>
        <Header me={me} demo={root?.demo ?? false} wide={wide} />
        <AccountNotice me={me} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {!wide && <Footer me={me} />}
        {handles.some((handle) => handle.script) && <script src="/enhance.js" nonce={root?.nonce} defer />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function meta() {
  return [{ title: siteText.name }];
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname } = useLocation();
  if (isRouteErrorResponse(error)) {
    const info = (error.data ?? {}) as { detail?: string; requestId?: string | null };
    return (
      <Problem
        status={error.status}
        path={pathname}
        detail={info.detail}
        reference={info.requestId ?? undefined}
      />
    );
  }
  return <Problem status={500} path={pathname} />;
}
