// Loaded into api and worker before their own code. When the starter is killed outright, its end
// closes this channel, and the process stops in order instead of living on without it.
if (process.send) {
  process.channel.unref();
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 15_000).unref();
  });
}
