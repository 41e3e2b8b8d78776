/**
 * The streams of a terminal: words are fitted to its width, whoever prints them; data is written as it is. Where no
 * terminal reads, every line stays as it is made.
 */
import { fitted } from '../render/terminal/fit.ts'
import type { Io, Sink } from './declaration.ts'

function fittedSink(sink: Sink): Sink {
  const { isTTY, columns = 0 } = sink
  if (isTTY !== true || columns <= 0) return sink
  return { isTTY, columns, write: (chunk) => sink.write(typeof chunk === 'string' ? fitted(chunk, columns) : chunk) }
}

/** The streams of a run, as its terminal shows them. */
export function onTerminal(io: Io): Io {
  return { ...io, stdout: fittedSink(io.stdout), stderr: fittedSink(io.stderr) }
}
