import type { TestProject } from 'vitest/node';
import { acquireTestServer } from '../../../../tools/db/test-server.mjs';
import { dropStaleDatabases, ensureTemplate } from './template-database.js';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string };
  }
}

/** Starts or joins the PostgreSQL for tests and hands its template's name to the workers. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await acquireTestServer();
  try {
    await dropStaleDatabases(server.url);
    project.provide('testServer', { url: server.url, template: await ensureTemplate(server.url) });
  } catch (error) {
    server.release();
    throw error;
  }
  return () => {
    server.release();
  };
}
