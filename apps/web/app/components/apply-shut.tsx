import type { SentFields } from '../contexts.js';
import type { FormTree } from '../format/form-tree.js';
import { applyText as text } from '../text/apply.js';
import { Hidden } from './form.js';
import { Typed } from './typed.js';

/** Nobody can apply any more, or not now, while an application was being written: what was written is here. */
export function ApplyShut({ over, tree, typed }: { over: boolean; tree: FormTree; typed: SentFields }) {
  const words = over ? text.over : text.shut;
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{words.title}</h1>
        <p className="lead2">{words.lead}</p>
      </div>
      <div className="hstack b6">
        {!over && (
          <form method="post">
            <Hidden tree={tree} />
            <button className="btn go" type="submit" name="_op" value="preview">
              {text.shutAgain}
            </button>
          </form>
        )}
        <a className="btn" href="/jobs">
          {text.shutSearch}
        </a>
        <a href="/applications">{text.shutSent}</a>
      </div>
      <Typed fields={typed.filter(([name]) => !/^(files\[\]|name_)/.test(name))} />
    </div>
  );
}
