import { addDays } from '@plainhire/kernel';
import { type Cast, type Role, ROLES } from './cast.js';

/**
 * What each operation of the API answers to each role. The thing asked for belongs to the company of
 * the members, and the application to `candidate`; `rival` owns another company, `other` is another
 * candidate. A row `Name:case` is the same operation on another thing. 404 hides that a thing exists;
 * 403 says that it is not for this role; 409 and 422 say that the role may and the thing cannot.
 */
const TABLE = `
                               anonymous candidate other owner recruiter hiring interviewer billing viewer rival moderator finance admin
UsersAdmin_list                401       403       403   403   403       403    403         403     403    403   403       403     200
UsersAdmin_reset               401       403       403   403   403       403    403         403     403    403   403       403     409
UsersAdmin_roles               401       403       403   403   403       403    403         403     403    403   403       403     204
UsersAdmin_suspension          401       403       403   403   403       403    403         403     403    403   403       403     204

Auth_open                      202       202       202   202   202       202    202         202     202    202   202       202     202
Auth_verify                    422       422       422   422   422       422    422         422     422    422   422       422     422
Auth_token                     200       200       200   200   200       200    200         200     200    200   200       200     200
Auth_login                     200       200       200   200   200       200    200         200     200    200   200       200     200
Auth_code                      401       401       401   401   401       401    401         401     401    401   401       401     401
Auth_logout                    204       204       204   204   204       204    204         204     204    204   204       204     204
Auth_forgot                    202       202       202   202   202       202    202         202     202    202   202       202     202
Auth_reset                     422       422       422   422   422       422    422         422     422    422   422       422     422
Auth_confirmEmail              422       422       422   422   422       422    422         422     422    422   422       422     422
Auth_undoEmail                 422       422       422   422   422       422    422         422     422    422   422       422     422

Me_read                        401       200       200   200   200       200    200         200     200    200   200       200     200
Me_rename                      401       200       200   200   200       200    200         200     200    200   200       200     200
Me_email                       401       202       202   202   202       202    202         202     202    202   202       202     202
Me_password                    401       422       422   422   422       422    422         422     422    422   422       422     422
Me_verification                401       202       202   202   202       202    202         202     202    202   202       202     202
Me_list                        401       200       200   200   200       200    200         200     200    200   200       200     200
Me_end                         401       204       204   204   204       204    204         204     204    204   204       204     204
Me_end:another's               401       404       404   404   404       404    404         404     404    404   404       404     404
Me_endOthers                   401       204       204   204   204       204    204         204     204    204   204       204     204
SecondFactor_read              401       200       200   200   200       200    200         200     200    200   200       200     200
SecondFactor_begin             401       200       200   200   200       200    200         200     200    200   200       200     200
SecondFactor_confirm           401       422       422   422   422       422    422         422     422    422   422       422     422
SecondFactor_remove            401       204       204   204   204       204    204         204     204    204   204       204     204
SecondFactor_renew             401       409       409   409   409       409    409         409     409    409   409       409     409
Profile_get                    401       200       200   200   200       200    200         200     200    200   200       200     200
Profile_put                    401       200       200   200   200       200    200         200     200    200   200       200     200

Companies_create               401       201       201   201   201       201    201         201     201    201   201       201     201
Companies_read                 200       200       200   200   200       200    200         200     200    200   200       200     200
Companies_update               401       404       404   200   403       403    403         403     403    404   404       404     404
Members_list                   401       404       404   200   200       200    200         200     200    404   404       404     404
Members_invite                 401       404       404   202   403       403    403         403     403    404   404       404     404
Members_withdraw               401       404       404   204   403       403    403         403     403    404   404       404     404
Members_change                 401       404       404   204   403       403    403         403     403    404   404       404     404
Members_remove                 401       404       404   204   403       403    403         403     403    404   404       404     404
Invitations_accept             401       404       404   404   404       404    404         404     404    404   404       404     404
Invitations_preview            404       404       404   404   404       404    404         404     404    404   404       404     404

Postings_list                  401       404       404   200   200       200    200         200     200    404   200       404     200
Postings_create                401       404       404   201   201       403    403         403     403    404   403       404     403
Postings_preview               401       404       404   200   200       403    403         403     403    404   403       404     403
Postings_read                  200       200       200   200   200       200    200         200     200    200   200       200     200
Postings_read:draft            404       404       404   200   200       200    200         200     200    404   200       404     200
Postings_edit                  401       404       404   200   200       403    403         403     403    404   403       404     403
Postings_duplicate             401       404       404   201   201       403    403         403     403    404   403       404     403
Postings_extend                401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_submit            401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_withdraw          401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_pause             401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_resume            401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_resume:stopped    401       404       404   409   409       403    403         403     403    404   403       404     403
PostingSteps_fill              401       404       404   200   200       403    403         403     403    404   403       404     403
PostingSteps_close             401       404       404   200   200       403    403         403     403    404   403       404     403

PostingApplications_submit     401       409       201   403   403       403    403         403     403    201   201       201     201
PostingApplications_preview    401       200       200   403   403       403    403         403     403    200   200       200     200
PostingApplications_list       401       404       404   200   200       200    403         403     403    404   404       404     404
PostingApplications_waiting    401       404       404   200   200       200    403         403     403    404   404       404     404
PostingApplications_counts     401       404       404   200   200       200    403         403     403    404   404       404     404
PostingApplications_figures    200       200       200   200   200       200    200         200     200    200   200       200     200
Applications_list              401       200       200   200   200       200    200         200     200    200   200       200     200
Applications_get               401       200       404   200   200       200    403         403     403    404   404       404     404
Applications_move              401       403       404   200   200       403    403         403     403    404   404       404     404
Applications_withdraw          401       200       404   403   403       403    403         403     403    404   404       404     404
Files_keep                     401       201       201   201   201       201    201         201     201    201   201       201     201
Files_open                     401       200       404   200   200       200    403         403     403    404   404       404     404
Files_open:loose               401       200       404   404   404       404    404         404     404    404   404       404     404
Files_openSent                 401       200       404   200   200       200    403         403     403    404   404       404     404

Matching_match                 401       200       200   200   200       200    200         200     200    200   200       200     200
Matching_matches               401       200       200   200   200       200    200         200     200    200   200       200     200
Matching_recommendations       401       200       200   200   200       200    200         200     200    200   200       200     200
Search_find                    200       200       200   200   200       200    200         200     200    200   200       200     200
Search_similar                 200       200       200   200   200       200    200         200     200    200   200       200     200
Search_stats                   200       200       200   200   200       200    200         200     200    200   200       200     200
Roles_list                     200       200       200   200   200       200    200         200     200    200   200       200     200
Roles_read                     200       200       200   200   200       200    200         200     200    200   200       200     200
Sitemap_sitemap                200       200       200   200   200       200    200         200     200    200   200       200     200
Sitemap_postings               200       200       200   200   200       200    200         200     200    200   200       200     200
Sitemap_companies              200       200       200   200   200       200    200         200     200    200   200       200     200
Reference_countries            200       200       200   200   200       200    200         200     200    200   200       200     200
Reference_currencies           200       200       200   200   200       200    200         200     200    200   200       200     200
Reference_skills               200       200       200   200   200       200    200         200     200    200   200       200     200

Alerts_list                    401       200       200   200   200       200    200         200     200    200   200       200     200
Alerts_save                    401       201       201   201   201       201    201         201     201    201   201       201     201
Alerts_change                  401       200       404   404   404       404    404         404     404    404   404       404     404
Alerts_delete                  401       204       404   404   404       404    404         404     404    404   404       404     404
AlertStops_look                404       404       404   404   404       404    404         404     404    404   404       404     404
AlertStops_stop                200       200       200   200   200       200    200         200     200    200   200       200     200

Moderation_queue               401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_read                401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_claim               401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_release             401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_decide              401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_pause               401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_resume              401       403       403   403   403       403    403         403     403    403   200       403     200
Moderation_close               401       403       403   403   403       403    403         403     403    403   200       403     200

Packages_packages              200       200       200   200   200       200    200         200     200    200   200       200     200
Packages_offer                 200       200       200   200   200       200    200         200     200    200   200       200     200
Packages_priceHistory          200       200       200   200   200       200    200         200     200    200   200       200     200
Checkout_quote                 401       404       404   201   403       403    404         201     404    404   404       403     403
Checkout_checkout              401       404       404   404   404       404    404         404     404    404   404       404     404
Checkout_order                 401       404       404   200   200       200    404         200     404    404   404       200     200
Checkout_cancel                401       404       404   200   403       403    404         200     404    404   404       403     403
Receipts_receipt               401       404       404   409   409       409    404         409     404    404   404       409     409
CompanyBilling_read            401       404       404   200   200       200    404         200     404    404   404       200     200
CompanyBilling_update          401       404       404   200   403       403    404         200     404    404   404       403     403
CompanyBilling_list            401       404       404   200   200       200    404         200     404    404   404       200     200
Promotions_read                401       404       404   200   200       200    404         200     404    404   404       200     200
Promotions_list                401       404       404   200   200       200    404         200     404    404   404       200     200

Campaigns_campaigns            401       403       403   403   403       403    403         403     403    403   403       200     200
Campaigns_check                401       403       403   403   403       403    403         403     403    403   403       200     200
Campaigns_create               401       403       403   403   403       403    403         403     403    403   403       201     201
Campaigns_cancel               401       403       403   403   403       403    403         403     403    403   403       404     404
Campaigns_extend               401       403       403   403   403       403    403         403     403    403   403       404     404
Campaigns_coupons              401       403       403   403   403       403    403         403     403    403   403       200     200
Campaigns_createCode           401       403       403   403   403       403    403         403     403    403   403       201     201
Campaigns_disable              401       403       403   403   403       403    403         403     403    403   403       404     404
Desk_figures                   401       403       403   403   403       403    403         403     403    403   403       200     200
Desk_orders                    401       403       403   403   403       403    403         403     403    403   403       200     200
Desk_csv                       401       403       403   403   403       403    403         403     403    403   403       200     200
Desk_order                     401       403       403   403   403       403    403         403     403    403   403       200     200
Desk_prices                    401       403       403   403   403       403    403         403     403    403   403       200     200
Desk_addPrice                  401       403       403   403   403       403    403         403     403    403   403       201     201
Refunds_request                401       403       403   403   403       403    403         403     403    403   403       409     409
Refunds_approve                401       403       403   403   403       403    403         403     403    403   403       404     404
Refunds_refuse                 401       403       403   403   403       403    403         403     403    403   403       404     404
Repair_list                    401       403       403   403   403       403    403         403     403    403   403       200     200
Repair_events                  401       403       403   403   403       403    403         403     403    403   403       200     200
Repair_start                   401       403       403   403   403       403    403         403     403    403   403       202     409
Repair_read                    401       403       403   403   403       403    403         403     403    403   403       404     404
Repair_replay                  401       403       403   403   403       403    403         403     403    403   403       404     404
Repair_evidence                401       403       403   403   403       403    403         403     403    403   403       404     404
`;

