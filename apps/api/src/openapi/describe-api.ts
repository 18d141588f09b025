import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** The description of the whole API as OpenAPI 3.1, made from the same schemas that check requests. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Plainhire')
    .setDescription(
      'Paths, shapes and errors of the Plainhire job marketplace. Errors are RFC 9457 problem details.',
    )
    .setVersion('1.0.0')
    .addServer('/')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    standardSchemaConverter: (schema, { schemaType }) => ({ schema: toJsonSchema(schema, schemaType) }),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return sorted(document) as OpenAPIObject;
}

/** Knows no names, so that every schema stands whole where it is used: no reference to resolve. */
const NAMELESS = z.registry<Record<string, never>>();

function toJsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodType, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    metadata: NAMELESS,
  });
  return rest;
}

/** Keys in one order, so that the committed file changes only when the API does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
