/**
 * Reads XML strictly and piece by piece (saxes, which knows no entity but the five): well-formed or refused, no document
 * type, no element deeper than the limit, no tag or text longer than it.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse, SourceRefused } from '../refused.ts'

/** Attributes by their names, prefixes included. */
export type Attributes = Readonly<Record<string, string>>

/** What happens in an XML document; names without their prefix, the root has depth 1. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes, depth: number): void
  /** Text between two tags, white space too. */
  text?(text: string): void
  close?(name: string, depth: number): void
}

export interface XmlReader {
  write(piece: Uint8Array | string): void
  end(): void
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** The encoding that the first bytes of a part show: UTF-16 by its mark or its zeros, else UTF-8. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8'
}

/** A reader of one document; one with a name is told by it where it is not well-formed, another by its line. */
export function xmlReader(document: string, events: XmlEvents, limits: SourceLimits): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: true })
  // The parts of a workbook are one long line.
  const place = () => (document === '' ? { line: parser.line } : {})
  const malformed = (): never => refuse('xml-malformed', document, place())
  let depth = 0
  // How much was written since the last event: a tag or a text that goes on for longer than any may.
  let waiting = 0
  parser.on('error', malformed)
  parser.on('doctype', () => refuse('xml-doctype', document, place()))
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    waiting = 0
    depth += 1
    checkLimit(limits, 'depth', depth)
    events.open?.(local(name), attributes, depth)
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    waiting = 0
    events.close?.(local(name), depth)
    depth -= 1
  })
  const text = (found: string): void => {
    waiting = 0
    checkLimit(limits, 'text', found.length)
    events.text?.(found)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const parse = (text: string): void => {
    waiting += text.length
    parser.write(text)
    checkLimit(limits, 'text', waiting)
  }
  const decoded = (piece?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true })
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch (error) {
      if (error instanceof SourceRefused) throw error
      return malformed()
    }
  }
  return {
    write: (piece) => parse(typeof piece === 'string' ? piece : decoded(piece)),
    end: () => {
      parse(decoded())
      parser.close()
    },
  }
}
