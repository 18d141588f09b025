import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { freePort } from '../../../tools/lib/processes.mjs';

/** One mail that was handed over whole, whatever the server then answered. */
export interface HandedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came, with CRLF line ends. */
  readonly raw: string;
  readonly messageId: string | null;
  /** Who signed in, and whether the line was encrypted. */
  readonly user: string | null;
  readonly encrypted: boolean;
}

/**
 * What the server does with the next mail. `lost`: it takes the mail and ends the connection before
 * its answer. `mute`: it takes the mail and never answers. `afterMs`: it takes its time to say yes.
 */
export type MailAnswer =
  | 'accept'
  | 'lost'
  | 'mute'
  | { readonly afterMs: number }
  | { readonly at: 'recipient' | 'content'; readonly code: number };

export interface MailServerOptions {
  /** Needed to send anything. */
  readonly login?: { readonly user: string; readonly password: string };
  /** `starttls` offers it, `tls` speaks nothing else; the certificate signs itself. */
  readonly encryption?: 'none' | 'starttls' | 'tls';
}

export interface TestMailServer {
  readonly port: number;
  readonly handed: HandedMail[];
  /** One answer for each mail to come; then it accepts again. */
  plan(...answers: MailAnswer[]): void;
  /** Nobody listens any more. */
  stop(): Promise<void>;
  /** Again, on the same port. */
  start(): Promise<void>;
}

/** A mail server on a free port of this machine that speaks real SMTP. */
export async function startMailServer(options: MailServerOptions = {}): Promise<TestMailServer> {
  const port = await freePort();
  const handed: HandedMail[] = [];
  const planned: MailAnswer[] = [];
  let server: SMTPServer | null = null;
  const start = async () => {
    const opened = createServer(options, handed, planned);
    await new Promise<void>((resolve) => {
      opened.listen(port, '127.0.0.1', resolve);
    });
    server = opened;
  };
  await start();
  return {
    port,
    handed,
    plan: (...answers) => {
      planned.push(...answers);
    },
    start,
    async stop() {
      const closing = server;
      server = null;
      if (closing)
        await new Promise<void>((resolve) => {
          closing.close(resolve);
        });
    },
  };
}

function createServer(options: MailServerOptions, handed: HandedMail[], planned: MailAnswer[]): SMTPServer {
  const { login, encryption = 'none' } = options;
  const sockets = new Map<number, Socket>();
  const settings: SMTPServerOptions = {
    logger: false,
    secure: encryption === 'tls',
    authOptional: login === undefined,
    disabledCommands: [
      ...(encryption === 'none' ? ['STARTTLS'] : []),
      ...(login === undefined ? ['AUTH'] : []),
    ],
    closeTimeout: 100,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(refusal(535));
    },
    onRcptTo(_address, _session, done) {
      const [answer] = planned;
      if (typeof answer !== 'object' || !('at' in answer) || answer.at !== 'recipient') {
        done();
        return;
      }
      planned.shift();
      done(refusal(answer.code));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        handed.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          messageId: /^Message-ID: *(\S+)/im.exec(raw)?.[1] ?? null,
          user: session.user ?? null,
          encrypted: session.secure,
        });
        const answer = planned.shift() ?? 'accept';
        if (answer === 'accept') done();
        else if (typeof answer === 'object' && 'afterMs' in answer) setTimeout(done, answer.afterMs);
        else if (answer === 'lost') sockets.get(session.remotePort)?.destroy();
        else if (answer !== 'mute') done(refusal(answer.code));
      });
    },
  };
  const server = new SMTPServer(settings);
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort ?? 0, socket);
  });
  // A sender that goes away, or does not like the certificate, is none of the server's troubles.
  server.on('error', () => undefined);
  return server;
}

function refusal(code: number): Error {
  return Object.assign(new Error(code < 500 ? 'Try again later' : 'No such mailbox here'), {
    responseCode: code,
  });
}
