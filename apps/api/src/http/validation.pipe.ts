import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, type FieldError } from '@plainhire/kernel';
import type { StandardSchemaV1 } from '@standard-schema/spec';

interface SchemaMetadata extends ArgumentMetadata {
  readonly schema?: StandardSchemaV1;
}

/**
 * Checks what comes in against the schema given to `@Body`, `@Query` or `@Param`, and passes on
 * only what the schema knows. A bad id in a path is a 404: nothing has such an id.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, metadata: SchemaMetadata): Promise<unknown> {
    if (!metadata.schema) return value;
    // Express gives no body at all for an empty POST; an empty object says the same and reads better in errors.
    const given = metadata.type === 'body' && value === undefined ? {} : value;
    const result = await metadata.schema['~standard'].validate(given);
    if (!result.issues) return result.value;
    if (metadata.type === 'param') {
      throw new DomainError('not_found', 'route.not-found', 'There is nothing at this address.');
    }
    throw new DomainError(
      'invalid',
      'request.invalid',
      'Some answers need another look. Each one is named with what to do.',
      {
        errors: result.issues.slice(0, 100).map(fieldError),
      },
    );
  }
}

function fieldError(issue: StandardSchemaV1.Issue): FieldError {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return {
    pointer: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    code: (issue as { code?: string }).code ?? 'invalid',
    detail: issue.message,
  };
}
