import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../http/index.js';

let current: OpenAPIObject | null = null;

/** Set once at start, when all routes are known. */
export function publishDescription(document: OpenAPIObject): void {
  current = document;
}

@ApiExcludeController()
@Controller()
export class OpenApiController {
  @Public()
  @Get('openapi.json')
  read(): OpenAPIObject | null {
    return current;
  }
}
