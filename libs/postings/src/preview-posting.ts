import { Injectable } from '@nestjs/common';
import type { PostingPatch, PostingPreview } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { missingContent } from './completeness.js';
import { applyPatch, EMPTY_CONTENT, toBody } from './content.js';
import { requirePosting } from './posting.policy.js';

/** What was typed as it would be sent out: cleaned, and with what is still missing. Keeps nothing. */
@Injectable()
export class PreviewPosting {
  execute(actor: Actor, input: { companyId: string; content: PostingPatch }): PostingPreview {
    requirePosting(actor, 'write', { companyId: input.companyId });
    const content = applyPatch(EMPTY_CONTENT, input.content);
    return { content: toBody(content), missing: missingContent(content) };
  }
}
