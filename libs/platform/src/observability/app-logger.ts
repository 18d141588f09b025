import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { AppConfig } from '../config/app-config.js';
import { correlationId } from './correlation.js';
import { describeError } from './describe-error.js';

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's logger as JSON lines on standard output, each with the id of its request or job. */
@Injectable()
export class AppLogger implements LoggerService {
  /** For libraries that want a pino of their own. */
  readonly pino: Logger;

  constructor(config: AppConfig) {
    this.pino = createPino(config.logLevel);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest hands the name of the logger over as the last argument, and a stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.length > 0 && typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    this.pino[level](
      {
        ...(context === undefined ? {} : { context }),
        ...(stack === undefined ? {} : { stack }),
      },
      message instanceof Error
        ? describeError(message)
        : typeof message === 'string'
          ? message
          : toJson(message),
    );
  }
}

/** @param destination where lines go; standard output unless given. */
export function createPino(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const requestId = correlationId();
      return requestId === null ? {} : { requestId };
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that cannot be written as JSON';
  }
}
