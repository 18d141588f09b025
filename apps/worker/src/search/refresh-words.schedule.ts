import { Schedule, type ScheduledTask } from '@plainhire/platform';
import { RefreshWords } from '@plainhire/search';

/** Words lose or gain weight slowly; reading every head takes a second or two at 100,000 postings. */
@Schedule({ name: 'search.refresh-words', everySeconds: 600 })
export class RefreshWordsSchedule implements ScheduledTask {
  constructor(private readonly refreshWords: RefreshWords) {}

  async run(): Promise<void> {
    await this.refreshWords.execute();
  }
}
