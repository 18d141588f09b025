import { setPrices } from '@plainhire/billing/testing';
import type { PostingPatch } from '@plainhire/contracts';
import { newId, type StaffRole } from '@plainhire/kernel';
import { CreatePosting } from '@plainhire/postings';
import { makeLive, makeSubmitted, postingPatch, refreshUser } from '@plainhire/postings/testing';
import { signUp, type TestApp, type TestPerson } from '@plainhire/testing';

/** Everybody a request can come from, in the order of the table's columns. */
export const ROLES = [
  'anonymous',
  'candidate',
  'other',
  'owner',
  'recruiter',
  'hiring',
  'interviewer',
  'billing',
  'viewer',
  'rival',
  'moderator',
  'finance',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

const COMPANY_ROLE: Partial<Record<Role, string>> = {
  owner: 'owner',
  recruiter: 'recruiter',
  hiring: 'hiring_manager',
  interviewer: 'interviewer',
  billing: 'billing',
  viewer: 'viewer',
};
const STAFF_ROLE: Partial<Record<Role, StaffRole>> = {
  moderator: 'moderator',
  finance: 'finance',
  admin: 'administrator',
};

type Http = ReturnType<TestApp['http']>;

const MADE_UP_ID = '019abc00-0000-7000-8000-000000000001';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');

/**
 * One company with a member of each role, an application to one of its postings, another company,
 * staff and bystanders. Things that a request uses up are made anew on demand.
 */
export class Cast {
  readonly people = new Map<Role, TestPerson>();
  companyId = '';
  rivalCompanyId = '';
  /** Live, with the candidate's application. */
  postingId = '';
  applicationId = '';
  /** Sent with the application. */
  fileId = '';
  /** The candidate's, not sent with anything. */
  looseFileId = '';
  private made = 0;
  private standing: string | undefined;

  private constructor(readonly app: TestApp) {}

  static async gather(app: TestApp): Promise<Cast> {
    const cast = new Cast(app);
    for (const role of ROLES.slice(1)) {
      const staff = STAFF_ROLE[role];
      const intent = role in COMPANY_ROLE || role === 'rival' ? 'employer' : 'candidate';
      cast.people.set(role, await signUp(app, { intent, ...(staff ? { staffRoles: [staff] } : {}) }));
    }
    cast.companyId = await cast.found('owner', 'Kettle Works');
    cast.rivalCompanyId = await cast.found('rival', 'Rival Kettles');
    for (const [role, name] of Object.entries(COMPANY_ROLE)) {
      if (role !== 'owner') await cast.join(cast.person(role as Role).userId, name);
    }
    cast.postingId = await cast.live();
    cast.fileId = await cast.file();
    cast.applicationId = await cast.application(cast.postingId, [cast.fileId]);
    cast.looseFileId = await cast.file();
    await setPrices(app);
    await app.drain();
    return cast;
  }

  person(role: Role): TestPerson {
    const found = this.people.get(role);
    if (!found) throw new Error(`Nobody signed up as ${role}.`);
    return found;
  }

  http(role: Role): Http {
    return role === 'anonymous' ? this.app.http() : this.person(role).http;
  }

  /** Signed in once more, for what ends a session. */
  async fresh(role: Role): Promise<Http> {
    if (role === 'anonymous') return this.app.http();
    const { email, password } = this.person(role);
    const { body } = await this.app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    return this.app.http((body as { token: string }).token);
  }

  /** A new session in place of the role's present one, which is about to end. */
  async renew(role: Role): Promise<Http> {
    const http = await this.fresh(role);
    if (role !== 'anonymous') this.people.set(role, { ...this.person(role), http });
    return http;
  }

  async draft(over: PostingPatch = {}): Promise<string> {
    const owner = await this.ownerActor();
    const content = postingPatch(over);
    return (await this.app.get(CreatePosting).execute(owner, { companyId: this.companyId, content })).id;
  }

  async submitted(): Promise<string> {
    return (await makeSubmitted(this.app, await this.ownerActor(), this.companyId)).postingId;
  }

  async live(over: PostingPatch = {}): Promise<string> {
    const { postingId } = await makeLive(this.app, await this.ownerActor(), this.companyId, over);
    return postingId;
  }

  /** Live, and put to rest by the company. */
  async paused(): Promise<string> {
    const id = await this.live();
    await this.http('owner').post(`/api/v1/postings/${id}/pause`).expect(200);
    return id;
  }

  /** Live, and put to rest by a moderator. */
  async stopped(): Promise<string> {
    const id = await this.live();
    const body = { reasonCode: 'other' };
    await this.http('moderator').post(`/api/v1/moderation/postings/${id}/pause`).send(body).expect(200);
    return id;
  }

  /** The open case of a posting of the company, claimed where the role can. */
  async openCase(holder?: Role): Promise<string> {
    const postingId = await this.submitted();
    await this.app.drain();
    const rows: { id: string }[] = await this.app.uow.manager.query(
      'SELECT id FROM moderation_case WHERE posting_id = $1',
      [postingId],
    );
    const [row] = rows;
    if (!row) throw new Error('No case was opened.');
    if (holder === 'moderator' || holder === 'admin')
      await this.http(holder).post(`/api/v1/moderation/cases/${row.id}/claim`).expect(200);
    return row.id;
  }

  /** By the candidate. */
  async file(): Promise<string> {
    const answer = await this.http('candidate').post('/api/v1/me/files').attach('file', PDF, 'cv.pdf');
    return (answer.body as { id: string }).id;
  }

  /** By the candidate, to a live posting of the company. */
  async application(postingId?: string, fileIds: string[] = []): Promise<string> {
    const to = postingId ?? (await this.live());
    const answer = await this.http('candidate')
      .post(`/api/v1/postings/${to}/applications`)
      .send({ fileIds })
      .expect(201);
    return (answer.body as { id: string }).id;
  }

  /** Somebody who is a recruiter of the company and nothing else. */
  async member(): Promise<string> {
    const { userId } = await signUp(this.app);
    await this.join(userId, 'recruiter');
    return userId;
  }

  async user(): Promise<string> {
    return (await signUp(this.app)).userId;
  }

  /** The candidate's. */
  async alert(): Promise<string> {
    this.made += 1;
    const { body } = await this.http('candidate')
      .post('/api/v1/me/alerts')
      .send({ search: { q: `kettle ${String(this.made)}` } })
      .expect(201);
    return (body as { id: string }).id;
  }

  async invitation(): Promise<string> {
    this.made += 1;
    const email = `invited${String(this.made)}@mail.example`;
    const path = `/api/v1/companies/${this.companyId}`;
    await this.http('owner').post(`${path}/invitations`).send({ email }).expect(202);
    const { body } = await this.http('owner').get(`${path}/members`).expect(200);
    const { invitations } = body as { invitations: { id: string; email: string }[] };
    return invitations.find((one) => one.email === email)?.id ?? MADE_UP_ID;
  }

  quote(): Promise<string> {
    return this.madeBy('/billing/quotes', { postingId: this.postingId, packageId: 'featured-7' }, 'id');
  }

  /** Of the company, waiting for its payment; few may wait at once, so it serves all who only look. */
  async order(): Promise<string> {
    this.standing ??= await this.newOrder();
    return this.standing;
  }

  async newOrder(): Promise<string> {
    return this.madeBy('/billing/checkout', { quoteId: await this.quote() }, 'orderId');
  }

  private async madeBy(path: string, body: object, key: string): Promise<string> {
    const answer = await this.http('owner').post(`/api/v1${path}`).set('Idempotency-Key', newId()).send(body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.text}`);
    return String((answer.body as Record<string, unknown>)[key]);
  }

  /** A session of the role's own that may be ended. */
  async session(role: Role): Promise<string> {
    if (role === 'anonymous') return MADE_UP_ID;
    const { body } = await (await this.fresh(role)).get('/api/v1/me/sessions').expect(200);
    const { items } = body as { items: { id: string; current: boolean }[] };
    return items.find(({ current }) => current)?.id ?? MADE_UP_ID;
  }

  private async ownerActor() {
    const { userId, email } = this.person('owner');
    return refreshUser(this.app, {
      kind: 'user',
      userId,
      sessionId: null,
      email,
      name: 'Owner',
      verified: true,
      memberships: [],
      staffRoles: [],
    });
  }

  private async found(role: Role, name: string): Promise<string> {
    const { body } = await this.http(role).post('/api/v1/companies').send({ name }).expect(201);
    return (body as { id: string }).id;
  }

  /** Roles that cannot be given over HTTP yet stand in the table all the same. */
  private async join(userId: string, role: string): Promise<void> {
    await this.app.uow.manager.query(
      'INSERT INTO company_member (company_id, user_id, role, joined_at) VALUES ($1, $2, $3, $4)',
      [this.companyId, userId, role, this.app.clock.now()],
    );
  }
}
