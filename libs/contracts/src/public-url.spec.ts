import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isPublicHttpUrl } from './public-url.js';

describe('addresses on the public web', () => {
  it.each([
    'https://okafor.example',
    'http://example.com/path?q=1#part',
    'https://xn--bcher-kva.example',
    'https://bücher.example',
    'https://example.com:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('takes %s', (url) => {
    expect(isPublicHttpUrl(url)).toBe(true);
  });

  it.each([
    ['no address', 'example'],
    ['another scheme', 'ftp://example.com'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['user and password', 'https://me:secret@example.com'],
    ['a name in front of the real host', 'https://example.com@127.0.0.1/'],
    ['a low port', 'http://example.com:22/'],
    ['localhost', 'http://localhost:3000'],
    ['a name under localhost', 'http://api.localhost'],
    ['localhost with a dot', 'http://localhost./'],
    ['a single word', 'http://intranet/'],
    ['a name of the local network', 'http://printer.local/'],
    ['the metadata service by name', 'http://metadata.google.internal/'],
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback, decimal', 'http://2130706433/'],
    ['loopback, hexadecimal', 'http://0x7f000001/'],
    ['loopback, octal', 'http://0177.0.0.1/'],
    ['loopback, in full-width digits', 'http://１２７.０.０.１/'],
    ['all zeros', 'http://0.0.0.0/'],
    ['zero', 'http://0/'],
    ['10/8', 'http://10.1.2.3/'],
    ['172.16/12', 'http://172.31.255.255/'],
    ['192.168/16', 'https://192.168.0.1/'],
    ['carrier NAT', 'http://100.64.0.1/'],
    ['link-local, where clouds keep secrets', 'http://169.254.169.254/latest/meta-data/'],
    ['multicast', 'http://224.0.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 unspecified', 'http://[::]/'],
    ['IPv6 unique local', 'http://[fd00::1]/'],
    ['IPv6 link-local', 'http://[fe80::1]/'],
    ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6, hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['IPv4 behind NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['IPv4 behind 6to4', 'http://[2002:7f00:1::]/'],
  ])('refuses %s', (_, url) => {
    expect(isPublicHttpUrl(url)).toBe(false);
  });

  it('refuses every way to write a private IPv4 address', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const address = fc.oneof(
      fc.tuple(fc.constant(127), octet, octet, octet),
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    );
    fc.assert(
      fc.property(address, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const forms = [
          `${a}.${b}.${c}.${d}`,
          String(number),
          `0x${number.toString(16)}`,
          `0${number.toString(8)}`,
          `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
          `${a}.${b}.${c * 256 + d}`,
          `${a}.${(b * 256 + c) * 256 + d}`,
          `[::ffff:${a}.${b}.${c}.${d}]`,
        ];
        return forms.every((host) => !isPublicHttpUrl(`http://${host}/`));
      }),
    );
  });

  it('judges the address a name resolves to by the same rule', () => {
    expect(['8.8.8.8', '2606:4700:4700::1111'].map(isPublicAddress)).toEqual([true, true]);
    expect(['127.0.0.1', '::ffff:10.0.0.1', 'fe80::1%eth0', 'example.com', ''].map(isPublicAddress)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
