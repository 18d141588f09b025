import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** Takes mail over real SMTP and remembers every copy by its Message-ID. */
export class MailServer {
  readonly copies = new Map<string, string[]>();
  private readonly server: SMTPServer;

  /** @param answerMs how long each answer takes, so that senders are caught in the middle of it. */
  constructor(public answerMs: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1] ?? 'none';
          this.copies.set(id, [...(this.copies.get(id) ?? []), withoutDate(text)]);
          void sleep(this.answerMs).then(() => {
            done();
          });
        });
      },
    });
    // A sender that is killed leaves a reset connection behind.
    this.server.on('error', () => undefined);
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return `smtp://127.0.0.1:${String(port)}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

/** Two copies of one mail differ in when they were made and where their parts are divided. */
function withoutDate(mail: string): string {
  return mail.replace(/^Date: .*\r?\n/m, '').replace(/-{2,}_NmP-[\w-]+/g, 'boundary');
}
