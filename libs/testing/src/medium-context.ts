import 'reflect-metadata';
import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { FakeClock } from '@plainhire/kernel';
import { type AppConfig, PlatformModule, UnitOfWork } from '@plainhire/platform';
import { testConfig } from './test-config.js';
import { testDatabase } from './test-database.js';

export interface MediumContext {
  /** A provider of any imported module. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T) | string | symbol): T;
  readonly clock: FakeClock;
  readonly uow: UnitOfWork;
  readonly config: AppConfig;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

export interface MediumOptions {
  /** The modules under test. PlatformModule is there already. */
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
  readonly providers?: readonly Provider[];
  /** Stands at 2026-11-23T09:00Z unless given. */
  readonly clock?: FakeClock;
  /** Variables over those of a demo. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands in for the real thing, said outright. */
  readonly overrides?: readonly { readonly provide: unknown; readonly useValue: unknown }[];
}

/**
 * The given modules on a fresh, migrated database: everything real but the clock. Open in
 * `beforeAll`, close in `afterAll`.
 */
export async function mediumContext(options: MediumOptions = {}): Promise<MediumContext> {
  const database = await testDatabase();
  const clock = options.clock ?? new FakeClock();
  const { config, dispose } = testConfig(database.url, options.environment);
  let opened: TestingModule | undefined;
  try {
    const builder = Test.createTestingModule({
      imports: [PlatformModule.forRoot({ config, clock }), ...(options.imports ?? [])],
      providers: [...(options.providers ?? [])],
    });
    for (const { provide, useValue } of options.overrides ?? []) {
      builder.overrideProvider(provide).useValue(useValue);
    }
    const module = await builder.compile();
    opened = module;
    module.useLogger(false);
    await module.init();
    return {
      get: (token) => module.get(token, { strict: false }),
      clock,
      uow: module.get(UnitOfWork, { strict: false }),
      config,
      databaseUrl: database.url,
      async close() {
        await module.close();
        await database.close();
        dispose();
      },
    };
  } catch (error) {
    await opened?.close().catch(() => undefined);
    await database.close();
    dispose();
    throw error;
  }
}
