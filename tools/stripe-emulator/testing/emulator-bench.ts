import { type Emulator, type EmulatorOptions, startEmulator } from '../start-emulator.js';
import { ControlClient } from './control-client.js';
import { WebhookReceiver } from './webhook-receiver.js';

export const WEBHOOK_SECRET = 'whsec_emulatorspecs';

/** An emulator with an endpoint for its events, as specs need them. */
export class EmulatorBench {
  readonly receiver = new WebhookReceiver();
  readonly control = new ControlClient(() => this.emulator.origin);
  private running: Emulator | undefined;
  private webhookUrl: string | null = null;

  get emulator(): Emulator {
    if (!this.running) throw new Error('The emulator does not run.');
    return this.running;
  }

  /** How the SDK is told to talk to it. */
  get clientOptions(): {
    host: string;
    port: string;
    protocol: 'http';
    telemetry: false;
    maxNetworkRetries: 0;
  } {
    const { hostname, port } = new URL(this.emulator.origin);
    return { host: hostname, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 };
  }

  async start(databaseUrl: string, options: Partial<EmulatorOptions> = {}): Promise<void> {
    this.webhookUrl ??= await this.receiver.open();
    this.running = await startEmulator({
      databaseUrl,
      port: 0,
      webhookUrl: this.webhookUrl,
      webhookSecrets: [WEBHOOK_SECRET],
      settleSeconds: 3600,
      retryDelays: [10, 10, 10, 10],
      ...options,
    });
  }

  /** The endpoint stays. */
  async stop(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.webhookUrl !== null) await this.receiver.close();
  }
}
