import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type Actor, ANONYMOUS } from '@plainhire/kernel';
import type { Request } from 'express';
import type { z } from 'zod';

export interface RequestWithActor extends Request {
  actor?: Actor;
}

/** The actor that the guard read for this request; anonymous where signing in is not needed. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<RequestWithActor>().actor ?? ANONYMOUS;
});

export const IS_PUBLIC = 'plainhire:public';

/** No sign-in needed. A caller who is signed in is still known. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/** The answer's schema: strips what it does not name, and stands in the API description. */
export function Returns(schema: z.ZodType, status = 200, description = 'Done') {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema: schema }),
    ApiResponse({ status, standardSchema: schema as never, description }),
  );
}

/** An answer without a body. */
export function ReturnsNothing(status = 204) {
  return applyDecorators(HttpCode(status), ApiResponse({ status, description: 'Done' }));
}
