import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFault } from './password.rules.js';

const OWNER = { email: 'mara.okafor@mail.example', name: 'Mara Okafor' };
const fault = (password: string) => passwordFault(password, OWNER);

describe('the rule for new passwords', () => {
  it.each([
    'correct horse battery staple',
    'seven green kettles sing',
    'пароль из пяти слов здесь',
    'kT9#vQ2!mZ',
    'quiet-harbour-lamp',
  ])('takes "%s"', (password) => {
    expect(fault(password)).toBeNull();
  });

  it('refuses fewer than ten characters and more than 256, counting what people see as one', () => {
    expect(fault('short-one')).toBe('too_short');
    expect(fault('🦊🐝🌲🪁🧭🪶🫖🧶🪜')).toBe('too_short');
    expect(fault('🦊🐝🌲🪁🧭🪶🫖🧶🪜🛶')).toBeNull();
    expect(fault('a quiet lamp '.repeat(20))).toBe('too_long');
  });

  it.each([
    ['the list as it stands', 'qwertyuiop1'],
    ['a common word with digits after it', 'password2026!'],
    ['another case', 'PassWord12345'],
    ['letters written as digits', 'P@55w0rd2026'],
    ['digits in front', '12345password'],
    ['the name of the product', 'Plainhire2026!'],
  ])('refuses a common password: %s', (_, password) => {
    expect(fault(password)).toBe('common');
  });

  it.each(['aaaaaaaaaaaa', 'abababababab', 'kettlekettle', 'hijklmnopqrs', '5432109876', 'lkjhgfdsalkj'])(
    'refuses a pattern: %s',
    (password) => {
      expect(fault(password)).toBe('repetitive');
    },
  );

  it.each(['okafor-lives-here', 'I am Mara, hello', 'mara.okafor@mail.example', 'xxMARAOKAFORxx'])(
    'refuses what holds the name or the address: %s',
    (password) => {
      expect(fault(password)).toBe('personal');
    },
  );

  it('does not refuse a password for two or three letters of a name', () => {
    expect(passwordFault('a bow and an arrow', { email: 'li@mail.example', name: 'Li Bo' })).toBeNull();
  });

  it('refuses any common word however it is dressed with digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('password', 'dragon', 'sunshine', 'football', 'princess'),
        fc.stringMatching(/^[0-9!._-]{6,12}$/),
        (word, tail) => fault(word + tail) !== null && fault(tail + word) !== null,
      ),
    );
  });
});
