/** The plans of the files that an editor has open: each is read when it is asked for, with what the editor holds in the place of what is on disk. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Diagnostic, Position, PublishDiagnosticsParams } from 'vscode-languageserver-protocol'
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { findPlanAbove, isFolder, isPlan, shownPath } from '../../workspace/plan-folder.ts'
import type { Io } from '../declaration.ts'
import { refusalLine } from '../error-lines.ts'
import { openWithSchemas } from '../open-plan.ts'
import { PlanMemory } from '../plan-memory.ts'
import type { Asked, Desk } from './desk.ts'
import { diagnosticsOf, SOURCE } from './diagnostics.ts'
import { type HeldText, offsetAt, pageOf } from './positions.ts'

/** A file that an editor has open. */
interface OpenFile {
  readonly document: TextDocument
  readonly page: HeldText
  readonly bytes: Uint8Array
}

interface OpenedPlan {
  readonly memory: PlanMemory
  /** What was told of each file, by its address. */
  readonly told: Map<string, string>
  /** The plan when all of it could be read last. */
  whole: Plan | undefined
}

type Reading = { readonly desk: Desk } | { readonly refusal: string }

/** The line of a file that holds a plan by itself. */
const HEADER = /^plan:/m

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** The path of an address; undefined of what is no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

function openFile(document: TextDocument): OpenFile {
  const text = document.getText()
  return { document, page: pageOf(text), bytes: new TextEncoder().encode(text) }
}

export class OpenedPlans {
  /** The language of what is said. */
  lang: Lang = 'en'
  readonly #io: Io
  readonly #files = new Map<string, OpenFile>()
  readonly #plans = new Map<string, OpenedPlan>()

  constructor(io: Io) {
    this.#io = io
  }

  open(uri: string, language: string, version: number, text: string): void {
    const path = pathOf(uri)
    if (path !== undefined) this.#files.set(path, openFile(TextDocument.create(uri, language, version, text)))
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const path = pathOf(uri)
    const known = path === undefined ? undefined : this.#files.get(path)
    if (path !== undefined && known !== undefined)
      this.#files.set(path, openFile(TextDocument.update(known.document, [...changes], version)))
  }

  close(uri: string): void {
    this.#files.delete(pathOf(uri) ?? '')
  }

  /** What is asked of a place; undefined in a file that is not open or of no plan, and where the plan is refused. */
  ask(uri: string, position: Position): Asked | undefined {
    const path = pathOf(uri)
    const file = path === undefined ? undefined : this.#files.get(path)
    const root = path === undefined || file === undefined ? undefined : this.#rootOf(path, file)
    if (path === undefined || file === undefined || root === undefined) return undefined
    const reading = this.#read(root)
    if ('refusal' in reading) return undefined
    const { page } = file
    return { ...reading.desk, file: shownPath(this.#folderOf(root), path), page, offset: offsetAt(page, position) }
  }

  /** What an editor is to be told: of each open file, and of each other whose findings are not those that it knows. */
  *check(): Generator<PublishDiagnosticsParams> {
    const roots = new Set([...this.#files].flatMap(([path, file]) => this.#rootOf(path, file) ?? []))
    for (const [root, { told }] of this.#plans) {
      if (roots.has(root)) continue
      for (const uri of told.keys()) yield { uri, diagnostics: [] }
      this.#plans.delete(root)
    }
    for (const root of roots) yield* this.#news(root)
  }

  *#news(root: string): Generator<PublishDiagnosticsParams> {
    const found = this.#found(root, this.#read(root))
    const { told } = this.#planAt(root)
    const versions = new Map(this.#filesOf(root).map(([, { document }]) => [document.uri, document.version]))
    for (const uri of new Set([...versions.keys(), ...found.keys(), ...told.keys()])) {
      const diagnostics = [...(found.get(uri) ?? [])]
      const version = versions.get(uri)
      const text = JSON.stringify(diagnostics)
      if (version === undefined && text === (told.get(uri) ?? '[]')) continue
      if (diagnostics.length === 0) told.delete(uri)
      else told.set(uri, text)
      yield { uri, diagnostics, ...(version === undefined ? {} : { version }) }
    }
  }

  /** The diagnostics by address; of a plan that is refused, why, at the start of each of its open files. */
  #found(root: string, reading: Reading): ReadonlyMap<string, readonly Diagnostic[]> {
    if ('desk' in reading) {
      const { desk } = reading
      return new Map([...diagnosticsOf(desk)].map(([file, found]) => [desk.addressOf(file), found]))
    }
    const diagnostic = { range: START, severity: 1, source: SOURCE, message: reading.refusal } as const
    return new Map(this.#filesOf(root).map(([, { document }]) => [document.uri, [diagnostic]]))
  }

  /** The folder of the plan that a file belongs to; the file itself where it is a plan of its own; undefined of any other. */
  #rootOf(path: string, { document }: OpenFile): string | undefined {
    try {
      return findPlanAbove(pathFrom(this.#io.cwd, '.', `${path}/..`))
    } catch (error) {
      if (!(error instanceof WorkspaceFailure)) throw error
      return HEADER.test(document.getText()) && isPlan(path) ? path : undefined
    }
  }

  #folderOf(root: string): string {
    return isFolder(root) ? root : pathFrom(this.#io.cwd, '.', `${root}/..`)
  }

  #filesOf(root: string): readonly (readonly [string, OpenFile])[] {
    return [...this.#files].filter(([path, file]) => this.#rootOf(path, file) === root)
  }

  #planAt(root: string): OpenedPlan {
    const known = this.#plans.get(root) ?? { memory: new PlanMemory(), told: new Map(), whole: undefined }
    this.#plans.set(root, known)
    return known
  }

  #read(root: string): Reading {
    const plan = this.#planAt(root)
    const { memory } = plan
    const cwd = this.#folderOf(root)
    const files = this.#filesOf(root)
    memory.unsaved.clear()
    for (const [path, { bytes }] of files) memory.unsaved.set(path, bytes)
    try {
      const path = shownPath(cwd, root)
      const loaded = openWithSchemas({ ...this.#io, cwd, memory }, path, { mayBeUndated: true })
      if (loaded.unread.files.size === 0) plan.whole = loaded.plan
      const held = new Map(files.map(([own, { page }]) => [shownPath(cwd, own), page]))
      const addressOf = (file: string) => this.#addressOf(pathFrom(cwd, '.', file))
      return { desk: { loaded, plan: plan.whole ?? loaded.plan, lang: this.lang, held, addressOf } }
    } catch (error) {
      const refusal = refusalLine(error, this.lang)
      if (refusal === undefined) throw error
      return { refusal }
    }
  }

  /** The address of a file, as an editor that has it open writes it. */
  #addressOf(path: string): string {
    return this.#files.get(path)?.document.uri ?? pathToFileURL(path).href
  }
}
