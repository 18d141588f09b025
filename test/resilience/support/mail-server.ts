import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** One copy of a mail, as it was taken. */
export interface MailCopy {
  readonly text: string;
  /** When all of it was here, in ms since 1970. */
  readonly takenAt: number;
  /** When its sender said goodbye, which it does after it has read our yes; null when it never did. */
  heardAt: number | null;
}

/** Takes mail over real SMTP and remembers every copy by its Message-ID. */
export class MailServer {
  readonly copies = new Map<string, MailCopy[]>();
  /** What each connection last brought. */
  private readonly last = new Map<number, MailCopy>();
  private readonly server: SMTPServer;

  /** @param answerMs how long each answer takes, so that senders are caught in the middle of it. */
  constructor(public answerMs: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1] ?? 'none';
          const copy: MailCopy = { text: withoutDate(text), takenAt: Date.now(), heardAt: null };
          this.copies.set(id, [...(this.copies.get(id) ?? []), copy]);
          this.last.set(session.remotePort, copy);
          void sleep(this.answerMs).then(() => {
            done();
          });
        });
      },
    });
    this.server.server.on('connection', (socket: Socket) => {
      const { remotePort = 0 } = socket;
      this.last.delete(remotePort);
      socket.on('data', (chunk: Buffer) => {
        const copy = this.last.get(remotePort);
        if (copy && /^QUIT\r\n/m.test(chunk.toString('latin1'))) copy.heardAt = Date.now();
      });
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
