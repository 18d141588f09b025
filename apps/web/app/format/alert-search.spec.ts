import { AlertSearch } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { alertQuery, alertSearch, searchInForm } from './alert-search.js';

const ADDRESS =
  'q=crane&place=Oslo&place=Ghent&workplace=&payMin=%E2%82%AC60%2C000&currency=EUR&sort=pay&cursor=abc&from=20&postedWithinDays=3&via=x';

describe('the search of an alert', () => {
  it('is the page’s without order, page, age and empty fields', () => {
    expect(alertQuery(new URLSearchParams(ADDRESS)).toString()).toBe(
      'q=crane&place=Oslo&place=Ghent&payMin=60000&currency=EUR',
    );
  });

  it('is what the API takes', () => {
    const search = alertSearch(new URLSearchParams(ADDRESS));
    expect(search).toEqual({ q: 'crane', place: ['Oslo', 'Ghent'], payMin: 60000, currency: 'EUR' });
    expect(AlertSearch.parse(search)).toEqual(search);
    expect(AlertSearch.parse(alertSearch(new URLSearchParams()))).toEqual({});
  });

  it('comes out of a form as it went in', () => {
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(ADDRESS)) form.append(name, value);
    form.append('name', 'Cranes');
    form.append('file', new Blob(['x']));
    expect(searchInForm(form).toString()).toBe(alertQuery(new URLSearchParams(ADDRESS)).toString());
  });
});
