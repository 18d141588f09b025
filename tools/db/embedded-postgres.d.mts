import type { Client } from 'pg';

export class PostgresError extends Error {}

export interface PostgresServer {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly password: string;
  readonly pgdata: string;
  url(database: string): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export function startPostgres(options: {
  folder: string;
  port?: number;
  settings?: Record<string, string | number>;
  onExit?: (code: number | null) => void;
}): Promise<PostgresServer>;

export function findLeftBehind(pgdata: string): Promise<{ pid: number; port: number } | null>;
export function ensureDatabase(server: PostgresServer, name: string): Promise<void>;
export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
