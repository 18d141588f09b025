import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError, type ErrorKind, type FieldError } from '@plainhire/kernel';
import { correlationId, sqlState } from '@plainhire/platform';
import type { Request, Response } from 'express';

const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
};

const TITLE: Record<number, string> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'Not possible as things stand',
  410: 'No longer here',
  413: 'Too large',
  415: 'Wrong kind of content',
  422: 'Some answers need another look',
  429: 'Too many requests',
  500: 'Something failed on our side',
  503: 'Not available right now',
};

/** What went away usually is back by then. */
const AWAY_SECONDS = 5;

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  requestId?: string;
  errors?: readonly FieldError[];
}

/** The single place where an error becomes an answer: RFC 9457 problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const body = this.describe(error, request);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (body.status >= 500) this.logger.error(describeForLog(error));
    const asked = error instanceof DomainError ? error.extra.retryAfter : undefined;
    const retryAfter = asked ?? (body.status === 503 ? AWAY_SECONDS : undefined);
    if (typeof retryAfter === 'number')
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
    if (body.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.setHeader('Cache-Control', 'no-store');
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private describe(error: unknown, request: Request): ProblemBody {
    const known =
      error instanceof DomainError
        ? fromDomain(error)
        : error instanceof HttpException
          ? fromHttp(error)
          : fromUnknown(error);
    const requestId = correlationId();
    return {
      type: `https://plainhire.example/problems/${known.code}`,
      title: TITLE[known.status] ?? 'The request failed',
      instance: request.originalUrl.split('?')[0] ?? '/',
      ...(requestId === null ? {} : { requestId }),
      ...known,
    };
  }
}

type Known = Pick<ProblemBody, 'status' | 'code' | 'detail' | 'errors'> & Record<string, unknown>;

function fromDomain(error: DomainError): Known {
  return {
    ...error.extra,
    status: STATUS[error.kind],
    code: error.code,
    detail: error.message,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
  };
}

const HTTP_CODES: Record<number, [code: string, detail: string]> = {
  400: ['request.malformed', 'The request could not be read. Check that the body is valid JSON.'],
  401: ['auth.required', 'Sign in to do this.'],
  403: ['auth.forbidden', 'You are not allowed to do this.'],
  404: ['route.not-found', 'There is nothing at this address.'],
  413: ['request.too-large', 'The request is too large. Send less at once.'],
  415: ['request.unsupported-media-type', 'Send the body as JSON.'],
};

function fromHttp(error: HttpException): Known {
  const status = error.getStatus();
  const [code, detail] = HTTP_CODES[status] ?? [
    status >= 500 ? 'internal' : `http.${String(status)}`,
    'The request failed.',
  ];
  return { status, code, detail };
}

function fromUnknown(error: unknown): Known {
  const parserError = bodyParserError(error);
  if (parserError) return parserError;
  const state = sqlState(error);
  // 53300 too_many_connections, 57P0x shutting down or crashed, 08xxx connection trouble: it will come back.
  if (isConnectionTrouble(error) || (state !== undefined && /^(53|57P|08)/.test(state))) {
    return {
      status: 503,
      code: 'unavailable',
      detail: 'The database cannot be reached right now. Try again in a moment; nothing was saved.',
    };
  }
  // 22P05, 22021: text with a NUL or an impossible character; data, not a fault of ours.
  if (state === '22P05' || state === '22021') {
    return {
      status: 422,
      code: 'request.bad-text',
      detail: 'The text holds a character that cannot be stored. Remove it and send again.',
    };
  }
  return {
    status: 500,
    code: 'internal',
    detail: 'Something failed on our side. Nothing was lost that was saved before; try again.',
  };
}

function isConnectionTrouble(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    (error instanceof Error &&
      /connection terminated|is not queryable|timeout exceeded when trying to connect|^query read timeout$/i.test(
        error.message,
      ))
  );
}

/** body-parser and multer throw plain errors with a status and a type. */
function bodyParserError(error: unknown): Known | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || typeof type !== 'string' || status < 400 || status > 499)
    return undefined;
  const [code, detail] = HTTP_CODES[status] ?? ['request.malformed', 'The request could not be read.'];
  return { status, code, detail };
}

/** Stack and code for the log; never the parameters of a statement, which may hold personal data. */
function describeForLog(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is no Error';
  const state = sqlState(error);
  return `${state === undefined ? '' : `[${state}] `}${error.stack ?? error.message}`;
}
