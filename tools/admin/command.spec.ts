import { describe, expect, it } from 'vitest';
import { CommandError, parseCommand } from './command.js';

const parse = (line: string) => parseCommand(line === '' ? [] : line.split(' '));

describe('the command line for administrators', () => {
  it('understands a new administrator', () => {
    expect(
      parseCommand([
        'create',
        '--email',
        'ada@mail.example',
        '--name',
        'Ada Quist',
        '--role',
        'administrator',
      ]),
    ).toEqual({
      kind: 'create',
      email: 'ada@mail.example',
      name: 'Ada Quist',
      staffRoles: ['administrator'],
    });
  });

  it('understands several roles, each once', () => {
    expect(
      parse('create --email a@b.example --name A --role moderator --role finance --role finance'),
    ).toMatchObject({ staffRoles: ['moderator', 'finance'] });
  });

  it.each(['', 'help', '--help', 'create --help'])('explains itself for "%s"', (line) => {
    expect(parse(line)).toEqual({ kind: 'help' });
  });

  it('names every problem at once', () => {
    expect(() => parse('create --email nowhere --role king')).toThrow(
      /--email must be.*\n--name must be.*\n--role must be/,
    );
  });

  it.each([
    'delete',
    'create --emial a@b.example',
    'create --email',
    'create --name Ada Quist',
    'reset-second-factor',
  ])('refuses "%s"', (line) => {
    expect(() => parse(line)).toThrow(CommandError);
  });
});
