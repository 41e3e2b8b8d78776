/** Collects the records of a project's XML as it goes by: their fields as texts, and the lists of records inside them. */
import { addToList } from '../../../values/multimap.ts'
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'

export type Fields = ReadonlyMap<string, string>

export interface ProjectRecord {
  readonly fields: Fields
  readonly inner: ReadonlyMap<string, readonly Fields[]>
}

/** The elements that a project's lists consist of. */
const LISTS: Readonly<Record<string, string>> = {
  ExtendedAttributes: 'ExtendedAttribute',
  Tasks: 'Task',
  Resources: 'Resource',
  Assignments: 'Assignment',
}

interface OpenRecord {
  readonly fields: Map<string, string>
  readonly inner: Map<string, Fields[]>
}

/** Fields of the project stand at depth 2, its lists too, their records at 3, what these hold at 4 and 5. */
export class ProjectRecords implements XmlEvents {
  readonly project = new Map<string, string>()
  private readonly lists = new Map<string, ProjectRecord[]>()
  private readonly limits: SourceLimits
  private readonly names: string[] = []
  private record: OpenRecord | undefined
  private nested: Map<string, string> | undefined
  private content = ''
  private hasChildren = false
  private count = 0

  constructor(limits: SourceLimits) {
    this.limits = limits
  }

  of(name: string): readonly ProjectRecord[] {
    return this.lists.get(name) ?? []
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1) expectProject(name, attributes)
    this.names.push(name)
    this.content = ''
    this.hasChildren = false
    const isListed = depth === 3 && LISTS[this.names[1] ?? ''] === name
    if (isListed) this.record = { fields: new Map(), inner: new Map() }
    else if (depth === 4 && this.record !== undefined) this.nested = new Map()
  }

  text(text: string): void {
    this.content += text
  }

  close(name: string, depth: number): void {
    const isLeaf = !this.hasChildren
    if (depth === 2 && isLeaf) this.keep(this.project, name)
    else if (depth === 3) this.closeRecord(name)
    else if (depth === 4) this.closeInner(name, isLeaf)
    else if (depth === 5 && isLeaf && this.nested !== undefined) this.keep(this.nested, name)
    this.names.pop()
    this.hasChildren = true
  }

  private keep(fields: Map<string, string>, name: string): void {
    const text = this.content.trim()
    if (text === '') return
    this.count += 1
    checkLimit(this.limits, 'cells', this.count)
    // Which of two values is meant, nobody knows.
    if (fields.has(name)) refuse('xml-malformed', name)
    fields.set(name, text)
  }

  private closeRecord(name: string): void {
    if (this.record === undefined) return
    addToList(this.lists, name, this.record)
    checkLimit(this.limits, 'rows', this.of(name).length, name)
    this.record = undefined
  }

  private closeInner(name: string, isLeaf: boolean): void {
    const { record, nested } = this
    if (record === undefined || nested === undefined) return
    if (isLeaf) this.keep(record.fields, name)
    else addToList(record.inner, name, nested)
    this.nested = undefined
  }
}

/** Refuses the XML of anything but MS Project; a namespace of its own marks it. */
function expectProject(name: string, attributes: Attributes): void {
  const spaces = Object.entries(attributes).filter(([key]) => /^xmlns(:|$)/.test(key))
  const isOfProject = spaces.some(([, value]) => value === 'http://schemas.microsoft.com/project')
  if (name !== 'Project' || !isOfProject) refuse('source-kind', 'xml')
}
