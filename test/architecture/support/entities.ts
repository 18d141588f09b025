/// <reference types="vite/client" />
import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';

export type EntityClass = abstract new () => object;

/** Every class declared as an entity anywhere in the libraries, registered in a module or not. */
export async function allEntities(): Promise<EntityClass[]> {
  const files = import.meta.glob<unknown>('../../../libs/*/src/**/*.entity.ts');
  await Promise.all(Object.values(files).map((load) => load()));
  return getMetadataArgsStorage()
    .tables.map((table) => table.target)
    .filter((target): target is EntityClass => typeof target === 'function');
}
