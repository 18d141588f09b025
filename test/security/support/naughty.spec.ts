import { expect, it } from 'vitest';
import { runnable } from './naughty.js';

it.each([
  '<script>1</script>',
  '<script nonce="other" src="/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" alt=">" OnError = "alert(1)">',
  '<svg/onload=alert(1)>',
  '<a class="x" href=" javascript:alert(1)">',
  "<a href='JavaScript:alert(1)'>",
  '<form action=javascript:alert(1)>',
  '<iframe src="/">',
  '<base href="https://evil.example">',
  '<style>a{}</style>',
])('sees that %s runs or rules', (markup) => {
  expect(runnable(`<p>before</p>${markup}`, 'ours')).toHaveLength(1);
});

it.each([
  '<script nonce="ours" src="/enhance.js" defer=""></script>',
  '<script type="application/ld+json">{}</script>',
  '<input value="src=javascript:alert(1)" name="onload">',
  '<meta content="&lt;img src=x onerror=alert(1)&gt;">',
  '<a href="/jobs?q=javascript:alert(1)">on=1</a>',
])('takes %s for harmless', (markup) => {
  expect(runnable(markup, 'ours')).toEqual([]);
});
