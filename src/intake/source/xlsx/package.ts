/** A workbook as a package of parts (Open Packaging Conventions, ECMA-376 part 2). */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse, SourceRefused } from '../refused.ts'
import { type Attributes, type XmlEvents, xmlReader } from '../xml/events.ts'
import type { ArchivePart } from '../zip/archive.ts'
import type { Inflater } from '../zip/inflate.ts'

interface Relationship {
  readonly type: string
  readonly target: string
}

interface SheetPart {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** The name of its part; undefined for a sheet of another kind (a chart, a dialog). */
  readonly part: string | undefined
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** Whether days count from 1904-01-01. */
  readonly is1904: boolean
  readonly hasMacros: boolean
  /** How many other files its formulas name. */
  readonly externals: number
  readonly strings: string | undefined
  readonly styles: string | undefined
  readonly theme: string | undefined
  /** The part of its properties: title, author, when it was saved. */
  readonly properties: string | undefined
}

/** The value of an attribute whatever its prefix: the relation of a sheet is `r:id` under any name of `r`. */
function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

export class Package {
  private readonly parts: ReadonlyMap<string, ArchivePart>
  private readonly inflater: Inflater
  private readonly limits: SourceLimits

  constructor(parts: readonly ArchivePart[], inflater: Inflater, limits: SourceLimits) {
    this.parts = new Map(parts.map((part) => [keyOf(part.name), part]))
    this.inflater = inflater
    this.limits = limits
  }

  has(name: string): boolean {
    return this.parts.has(keyOf(name))
  }

  /** Reads a part as XML; refuses one that is missing. */
  read(name: string, events: XmlEvents): void {
    const part = this.parts.get(keyOf(name))
    const reader = xmlReader(name, events, this.limits)
    const present = part ?? refuse('workbook-damaged', name)
    this.inflater.inflate(present, (piece) => reader.write(piece))
    reader.end()
  }

  /** Reads a part on which no value hangs; false where it is missing or damaged. */
  tryRead(name: string | undefined, events: XmlEvents): boolean {
    try {
      if (name === undefined || !this.has(name)) return false
      this.read(name, events)
      return true
    } catch (error) {
      if (error instanceof SourceRefused) return false
      throw error
    }
  }

  /** The relationships of a part by their ids; none where their list is missing. */
  relationships(of: string): ReadonlyMap<string, Relationship> {
    const at = of.lastIndexOf('/') + 1
    const name = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`
    const found = new Map<string, Relationship>()
    if (!this.has(name)) return found
    this.read(name, {
      open: (element, { Id, Type, Target, TargetMode }) => {
        if (element !== 'Relationship' || TargetMode === 'External') return
        if (Id === undefined || Type === undefined || Target === undefined) return
        checkLimit(this.limits, 'parts', found.size + 1)
        // The last step of the type is the same in the transitional and in the strict form.
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(of, Target) })
      },
    })
    return found
  }
}

/** Names of parts are the same in capitals (ECMA-376 part 2, 6.2.2), and some programs write the slash of Windows. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

/** The name of a part that another names by a path relative to itself; `..` leads no further than the root. */
function resolved(from: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const STATES = new Set(['hidden', 'veryHidden'])

/** What the workbook part of a package says; refuses a package without one. */
export function readWorkbookParts(workbook: Package, limits: SourceLimits): WorkbookParts {
  const roots = [...workbook.relationships('').values()]
  const rootOf = (wanted: string): string | undefined => roots.find(({ type }) => type === wanted)?.target
  const main = rootOf('officeDocument') ?? 'xl/workbook.xml'
  const relationships = workbook.relationships(main)
  const byType = (type: string): string | undefined =>
    [...relationships.values()].find((one) => one.type === type)?.target
  const sheets: SheetPart[] = []
  let is1904 = false
  let externals = 0
  workbook.read(main, {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== 'workbook') refuse('workbook-damaged', main)
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904'])
      else if (name === 'externalReference') externals += 1
      else if (name === 'sheet' && depth === 3) {
        sheets.push(sheetEntry(attributes, relationships))
        checkLimit(limits, 'parts', sheets.length)
      }
    },
  })
  return {
    sheets,
    is1904,
    externals,
    hasMacros: byType('vbaProject') !== undefined,
    strings: byType('sharedStrings'),
    styles: byType('styles'),
    theme: byType('theme'),
    properties: rootOf('core-properties'),
  }
}

function sheetEntry(attributes: Attributes, relationships: ReadonlyMap<string, Relationship>): SheetPart {
  const { name = '', state = 'visible' } = attributes
  const relationship = relationships.get(prefixed(attributes, 'id') ?? '')
  if (relationship === undefined) return refuse('workbook-damaged', 'workbook.xml.rels', { sheet: name })
  return {
    name,
    state: STATES.has(state) ? (state as SheetPart['state']) : 'visible',
    part: relationship.type === 'worksheet' ? relationship.target : undefined,
  }
}
