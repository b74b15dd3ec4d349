const LINE_MS = 5000;
const WIDTH = 30;

/** Shows how far something is: as a bar on a terminal, else as a line every five seconds. */
export function progressOn(stream: NodeJS.WriteStream): { show(done: number, total: number): void; end(): void } {
  let shown = -1;
  let said = Date.now();
  return {
    show(done, total) {
      const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 100;
      if (stream.isTTY) {
        if (percent === shown) return;
        const filled = Math.round((percent / 100) * WIDTH);
        stream.write(`\r[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${percent} %`);
      } else if (Date.now() - said >= LINE_MS) {
        said = Date.now();
        stream.write(`${percent} %\n`);
      }
      shown = percent;
    },
    end() {
      if (stream.isTTY && shown >= 0) stream.write('\n');
    },
  };
}
