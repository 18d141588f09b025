import type { Answer, ApplicationFile } from '@plainhire/contracts';
import type { FieldError } from '@plainhire/kernel';
import type { FileInfo } from '@plainhire/platform';

export interface CollectedFiles {
  /** Each once: those that answer a question first, then the attachments. */
  readonly files: readonly ApplicationFile[];
  readonly errors: readonly FieldError[];
}

/**
 * The files that go with an application. Pure.
 *
 * @param owned the candidate's own files among those named
 * @param attached what stands in `fileIds`; errors point there
 */
export function collectFiles(
  owned: ReadonlyMap<string, FileInfo>,
  answers: readonly Answer[],
  attached: readonly string[],
): CollectedFiles {
  const questionOf = new Map(
    answers.filter(({ type }) => type === 'file').map(({ value, questionId }) => [String(value), questionId]),
  );
  const files = [...new Set([...questionOf.keys(), ...attached])].flatMap((id) => {
    const file = owned.get(id);
    if (!file) return [];
    const { name, mediaType, size, sha256 } = file;
    return [{ id: file.id, name, mediaType, size, sha256, questionId: questionOf.get(id) ?? null }];
  });
  const errors = attached.flatMap((id, index) =>
    owned.has(id)
      ? []
      : [
          {
            pointer: `/fileIds/${String(index)}`,
            code: 'application.file-unknown',
            detail: 'Upload this file again. We could not find it among yours.',
          },
        ],
  );
  return { files, errors };
}