/** Row by row: what each role is answered with. */
export const EXPECTED: ReadonlyMap<string, Readonly<Record<Role, number>>> = readTable(TABLE);

function readTable(table: string): Map<string, Record<Role, number>> {
  const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const columns = head.trim().split(/\s+/);
  if (columns.join() !== ROLES.join()) throw new Error('The table’s columns are not the roles.');
  return new Map(
    lines.map((line) => {
      const cells = line.trim().split(/\s+/);
      const statuses = cells.slice(-ROLES.length).map(Number);
      const name = cells.slice(0, -ROLES.length).join(' ');
      if (cells.length !== ROLES.length + 1 || statuses.some(Number.isNaN))
        throw new Error(`The row ${name} does not have a status for each role.`);
      return [
        name,
        Object.fromEntries(ROLES.map((role, at) => [role, statuses[at]])) as Record<Role, number>,
      ];
    }),
  );
}

/** How a row is asked. Without one: the operation as it stands, on the company where it names one. */
export interface Plan {
  /** The id in the path, made anew for each role that may use it up. */
  readonly thing?: (cast: Cast, role: Role) => string | Promise<string>;
  readonly query?: (cast: Cast) => string;
  readonly body?: (cast: Cast, role: Role) => object;
  readonly file?: true;
  /** Money moves: the request names its key. */
  readonly key?: true;
  /** Each role asks for a thing of its own, also where it is refused. */
  readonly each?: true;
  /** It ends the asker's session, or every other one. */
  readonly ends?: 'own' | 'others';
}

