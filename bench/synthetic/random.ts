/** A stream of numbers that is the same for the same seed, on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to but not 1. The algorithm is mulberry32, by Tommy Ettinger, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** The first of a list most often, the last most rarely: as words and company sizes are spread. */
  skewed<T>(list: readonly T[], power = 2): T {
    return at(list, Math.floor(this.next() ** power * list.length));
  }

  /** `count` different members, in random order; all of them when there are fewer. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0)
      taken.push(...rest.splice(Math.floor(this.next() * rest.length), 1));
    return taken;
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += Math.floor(this.next() * 16).toString(16);
    return text;
  }

  /** A UUIDv7 (RFC 9562) of that instant. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0');
    const variant = '89ab'.charAt(this.int(0, 3));
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[Math.min(index, list.length - 1)];
  if (found === undefined) throw new Error('Nothing can be picked from an empty list.');
  return found;
}
