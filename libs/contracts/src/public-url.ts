import ipaddr from 'ipaddr.js';

/** Names that never leave a machine or a local network (RFC 6761, RFC 6762, RFC 8375, ICANN .internal). */
const LOCAL_SUFFIXES = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home.arpa',
  'corp',
];

/**
 * Whether an address is a unicast one of the public internet. Loopback, private, link-local, carrier
 * NAT, multicast, documentation and every form that carries an IPv4 address inside IPv6 are not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  return ip.range() === 'unicast';
}

/**
 * The guard against server-side request forgery for every address a person can give: http or https,
 * no user and password, a default or high port, and a host that is neither a local name nor an
 * address outside the public internet. The URL parser turns decimal, octal, hexadecimal and short
 * forms of IPv4 into the usual one first (WHATWG URL, host parsing).
 *
 * A public name may still point to a private address: whoever fetches must check each address the
 * name resolves to with `isPublicAddress` when connecting, and again for every redirect.
 */
export function isPublicHttpUrl(value: string): boolean {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return false;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  if (url.port !== '' && Number(url.port) < 1024) return false;
  return isPublicHost(url.hostname);
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.+$/, '').toLowerCase();
  if (host.startsWith('[')) return isPublicAddress(host.slice(1, -1));
  if (/^[\d.]+$/.test(host)) return ipaddr.IPv4.isValidFourPartDecimal(host) && isPublicAddress(host);
  if (!host.includes('.')) return false;
  return !LOCAL_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
