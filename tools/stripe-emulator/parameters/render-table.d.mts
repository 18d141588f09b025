/** The text of `parameters.gen.ts`, as the installed SDK has it. */
export function renderTable(): string;
