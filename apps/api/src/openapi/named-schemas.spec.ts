import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NamedSchemas } from './named-schemas.js';

const Place = z.object({ city: z.string() }).meta({ id: 'SpecPlace' });
const Draft = z.object({ title: z.string().default('') }).meta({ id: 'SpecDraft' });
const Holder = z.object({ draft: Draft, place: Place }).meta({ id: 'SpecHolder' });

function settled(...uses: readonly (readonly [z.ZodType, 'input' | 'output'])[]) {
  const schemas = new NamedSchemas();
  const document = schemas.settle({ uses: uses.map(([schema, io]) => schemas.convert(schema, io)) });
  return {
    uses: document.uses,
    schemas: (document.components as { schemas: Record<string, unknown> }).schemas,
  };
}

describe('named schemas', () => {
  it('stand once, and are referred to', () => {
    const { uses, schemas } = settled([z.object({ from: Place, to: Place }), 'output'], [Place, 'input']);
    const reference = { $ref: '#/components/schemas/SpecPlace' };
    expect(uses).toEqual([
      {
        type: 'object',
        properties: { from: reference, to: reference },
        required: ['from', 'to'],
      },
      reference,
    ]);
    expect(Object.keys(schemas)).toContain('SpecPlace');
  });

  it('have a second name for what is sent, where that differs, and so has what holds them', () => {
    const { uses, schemas } = settled([Holder, 'input'], [Holder, 'output']);
    expect(uses).toEqual([
      { $ref: '#/components/schemas/SpecHolderInput' },
      { $ref: '#/components/schemas/SpecHolder' },
    ]);
    expect(schemas.SpecDraftInput).not.toHaveProperty('required');
    expect(schemas.SpecDraft).toMatchObject({ required: ['title'] });
    expect(schemas.SpecHolderInput).toMatchObject({
      properties: { draft: { $ref: '#/components/schemas/SpecDraftInput' } },
    });
  });

  it('show their own fields when they are the whole of a query, which is written out field by field', () => {
    expect(new NamedSchemas().convert(Draft, 'input')).toMatchObject({
      properties: { title: { default: '' } },
    });
  });

  it('leave no trace of the naming behind', () => {
    expect(JSON.stringify(settled([Holder, 'input'], [Holder, 'output']))).not.toMatch(
      /x-name|marked|\$defs|"id"/,
    );
  });
});
