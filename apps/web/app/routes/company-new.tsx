import type { CompanyView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { companyPageText as text } from '../text/desk.js';

export const handle = { private: true, script: true };

export async function loader(args: PageArgs) {
  await requireMe(args);
  return { key: crypto.randomUUID() };
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const values = { name: field(form, 'name'), website: field(form, 'website') };
  let made: CompanyView;
  try {
    made = await apiFor(args).post<CompanyView>('/companies', values, onceKey(form));
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data({ errors, values }, { status });
  }
  throw redirect(`/hiring/postings/new?company=${made.id}`);
}

export function meta() {
  return pageMeta({ title: text.newTitle, index: false });
}

export default function NewCompany() {
  const { key } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SignPage title={text.newTitle} lead={text.newLead}>
      <FormScope values={result?.values ?? {}} errors={result?.errors ?? []}>
        <form method="post" className="rise">
          <input type="hidden" name="_key" value={key} />
          <ErrorSummary errors={result?.errors} labels={{ name: text.nameOf, website: text.website }} />
          <TextField name="name" label={text.nameOf} autoComplete="organization" maxLength={160} required />
          <TextField
            name="website"
            label={text.website}
            hint={text.optionalSite}
            placeholder="https://"
            maxLength={2000}
            optional
          />
          <button className="btn go big wide" type="submit">
            {text.button}
          </button>
        </form>
      </FormScope>
    </SignPage>
  );
}
