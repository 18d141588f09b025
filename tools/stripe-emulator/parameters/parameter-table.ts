/** What a value may be. `unset`: an empty string stands for null and takes the value away. */
export type Form =
  | 'string'
  | 'number'
  | 'boolean'
  | 'decimal'
  | { readonly enum: readonly string[] }
  | { readonly list: Form }
  | { readonly map: Form }
  | { readonly fields: Fields }
  | { readonly unset: Form }
  | { readonly any: readonly Form[] };

/** Parameters by name; a name that ends in "!" is required. */
export type Fields = Readonly<Record<string, Form>>;

/** By method and path, such as "POST /v1/refunds" and "GET /v1/refunds/:id". */
export type Endpoints = Readonly<Record<string, Fields>>;
