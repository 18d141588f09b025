import type { CompanyMembersView } from '@plainhire/contracts';
import { longDate } from '../format/dates.js';
import { companyPageText as text } from '../text/desk.js';
import { COMPANY_ROLE } from '../text/labels.js';

/** Who belongs to the company and who is asked to; owners change both, line by line. */
export function MemberTable({
  companyId,
  members,
  me,
  owner,
  roles,
}: {
  companyId: string;
  members: CompanyMembersView;
  me: string;
  owner: boolean;
  roles: Readonly<Record<string, string>>;
}) {
  return (
    <form method="post">
      <input type="hidden" name="company" value={companyId} />
      <table className="cards">
        <caption className="vh">{text.people}</caption>
        <thead>
          <tr>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.role}</th>
            <th scope="col">{text.since}</th>
            <th scope="col" className="num">
              <span className="vh">{text.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.items.map((member) => (
            <tr key={member.userId}>
              <th scope="row">
                {member.name}
                {member.userId === me && <span className="muted"> ({text.you})</span>}
                <small className="block muted t13">{member.email}</small>
              </th>
              <td data-l={text.role}>
                {owner && member.userId !== me ? (
                  <span className="hstack">
                    <select
                      className="input small"
                      name={`role-${member.userId}`}
                      defaultValue={member.role}
                      aria-label={`${text.role}: ${member.name}`}
                    >
                      {Object.entries(roles).map(([value, label]) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                    <button className="linkbtn" type="submit" name="_op" value={`role:${member.userId}`}>
                      {text.change}
                      <span className="vh">: {member.name}</span>
                    </button>
                  </span>
                ) : (
                  COMPANY_ROLE[member.role]
                )}
              </td>
              <td data-l={text.since} className="nowrap">
                {longDate(member.joinedAt)}
              </td>
              <td className="num">
                {(owner || member.userId === me) && (
                  <button className="linkbtn" type="submit" name="_op" value={`remove:${member.userId}`}>
                    {member.userId === me ? text.leave : text.remove}
                    {member.userId !== me && <span className="vh">: {member.name}</span>}
                  </button>
                )}
              </td>
            </tr>
          ))}
          {members.invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row">
                {invitation.email}
                <small className="block muted t13">{text.invited}</small>
              </th>
              <td data-l={text.role}>{COMPANY_ROLE[invitation.role]}</td>
              <td data-l={text.expires}>
                <span className="t13 muted">{text.expires}</span> {longDate(invitation.expiresAt)}
              </td>
              <td className="num">
                <button className="linkbtn" type="submit" name="_op" value={`withdraw:${invitation.id}`}>
                  {text.withdraw}
                  <span className="vh">: {invitation.email}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}
