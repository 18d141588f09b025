import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';

/** Every class declared as an entity anywhere in the libraries, registered in a module or not. */
export async function allEntities(): Promise<Function[]> {
  const files = import.meta.glob('../../../libs/*/src/**/*.entity.ts');
  await Promise.all(Object.values(files).map((load) => load()));
  return getMetadataArgsStorage()
    .tables.map((table) => table.target)
    .filter((target): target is Function => typeof target === 'function');
}
