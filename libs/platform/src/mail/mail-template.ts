import type { z } from 'zod';

/** A part of a mail. The platform lays it out as HTML and as plain text; all text is escaped there. */
export type MailBlock =
  | { readonly h: string }
  | { readonly p: string }
  | { readonly button: { readonly label: string; readonly url: string } }
  | { readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly quote: string }
  | { readonly list: readonly string[] }
  | { readonly entries: readonly MailEntry[] };

/** One of several things that can be opened: what it is, and what is said of it. */
export interface MailEntry {
  /** Stands above it: that it was paid for, and why it is here. */
  readonly mark?: string;
  readonly title: string;
  readonly url: string;
  readonly lines: readonly string[];
}

export interface MailContent {
  readonly subject: string;
  readonly preheader?: string;
  readonly body: readonly MailBlock[];
  /** Why this person gets this mail, in one sentence. */
  readonly why: string;
  /**
   * Only for mails that people asked for and may tire of: what the link says, and where it leads. A GET
   * of the address shows a page, a POST by a program stops the mails (RFC 8058).
   */
  readonly stop?: { readonly label: string; readonly url: string };
}

export interface MailContext {
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The secret for a link, made again from the id of the row that stands for it. */
  token(rowId: string): string;
}

export interface MailTemplate<P = unknown> {
  readonly name: string;
  readonly params: z.ZodType<P>;
  render(params: P, context: MailContext): MailContent;
}

/** Params carry ids and frozen facts; a token is never among them. */
export function defineMail<S extends z.ZodType>(template: {
  name: string;
  params: S;
  render: (params: z.infer<S>, context: MailContext) => MailContent;
}): MailTemplate<z.infer<S>> {
  return template as MailTemplate<z.infer<S>>;
}
