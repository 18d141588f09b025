/** The searches that are measured: what people type, from broad to narrow, with every kind of filter. */
export interface MixedQuery {
  readonly name: string;
  readonly kind: 'one word' | 'two words' | 'typo' | 'filters' | 'sort' | 'broad' | 'narrow' | 'second page';
  readonly query: Readonly<Record<string, string | readonly string[]>>;
}

type Kind = MixedQuery['kind'];

function of(kind: Kind, ...queries: MixedQuery['query'][]): MixedQuery[] {
  return queries.map((query) => ({ kind, query, name: `${kind}: ${searchOf(query)}` }));
}

/** Forty, the same ones in every run. A second page is asked for with the cursor of its first. */
export function searchMix(rare: { readonly word: string; readonly title: string }): readonly MixedQuery[] {
  return [
    ...of(
      'one word',
      { q: 'nurse' },
      { q: 'python' },
      { q: 'kubernetes' },
      { q: 'accountant' },
      { q: 'designer' },
      { q: 'welder' },
    ),
    ...of(
      'two words',
      { q: 'backend engineer' },
      { q: 'data analyst' },
      { q: 'react developer' },
      { q: 'project manager' },
      { q: 'senior nurse' },
      { q: 'warehouse berlin' },
    ),
    ...of('typo', { q: 'enginer' }, { q: 'pyhton developer' }, { q: 'acountant' }, { q: 'kubernets' }),
    ...of(
      'filters',
      { q: 'engineer', workplace: 'remote' },
      { q: 'developer', place: 'Amsterdam' },
      { place: 'Germany', level: ['junior', 'mid'] },
      { skills: 'TypeScript', employmentType: 'full_time' },
      { q: 'manager', payMin: '60000', currency: 'EUR' },
      { payMin: '90000', payUnknown: 'include', workplace: ['remote', 'hybrid'] },
      { q: 'analyst', postedWithinDays: '7' },
      { skills: ['PostgreSQL', 'Docker'], place: 'Netherlands' },
    ),
    ...of(
      'sort',
      { q: 'engineer', sort: 'newest' },
      { q: 'sales', sort: 'pay' },
      { sort: 'pay', place: 'London' },
      {},
    ),
    ...of('broad', { q: 'team' }, { q: 'experience' }, { q: 'work' }, { q: 'engineer' }),
    ...of(
      'narrow',
      { q: rare.word },
      { q: rare.title },
      { q: `${rare.word} rotterdam` },
      { q: 'lisbon barista', employmentType: 'part_time' },
    ),
    ...of(
      'second page',
      { q: 'engineer', workplace: 'hybrid' },
      { q: 'nurse', sort: 'newest' },
      { q: 'team' },
      { sort: 'pay' },
    ),
  ];
}

/** As it stands in an address: `q=nurse&level=junior&level=mid`. */
export function searchOf(query: MixedQuery['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string])
      parameters.append(name, one);
  }
  return parameters.toString();
}