const posting = (cast: Cast) => cast.postingId;
const reason = () => ({ reasonCode: 'other' });
const password = (cast: Cast, role: Role) => ({
  password: role === 'anonymous' ? 'no password' : cast.person(role).password,
});
const signIn = (cast: Cast, role: Role) => {
  const { email, password: secret } = cast.person(role === 'anonymous' ? 'candidate' : role);
  return { email, password: secret };
};
/** Where the role gets in, and there is nothing of that name. */
const NOTHING = '019abc00-0000-7000-8000-000000000002';
const inDays = (cast: Cast, days: number) => addDays(cast.app.clock.now(), days).toISOString();
const reduction = (cast: Cast) => ({
  kind: 'percent',
  percent: 20,
  packageIds: ['featured-7'],
  startsAt: inDays(cast, 40),
  endsAt: inDays(cast, 47),
});
const madeUp = () => ({ token: 'made-up-token' });

export const PLANS: Readonly<Record<string, Plan>> = {
  UsersAdmin_list: { query: () => 'email=nobody@mail.example' },
  UsersAdmin_reset: { thing: (cast) => cast.user() },
  UsersAdmin_roles: { thing: (cast) => cast.user(), body: () => ({ staffRoles: ['finance'] }) },
  UsersAdmin_suspension: { thing: (cast) => cast.user(), body: () => ({ suspended: true }) },

  Auth_open: {
    body: (_, role) => ({
      email: `${role}.registers@mail.example`,
      password: 'seven green kettles sing',
      name: 'New',
      intent: 'candidate',
    }),
  },
  Auth_verify: { body: madeUp },
  Auth_token: { body: signIn },
  Auth_login: { body: signIn },
  Auth_code: { body: () => ({ challenge: 'made-up', code: '000000' }) },
  Auth_logout: { ends: 'own' },
  Auth_forgot: { body: (_, role) => ({ email: `${role}.forgot@mail.example` }) },
  Auth_reset: { body: () => ({ token: 'made-up-token', password: 'eight green kettles sing' }) },
  Auth_confirmEmail: { body: madeUp },
  Auth_undoEmail: { body: madeUp },

  Me_rename: { body: (_, role) => ({ name: `The ${role}` }) },
  Me_email: {
    body: (cast, role) => ({ ...password(cast, role), email: `${role}.moved@mail.example` }),
  },
  Me_password: {
    body: () => ({ currentPassword: 'not the password', password: 'eight green kettles sing' }),
  },
  Me_end: { thing: (cast, role) => cast.session(role) },
  "Me_end:another's": {
    each: true,
    thing: (cast, role) => cast.session(role === 'candidate' ? 'other' : 'candidate'),
  },
  Me_endOthers: { ends: 'others' },
  SecondFactor_begin: { body: password },
  SecondFactor_confirm: { body: () => ({ code: '000000' }) },
  SecondFactor_remove: { body: password },
  SecondFactor_renew: { body: password },
  Profile_put: { body: () => ({ headline: 'Kettle maker' }) },

  Companies_create: { body: (_, role) => ({ name: `Made by ${role}` }) },
  Companies_read: { thing: (cast) => cast.companyId },
  Companies_update: { thing: (cast) => cast.companyId, body: () => ({ about: 'We make kettles.' }) },
  Members_invite: { body: (_, role) => ({ email: `${role}.invites@mail.example` }) },
  Members_withdraw: { thing: (cast) => cast.invitation() },
  Members_change: { thing: (cast) => cast.member(), body: () => ({ role: 'owner' }) },
  Members_remove: { thing: (cast) => cast.member() },
  Invitations_accept: { body: madeUp },
  Invitations_preview: { body: madeUp },

  Postings_list: { thing: (cast) => cast.companyId },
  Postings_create: { thing: (cast) => cast.companyId, body: () => ({ title: 'Lid maker' }) },
  Postings_preview: { thing: (cast) => cast.companyId, body: () => ({ title: 'Lid maker' }) },
  Postings_read: { thing: posting },
  'Postings_read:draft': { thing: (cast) => cast.draft() },
  Postings_edit: { thing: (cast) => cast.draft(), body: () => ({ title: 'Lid maker' }) },
  Postings_duplicate: { thing: posting },
  Postings_extend: { thing: (cast) => cast.live(), body: () => ({ days: 5 }) },
  PostingSteps_submit: { thing: (cast) => cast.draft() },
  PostingSteps_withdraw: { thing: (cast) => cast.submitted() },
  PostingSteps_pause: { thing: (cast) => cast.live() },
  PostingSteps_resume: { thing: (cast) => cast.paused() },
  'PostingSteps_resume:stopped': { thing: (cast) => cast.stopped() },
  PostingSteps_fill: { thing: (cast) => cast.live() },
  PostingSteps_close: { thing: (cast) => cast.live() },

  PostingApplications_submit: { thing: posting, body: () => ({}) },
  PostingApplications_preview: { thing: posting, body: () => ({}) },
  PostingApplications_list: { thing: posting },
  PostingApplications_waiting: { thing: (cast) => cast.companyId },
  PostingApplications_counts: {
    thing: (cast) => cast.companyId,
    query: (cast) => `postingId=${cast.postingId}`,
  },
  PostingApplications_figures: { thing: (cast) => cast.companyId },
  Applications_get: { thing: (cast) => cast.applicationId },
  Applications_move: { thing: (cast) => cast.application(), body: () => ({ stage: 'in_review' }) },
  Applications_withdraw: { thing: (cast) => cast.application() },
  Files_keep: { file: true },
  Files_open: { thing: (cast) => cast.fileId },
  'Files_open:loose': { thing: (cast) => cast.looseFileId },
  Files_openSent: { thing: (cast) => cast.applicationId },

  Matching_match: { thing: posting },
  Matching_matches: { query: (cast) => `postingId=${cast.postingId}` },
  Search_similar: { thing: posting },
  Roles_read: { thing: () => 'accountant' },
  Reference_skills: { query: () => 'q=type' },

  Alerts_save: { body: (_, role) => ({ search: { q: `kettles for ${role}` } }) },
  Alerts_change: { thing: (cast) => cast.alert(), body: () => ({ name: 'Kettles' }) },
  Alerts_delete: { thing: (cast) => cast.alert() },
  AlertStops_look: { thing: () => 'A'.repeat(43) },
  AlertStops_stop: { thing: () => 'A'.repeat(43) },

  Moderation_read: { thing: (cast) => cast.openCase() },
  Moderation_claim: { thing: (cast) => cast.openCase() },
  Moderation_release: { thing: (cast, role) => cast.openCase(role) },
  Moderation_decide: { thing: (cast, role) => cast.openCase(role), body: () => ({ decision: 'approve' }) },
  Moderation_pause: { thing: (cast) => cast.live(), body: reason },
  Moderation_resume: { thing: (cast) => cast.stopped(), body: () => ({}) },
  Moderation_close: { thing: (cast) => cast.live(), body: reason },

  Checkout_quote: {
    body: (cast) => ({ postingId: cast.postingId, companyId: cast.companyId, packageId: 'featured-7' }),
  },
  Checkout_checkout: { key: true, body: () => ({ quoteId: NOTHING }) },
  Checkout_order: { thing: (cast) => cast.order() },
  Checkout_cancel: { thing: (cast) => cast.newOrder() },
  Receipts_receipt: { thing: (cast) => cast.order() },
  CompanyBilling_read: { thing: (cast) => cast.companyId },
  CompanyBilling_update: {
    thing: (cast) => cast.companyId,
    body: () => ({ name: 'Kettle Works', address: { line1: 'Quay 1', city: 'Ghent', country: 'BE' } }),
  },
  CompanyBilling_list: { thing: (cast) => cast.companyId },
  Promotions_read: { thing: posting },
  Promotions_list: { thing: (cast) => cast.companyId },

  Campaigns_check: { body: (cast) => ({ ...reduction(cast), name: 'A week' }) },
  Campaigns_create: { body: (cast, role) => ({ ...reduction(cast), name: `A week of ${role}` }) },
  Campaigns_cancel: { thing: () => NOTHING },
  Campaigns_extend: { thing: () => NOTHING, body: (cast) => ({ endsAt: inDays(cast, 60) }) },
  Campaigns_createCode: {
    body: (cast, role) => ({ ...reduction(cast), code: `CODE-${role.toUpperCase()}` }),
  },
  Campaigns_disable: { thing: () => NOTHING },
  Desk_order: { thing: (cast) => cast.order() },
  Desk_addPrice: {
    body: (cast, role) => ({
      packageId: 'featured-7',
      currency: 'EUR',
      amount: 4_900,
      validFrom: inDays(cast, 90 + ROLES.indexOf(role)),
    }),
  },
  Refunds_request: { thing: (cast) => cast.order(), body: () => ({ kind: 'full', reason: 'A test.' }) },
  Refunds_approve: { thing: () => NOTHING, body: () => ({}) },
  Refunds_refuse: { thing: () => NOTHING, body: () => ({ reason: 'A test.' }) },
  Repair_start: { body: () => ({}) },
  Repair_read: { thing: () => NOTHING },
  Repair_replay: { thing: () => 'evt_nothing' },
  Repair_evidence: {
    thing: () => NOTHING,
    body: () => ({ text: 'The posting stood above the others for a week.' }),
  },
};
