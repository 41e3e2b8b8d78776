/**
 * The streams of a terminal: words are fitted to its width, whoever prints them; data is written as it is; the line that
 * says how far a command is gives way to both. Where no terminal reads, every line stays as it is made.
 */
import { fitted } from '../render/terminal/fit.ts'
import type { Io, MovingLine, Sink } from './declaration.ts'
import { movingLine } from './moving-line.ts'

function shownSink(sink: Sink, line: MovingLine | undefined): Sink {
  const { isTTY, columns = 0 } = sink
  const isFitted = isTTY === true && columns > 0
  if (!isFitted && line === undefined) return sink
  const write: Sink['write'] = (chunk) => {
    line?.clear()
    return sink.write(isFitted && typeof chunk === 'string' ? fitted(chunk, columns) : chunk)
  }
  return isFitted ? { isTTY, columns, write } : { isTTY: isTTY === true, write }
}

/**
 * Lends a run its streams, as its terminal shows them.
 *
 * @param now - milliseconds of a clock that never goes back.
 */
export async function onTerminal<T>(io: Io, now: () => number, run: (io: Io) => Promise<T>): Promise<T> {
  const line = movingLine(io, now)
  try {
    return await run({ ...io, stdout: shownSink(io.stdout, line), stderr: shownSink(io.stderr, line), line })
  } finally {
    line?.clear()
  }
}
