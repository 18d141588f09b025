import type { ApplicationPreview, PostingView } from '@plainhire/contracts';
import type { FormTree } from '../format/form-tree.js';
import { applyText } from '../text/apply.js';
import { ApplyHead } from './apply-form.js';
import { Hidden } from './form.js';
import { MatchMini } from './match-parts.js';
import { Answers, fileSize, ProfileLeaf } from './sent-profile.js';

/** Before anything is sent: the company's view of it, and the one button. */
export function ApplyPreview({
  posting,
  preview,
  tree,
  idempotencyKey,
}: {
  posting: PostingView;
  preview: ApplicationPreview;
  tree: FormTree;
  idempotencyKey: string;
}) {
  return (
    <>
      <ApplyHead posting={posting} />
      <form method="post">
        <Hidden tree={tree} />
        <input type="hidden" name="_key" value={idempotencyKey} />
        <div className="mirrorgrid wrap wide">
          <section className="mirror-in" aria-labelledby="mirror">
            <div className="sechead">
              <h2 id="mirror">{applyText.mirror(posting.company.name)}</h2>
            </div>
            <article className="slip">
              <h3>{preview.name}</h3>
              <p>{preview.profile.headline}</p>
              <dl className="facts m4">
                <div>
                  <dt>{applyText.reply}</dt>
                  <dd>{preview.contact.email}</dd>
                </div>
                {preview.contact.phone !== '' && (
                  <div>
                    <dt>{applyText.phone}</dt>
                    <dd>{preview.contact.phone}</dd>
                  </div>
                )}
                {preview.files.length > 0 && (
                  <div>
                    <dt>{applyText.file}</dt>
                    <dd>{preview.files.map((file) => `${file.name}, ${fileSize(file.size)}`).join('; ')}</dd>
                  </div>
                )}
              </dl>
              <Answers answers={preview.answers} files={preview.files} />
              {preview.coverLetter !== '' && (
                <>
                  <h4 className="caps m5">{applyText.letterLabel}</h4>
                  <p className="serif plain-text m2">{preview.coverLetter}</p>
                </>
              )}
            </article>
            {preview.match && (
              <section className="m6">
                <h3 className="caps b3">{applyText.match}</h3>
                <MatchMini match={preview.match} />
              </section>
            )}
            {preview.profileGaps.length > 0 && (
              <p className="note m6">
                <b>{applyText.gaps}</b> {preview.profileGaps.map((gap) => gap.hint).join(' ')}
              </p>
            )}
          </section>
          <section className="mirror-in" aria-label={applyText.profile}>
            <ProfileLeaf name={preview.name} contact={preview.contact} profile={preview.profile} />
          </section>
        </div>
        <div className="decide">
          <div className="wrap wide">
            <button className="btn" type="submit" name="_op" value="edit">
              {applyText.change}
            </button>
            {preview.promiseDays !== null && (
              <span className="t14 hide-s">{applyText.promise(preview.promiseDays)}</span>
            )}
            <button className="btn go big end" type="submit" name="_op" value="send">
              {applyText.send(posting.company.name)}
            </button>
          </div>
        </div>
      </form>
    </>
  );
}
