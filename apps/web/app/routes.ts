import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('jobs', 'routes/jobs.tsx'),
  route('jobs/:slug', 'routes/job.tsx'),
  route('companies/:slug', 'routes/company.tsx'),
  route('sign-up', 'routes/sign-up.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('verify', 'routes/verify.tsx'),
  route('forgot', 'routes/forgot.tsx'),
  route('forgot-password', 'routes/forgot.tsx', { id: 'forgot-password' }),
  route('reset', 'routes/reset.tsx'),
  route('reset-password', 'routes/reset.tsx', { id: 'reset-password' }),
  route('confirm-email', 'routes/confirm-email.tsx'),
  route('undo-email', 'routes/undo-email.tsx'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
