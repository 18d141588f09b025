import { Injectable } from '@nestjs/common';
import { type PaidClaim, type PaidKind, PromotedSlots } from '@plainhire/search';
import { PlacesMemory, type RunningPlace } from './places-memory.js';
import { PromotionRepository } from './promotion.repository.js';

const KINDS: readonly PaidKind[] = ['featured', 'pinned', 'highlight', 'digest'];

/**
 * Tells search who paid for a place. Decided by the end of each promotion and not by its state alone: at
 * its end a place is free to the millisecond, also before the clock's job comes by.
 */
@Injectable()
export class PromotedPlaces extends PromotedSlots {
  /** Of each list, what was asked for of it: a thousand places are gone through once and not for each search. */
  private readonly parts = new WeakMap<readonly RunningPlace[], Map<string, readonly PaidClaim[]>>();

  constructor(
    private readonly promotions: PromotionRepository,
    private readonly memory: PlacesMemory,
  ) {
    super();
  }

  async running(kinds: readonly PaidKind[]): Promise<readonly PaidClaim[]> {
    const all = await this.all();
    const parts = this.parts.get(all) ?? new Map<string, readonly PaidClaim[]>();
    this.parts.set(all, parts);
    const name = kinds.join(' ');
    const part = parts.get(name) ?? all.filter(({ kind }) => kinds.includes(kind));
    parts.set(name, part);
    return part;
  }

  async marked(postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    const marked = (await this.all()).filter(({ kind }) => kind === 'highlight');
    const asked = new Set(postingIds);
    return new Set(marked.map(({ postingId }) => postingId).filter((id) => asked.has(id)));
  }

  private all(): Promise<readonly RunningPlace[]> {
    return this.memory.running((now) => this.promotions.findRunning(KINDS, now));
  }
}
