import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractSkills, findSkillMentions } from './extract.js';
import { rawFamilies } from './families.js';
import { skillKey } from './normalize.js';
import { suggestSkills } from './suggest.js';
import { allSkills, broaderClosure, findSkill, skillById, skillFamilies } from './taxonomy.js';

const names = (text: string) => extractSkills(text).map((skill) => skill.name);

describe('the skills taxonomy', () => {
  it('holds at least 800 skills over at least 12 families', () => {
    expect(allSkills.length).toBeGreaterThanOrEqual(800);
    expect(skillFamilies.length).toBeGreaterThanOrEqual(12);
  });

  it('gives every skill its own id, and every family skills', () => {
    expect(new Set(allSkills.map((skill) => skill.id)).size).toBe(allSkills.length);
    for (const family of skillFamilies)
      expect(allSkills.filter((skill) => skill.family === family.id).length).toBeGreaterThan(10);
  });

  it('uses no name or alias twice', () => {
    const owners = new Map<string, string>();
    for (const raw of rawFamilies.flatMap((family) => family.skills)) {
      for (const term of new Set([raw.name, ...raw.aliases])) {
        const owner = owners.get(skillKey(term));
        expect(owner === undefined || owner === raw.name, `${term}: ${owner ?? ''} and ${raw.name}`).toBe(
          true,
        );
        owners.set(skillKey(term), raw.name);
      }
    }
  });

  it('has links that resolve, and no skill broader than itself', () => {
    for (const skill of allSkills) {
      for (const id of [...skill.broader, ...skill.related]) expect(skillById(id)).not.toBeNull();
      expect(broaderClosure(skill.id)).not.toContain(skill.id);
      expect(skill.related).not.toContain(skill.id);
    }
  });

  it('finds every skill by its name and by every alias', () => {
    for (const skill of allSkills)
      for (const term of [skill.name, ...skill.aliases]) expect(findSkill(term)?.id, term).toBe(skill.id);
  });
});

describe('findSkill', () => {
  it.each([
    ['Node', 'Node.js'],
    ['node.js', 'Node.js'],
    ['NodeJS', 'Node.js'],
    ['  postgres ', 'PostgreSQL'],
    ['C', 'C'],
    ['c++', 'C++'],
    ['C#', 'C#'],
    ['.net', '.NET'],
    ['golang', 'Go'],
    ['Español', 'Spanish'],
    ['espanol', 'Spanish'],
    ['ci / cd', 'CI/CD'],
    ['k8s', 'Kubernetes'],
    ['Relational Database', 'Databases'],
    ['underwater basket weaving', null],
    ['', null],
  ])('reads %j as %j', (text, name) => {
    expect(findSkill(text)?.name ?? null).toBe(name);
  });

  it('does not mind case or blanks around a name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allSkills), fc.boolean(), (skill, upper) => {
        const text = upper ? skill.name.toUpperCase() : skill.name.toLowerCase();
        return findSkill(` ${text}  `)?.id === skill.id;
      }),
    );
  });
});

describe('suggestSkills', () => {
  it('puts the exact name first', () => {
    expect(suggestSkills('java')[0]?.name).toBe('Java');
    expect(suggestSkills('java').map((skill) => skill.name)).toContain('JavaScript');
  });

  it('finds by alias, without repeating a skill', () => {
    expect(suggestSkills('postg').map((skill) => skill.name)).toEqual(['PostgreSQL']);
  });

  it('answers nothing for nothing, and keeps the limit', () => {
    expect(suggestSkills('  ')).toEqual([]);
    expect(suggestSkills('s', 5)).toHaveLength(5);
  });
});

describe('extractSkills', () => {
  it('takes the longest term', () => {
    expect(names('Experience with React Native and machine learning models.')).toEqual([
      'React Native',
      'Machine learning',
    ]);
  });

  it('keeps C, C++ and C# apart', () => {
    expect(names('You write C++ and C#, and some C programming.')).toEqual(['C++', 'C#', 'C']);
  });

  it('needs context for words that are names too', () => {
    expect(names('Are you ready to go? R you sure? We go home at five.')).toEqual([]);
    expect(names('Go to the desk and ask for a swift answer.')).toEqual([]);
    expect(names('Go developer wanted')).toContain('Go');
    expect(names('Our stack: Go, PostgreSQL, gRPC')).toEqual(['Go', 'PostgreSQL', 'gRPC']);
    expect(names('Statistics with Python, R and SQL')).toContain('R');
  });

  it('does not join words across a comma or a full stop', () => {
    expect(names('Learn machine, learning is fun')).not.toContain('Machine learning');
  });

  it('says where in the text a mention stands', () => {
    const text = 'We use Node.js daily.';
    expect(findSkillMentions(text).map((m) => text.slice(m.start, m.end))).toEqual(['Node.js']);
  });

  it('never fails, never overlaps and keeps reading order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const mention of findSkillMentions(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          last = mention.end;
        }
      }),
    );
  });

  it('reads 100,000 words in seconds, not minutes', () => {
    const text = 'We look for a PostgreSQL and Kafka engineer who likes tests and go home happy. '.repeat(
      6500,
    );
    // The processor's time: what else runs on the machine is not the text's fault.
    const before = process.cpuUsage();
    extractSkills(text);
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
  });
});
