export type WebhookMode = 'normal' | 'hold' | 'drop' | 'duplicate' | 'reorder';

export interface WebhookFaults {
  /** hold: until they are flushed. drop: never. duplicate: `copies` times. reorder: the last first. */
  mode: WebhookMode;
  delayMs: number;
  copies: number;
}

export interface ApiFaults {
  /** How many calls are refused with `status`, before anything is done. */
  failNext: number;
  status: number;
  latencyMs: number;
  /** How many calls are never answered, nor done. */
  hangNext: number;
  /** How many calls are done, and cut off before the answer. */
  answerLost: number;
  /** Only calls that begin so, such as "POST /v1/refunds", count for the three above; empty: all. */
  only: string;
}

/** What goes wrong at will. It ends with the process. */
export class Faults {
  webhooks: WebhookFaults = { mode: 'normal', delayMs: 0, copies: 2 };
  api: ApiFaults = { failNext: 0, status: 500, latencyMs: 0, hangNext: 0, answerLost: 0, only: '' };
  /** How new refunds stand: `pending` ones end when they are told to. */
  refunds: { status: 'succeeded' | 'pending' } = { status: 'succeeded' };

  reset(): void {
    Object.assign(this, new Faults());
  }

  /** One of the next calls that this fault is set for, counted down. */
  takes(fault: 'failNext' | 'hangNext' | 'answerLost', call: string): boolean {
    if (this.api[fault] < 1 || !call.startsWith(this.api.only)) return false;
    this.api[fault] -= 1;
    return true;
  }

  /** The deliveries of an event that happens now; `due` in milliseconds of the real clock. */
  deliveries(): { state: string; due: number }[] {
    const { mode, delayMs, copies } = this.webhooks;
    const due = Date.now() + delayMs;
    if (mode === 'hold') return [{ state: 'held', due }];
    if (mode === 'drop') return [{ state: 'dropped', due }];
    if (mode === 'reorder') return [{ state: 'reorder', due }];
    const count = mode === 'duplicate' ? Math.max(2, copies) : 1;
    return Array.from({ length: count }, () => ({ state: 'waiting', due }));
  }
}
