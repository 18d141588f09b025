import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLE_LIST } from './job-role-list.js';
import { findJobRole, JOB_ROLES, jobRoleOf } from './job-roles.js';

describe('the role of a title', () => {
  it.each([
    ['Senior Back-end Developer (m/f/d), Berlin', 'back-end-developer'],
    ['Backend Programmer', 'back-end-developer'],
    ['Lead back-end engineer', 'back-end-developer'],
    ['Full Stack Developer', 'full-stack-developer'],
    ['Software Engineer II', 'software-engineer'],
    ['Registered nurse, day clinic', 'nurse'],
    ['Senior nurse, intensive care', 'nurse'],
    ['Nursing assistant', 'care-assistant'],
    ['Care Assistants needed', 'care-assistant'],
    ['Electrician, solar and storage', 'electrician'],
    ['Apprentice electrician', 'electrician'],
    ['Sous-chef', 'chef'],
    ['Chef de partie', 'chef'],
    ['Mathematics teacher', 'teacher'],
    ['Teacher of mathematics', 'teacher'],
    ['Berlin office: accountant', 'accountant'],
    ['UX/UI Designer', 'product-designer'],
    ['Truck Driver - nights', 'lorry-driver'],
    ['Sales development representative', 'sales-development-representative'],
    ['HR Business Partner', 'hr-manager'],
  ])('%s', (title, slug) => {
    expect(jobRoleOf(title)?.slug).toBe(slug);
  });

  it.each([
    'Driver experience lead',
    'Chef software evangelist',
    'Head of mathematics',
    'Kettlesmith',
    'Something for a nurse',
    '',
    '(m/f/d)',
  ])('is not guessed: %s', (title) => {
    expect(jobRoleOf(title)).toBeNull();
  });

  it('has an answer for any text, and none that is not listed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (title) => {
        const role = jobRoleOf(title);
        expect(role === null || findJobRole(role.slug) === role).toBe(true);
      }),
    );
  });

  it('does not hang on a long title', () => {
    expect(jobRoleOf('engineer '.repeat(20_000))).toBeNull();
  });
});

describe('the list of roles', () => {
  it('has an address for each, made of letters and dashes, no two alike', () => {
    const slugs = JOB_ROLES.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
    expect(findJobRole('back-end-developer')).toMatchObject({
      name: 'Back-end developer',
      group: 'Software',
    });
    expect(findJobRole('zookeeping')).toBeNull();
    expect(findJobRole('constructor')).toBeNull();
  });

  it('reads every line, and says in each a sentence on the work', () => {
    const lines = ROLE_LIST.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    expect(JOB_ROLES).toHaveLength(lines.length);
    expect(JOB_ROLES.filter(({ about }) => !/^[A-Z].*\.$/.test(about))).toEqual([]);
  });

  it('takes each role’s own name, and each of its phrases, as that role', () => {
    const misread = ROLE_LIST.split('\n').flatMap((line) => {
      const [name = '', about, phrases] = line.split(' | ');
      if (about === undefined || phrases === undefined) return [];
      return [name, ...phrases.split(', ')].filter((phrase) => jobRoleOf(phrase)?.name !== name);
    });
    expect(misread).toEqual([]);
  });
});
