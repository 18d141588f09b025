import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { z } from 'zod';
import { NamedSchemas } from './named-schemas.js';

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
  const schemas = new NamedSchemas();
  const document = SwaggerModule.createDocument(app, settings, {
    standardSchemaConverter: (schema, { schemaType }) => ({
      schema: schemas.convert(schema as z.ZodType, schemaType),
    }),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return sorted(schemas.settle(document as unknown as Record<string, unknown>)) as OpenAPIObject;
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
