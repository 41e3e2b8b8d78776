/** Parses, of a text that was read in parts, only the part in which a place is looked for. */
import { Parser } from 'yaml'
import { compose } from './compose.ts'
import type { PathStep } from './origin.ts'
import type { SourcePart } from './source-file.ts'
import { type Block, recordEnd } from './split.ts'

/** A stretch of the text and the path that leads on from its root. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly path: readonly PathStep[]
}

/** Looks a path up in its own part of the text; the part that was looked at last is kept. */
export function partsOf(
  text: string,
  blocks: readonly Block[],
): (path: readonly PathStep[]) => SourcePart | undefined {
  let last: (Stretch & Pick<SourcePart, 'document'>) | undefined
  return (path) => {
    const stretch = stretchOf(blocks, path)
    if (stretch === undefined) return undefined
    const { start, end } = stretch
    if (last?.start !== start || last.end !== end) {
      last = { ...stretch, document: parsePart(text, start, end) }
    }
    return { document: last.document, path: stretch.path }
  }
}

function parsePart(text: string, start: number, end: number): SourcePart['document'] {
  const parser = new Parser()
  // The places of the part are then those in the whole text.
  parser.offset = start
  return compose([...parser.parse(text.slice(start, end))], end)
}

/** Undefined where the path leads into no part: to the root, or to a key that is not there. */
function stretchOf(blocks: readonly Block[], path: readonly PathStep[]): Stretch | undefined {
  const [key, index, ...inside] = path
  const block = blocks.find((one) => one.key === key)
  if (block === undefined) return undefined
  const { start, end, records } = block
  if (records === undefined) return { start, end, path }
  const from = records[Number(index)]
  if (from !== undefined) {
    return { start: from, end: recordEnd(block, Number(index)), path: [0, ...inside] }
  }
  // The list itself is as long as its first line at least, which is all that is shown of it, with its second record.
  return index === undefined ? { start, end: recordEnd(block, 1), path } : { start, end, path }
}
