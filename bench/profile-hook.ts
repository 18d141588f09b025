/** Loaded into the api with `--import`: takes a CPU profile between two messages of the benchmark. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();

process.on('message', (message: { profile?: 'start' | 'stop'; file?: string }) => {
  void (async () => {
    if (message.profile === 'start') {
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 500 });
      await session.post('Profiler.start');
    } else if (message.profile === 'stop' && message.file !== undefined) {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(message.file, JSON.stringify(profile));
    } else return;
    process.send?.({ profiled: message.profile });
  })();
});
// Listening must not keep the api alive when it is told to stop.
process.channel?.unref();
