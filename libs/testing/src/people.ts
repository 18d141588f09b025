import { type StaffRole, systemActor } from '@plainhire/kernel';
import type { TestApp } from './test-app.js';

export interface TestPerson {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
  /** Signed in by bearer token. */
  readonly http: ReturnType<TestApp['http']>;
}

export interface TestPersonOptions {
  readonly email?: string;
  readonly name?: string;
  readonly intent?: 'candidate' | 'employer';
  /** True unless said otherwise. */
  readonly verified?: boolean;
  readonly staffRoles?: readonly StaffRole[];
}

let people = 0;

/** An account made as the product's tools make one, signed in over HTTP. */
export async function signUp(app: TestApp, options: TestPersonOptions = {}): Promise<TestPerson> {
  const { CreateAccount } = await import('@plainhire/auth');
  people += 1;
  const {
    email = `person${String(people)}@mail.example`,
    name = `Person ${String(people)}`,
    intent = 'candidate',
    verified = true,
    staffRoles = [],
  } = options;
  const password = 'seven green kettles sing';
  const account = { email, name, intent, verified, staffRoles, password };
  const { userId } = await app.get(CreateAccount).execute(systemActor('tests'), account);
  const answer = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
  const { token } = answer.body as { token: string };
  return { userId, email, password, token, http: app.http(token) };
}
