/**
 * Does `work` again and again until stopped: at once while it says there is more, else after `everyMs`
 * or when woken. A failure is told to `failed` and the loop goes on after its pause.
 */
export class Loop {
  private stopping = false;
  private wakeUp: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private pending = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopping = false;
    this.running ??= this.run();
  }

  wake(): void {
    this.pending = true;
    this.wakeUp?.();
  }

  /** Resolves when the round that is going on has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp?.();
    await this.running;
    this.running = undefined;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.pending = false;
      let more = false;
      try {
        more = await this.work();
      } catch (error) {
        this.pending = false;
        this.failed(error);
      }
      if (!more) await this.rest();
    }
  }

  private async rest(): Promise<void> {
    if (this.stopping || this.pending) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.everyMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
