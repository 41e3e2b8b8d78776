/** Plants a fault into the text of its file. */
import { join } from 'node:path'

/** The room of a fault. */
export function roomOf({ file }) {
  return file.split('/')[0]
}

/** The file of a fault below a copy of the repository. */
export function fileOf(repository, { file }) {
  return join(repository, 'src', file)
}

/** The text with the fault in it; undefined where its place does not stand there exactly once. */
export function planted(text, { from, to }) {
  const parts = text.split(from)
  return parts.length === 2 ? parts.join(to) : undefined
}
