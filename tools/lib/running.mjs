import fs from 'node:fs';
import path from 'node:path';
import { findLeftBehind } from '../db/embedded-postgres.mjs';
import { ROOT } from './project.mjs';
import { Trouble } from './steps.mjs';

/**
 * For tools beside a running `npm start`: the variables by which it is reached, read from its
 * DATA_DIR. What is set already is kept; with DATABASE_URL or in production nothing is guessed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>} to be put into the environment
 * @throws Trouble when nothing runs there
 */
export async function variablesOfRunning(env) {
  if (env.DATABASE_URL || env.MODE === 'production') return {};
  const folder = path.resolve(ROOT, env.DATA_DIR || '.data');
  const server = await findLeftBehind(path.join(folder, 'postgres/pgdata'));
  const password = read(path.join(folder, 'postgres/password'));
  if (!server || password === null) {
    throw new Trouble(
      `Plainhire does not run on DATA_DIR ${folder}. Start it with "npm start", or set DATABASE_URL.`,
    );
  }
  const secret = read(path.join(folder, 'app-secret'));
  const url = JSON.parse(read(path.join(folder, 'starter.json')) ?? '{}').url;
  return {
    DATA_DIR: folder,
    DATABASE_URL: `postgres://plainhire:${password}@127.0.0.1:${server.port}/plainhire`,
    ...(env.APP_SECRET || secret === null ? {} : { APP_SECRET: secret }),
    ...(env.PUBLIC_URL || !url ? {} : { PUBLIC_URL: url }),
  };
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
