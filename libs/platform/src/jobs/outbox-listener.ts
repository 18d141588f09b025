import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { AppConfig } from '../config/app-config.js';

const RECONNECT_MS = 1_000;

/**
 * Hears that outbox rows were committed. Only a wake-up: whoever listens also looks by itself, so
 * that a connection that is away costs a second and no job.
 */
@Injectable()
export class OutboxListener {
  private client: pg.Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly config: AppConfig) {}

  start(heard: () => void): void {
    this.stopped = false;
    void this.connect(heard);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    const client = this.client;
    this.client = undefined;
    client?.removeAllListeners('notification');
    await client?.end().catch(() => undefined);
  }

  private async connect(heard: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'plainhire-relay',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      void client.end().catch(() => undefined);
      if (!this.stopped) this.retry = setTimeout(() => void this.connect(heard), RECONNECT_MS);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', heard);
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      // What was committed while nobody listened.
      heard();
    } catch {
      again();
    }
  }
}
