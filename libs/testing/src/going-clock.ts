import { FakeClock } from '@plainhire/kernel';

/**
 * Goes on from wherever it is set: the emulator's clock goes on too, and what is slow must not seem to it
 * to come from the past.
 */
export class GoingClock extends FakeClock {
  private since = Date.now();

  override now(): Date {
    return new Date(super.now().getTime() + Date.now() - this.since);
  }

  override set(instant: Date | string): void {
    super.set(instant);
    this.since = Date.now();
  }
}
