import pg from 'pg';

/**
 * A connection whose end is nobody's crash. A pool takes its own listener away when it hands a
 * connection out, and the borrower adds one only a moment later: a server that dies in between,
 * its last words in the very packet that made the connection ready, would end the process
 * (`Unhandled 'error' event`). Nothing is hidden: the next statement on such a connection fails,
 * and its pool throws it away.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
