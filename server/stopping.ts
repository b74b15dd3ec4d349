const LONGEST_SECONDS = 30;

/**
 * Ends the process cleanly at the first SIGINT or SIGTERM, or when bin/kontor that launched it is gone: runs `stop`, then exits with 0, or with 1
 * when it fails or takes too long. Later signals change nothing: a terminal's Ctrl-C reaches a process directly and once more through its launcher.
 */
export function stopOnSignals(stop: () => Promise<void>, log: (message: string) => void): void {
  let stopping = false;
  const begin = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log(`stopping (${reason})`);
    setTimeout(() => process.exit(1), LONGEST_SECONDS * 1000).unref();
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        log(`stopping failed: ${error.message}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', begin);
  process.on('SIGTERM', begin);
  if (!process.channel) return;
  process.once('disconnect', () => begin('its launcher is gone'));
  process.channel.unref();
}
