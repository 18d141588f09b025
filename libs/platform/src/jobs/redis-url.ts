export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** What a REDIS_URL names. */
export interface RedisTarget {
  readonly kind: 'single' | 'sentinel' | 'cluster';
  readonly nodes: readonly RedisNode[];
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
  /** The name the sentinels know the master by. */
  readonly master: string;
}

const SHAPE = /^redis(s)?(?:(s)?\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?]+)(?:\/(\d*))?(?:\?(.*))?$/;
const PORTS = { single: 6379, sentinel: 26_379, cluster: 6379 };

/**
 * Reads `redis://host:6379/0`, `redis+sentinel://a:26379,b:26379/0?master=mymaster` and
 * `redis+cluster://a:7000,b:7001`, each with `rediss` for TLS and `user:password@` in front.
 * @throws Error naming REDIS_URL, without repeating it: it may hold a password.
 */
export function parseRedisUrl(url: string): RedisTarget {
  const match = SHAPE.exec(url.trim());
  if (!match) throw new Error('REDIS_URL is not an address like redis://host:6379/0.');
  const [, tls, , topology, userinfo, hosts = '', db, query] = match;
  const kind = (topology ?? 'single') as RedisTarget['kind'];
  const nodes = hosts.split(',').map((host) => parseNode(host, PORTS[kind]));
  if (kind === 'single' && nodes.length > 1) {
    throw new Error('REDIS_URL names several hosts: begin it with redis+sentinel:// or redis+cluster://.');
  }
  return {
    kind,
    nodes,
    tls: tls !== undefined,
    ...credentials(userinfo),
    db: Number(db === undefined || db === '' ? 0 : db),
    master: new URLSearchParams(query).get('master') ?? 'mymaster',
  };
}

function parseNode(text: string, defaultPort: number): RedisNode {
  const match = /^(\[[0-9A-Fa-f:.]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(text);
  const port = Number(match?.[2] ?? defaultPort);
  if (!match?.[1] || port < 1 || port > 65_535) throw new Error('REDIS_URL holds a host that is none.');
  return { host: match[1].replace(/^\[|\]$/g, ''), port };
}

function credentials(userinfo: string | undefined): { username?: string; password?: string } {
  if (userinfo === undefined || userinfo === '') return {};
  const colon = userinfo.indexOf(':');
  const username = decodeURIComponent(colon < 0 ? userinfo : userinfo.slice(0, colon));
  const password = colon < 0 ? '' : decodeURIComponent(userinfo.slice(colon + 1));
  return { ...(username === '' ? {} : { username }), ...(password === '' ? {} : { password }) };
}
