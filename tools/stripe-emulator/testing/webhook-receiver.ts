import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  /** The bytes as they came. */
  readonly payload: string;
  readonly signature: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: { readonly object: { id: string } };
  };
}

/** An endpoint for webhooks, as specs need one: it notes what comes and answers as it is told. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The status for each event; null: no answer at all. */
  answer: (event: Received['event']) => number | null = () => 200;
  private waiting: (() => void)[] = [];

  private readonly server = createServer((request, response) => {
    let payload = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (payload += part));
    request.on('end', () => {
      const event = JSON.parse(payload) as Received['event'];
      this.received.push({ payload, signature: String(request.headers['stripe-signature']), event });
      const status = this.answer(event);
      if (status !== null) response.writeHead(status).end();
      for (const wake of this.waiting.splice(0)) wake();
    });
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get types(): string[] {
    return this.received.map(({ event }) => event.type);
  }

  /** What came of this type, about this object unless any will do. */
  of(type: string, object?: string): Received[] {
    return this.received.filter(
      ({ event }) => event.type === type && (!object || event.data.object.id === object),
    );
  }

  /** Returns once `done` is true of what came. The time limit is that of the test. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
