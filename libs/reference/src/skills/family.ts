/** One skill as its authors wrote it, before links are resolved. */
export interface RawSkill {
  readonly name: string;
  /** Terms that are ordinary words too ("Go", "Word"): known by name, found in text only with context. */
  readonly ambiguous: readonly string[];
  readonly aliases: readonly string[];
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

export interface RawFamily {
  readonly id: string;
  readonly name: string;
  readonly skills: readonly RawSkill[];
}

/**
 * Reads a family written one skill a line: `Name | alias, alias | broader, broader | related`.
 * A term with a leading `?` is ambiguous in running text.
 */
export function family(id: string, name: string, lines: string): RawFamily {
  const skills = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseLine);
  return { id, name, skills };
}

function parseLine(line: string): RawSkill {
  const [name = '', aliases = '', broader = '', related = ''] = line.split('|').map((cell) => cell.trim());
  const terms = list(aliases);
  return {
    name,
    ambiguous: terms.filter((term) => term.startsWith('?')).map((term) => term.slice(1)),
    aliases: terms.map((term) => term.replace(/^\?/, '')),
    broader: list(broader),
    related: list(related),
  };
}

function list(cell: string): string[] {
  return cell === ''
    ? []
    : cell
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
