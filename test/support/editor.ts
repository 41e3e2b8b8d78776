/** A scripted editor: speaks the language server protocol with `plan lsp`, in process or with whatever else reads and writes. */

import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver-protocol'
import { main } from '../../src/commands/main.ts'
import { firstMessage, framedMessage } from './framed-messages.ts'

export interface Answer {
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

interface Message extends Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
}

/** What an editor talks to. */
export interface Line {
  readonly write: (bytes: Uint8Array) => void
  /** Ends what the server reads. */
  readonly end: () => void
  readonly hear: (listen: (bytes: Uint8Array) => void) => void
  /** The exit code. */
  readonly exit: Promise<number | null>
  /** What was told on standard error so far. */
  readonly told: () => string
}

/** What the editor says of itself. */
export interface Start {
  readonly locale?: string
  readonly capabilities?: object
}

/** The position of a text that stands once, and of so many signs behind its start. */
export function positionOf(text: string, needle: string, behind = 0): Position {
  const at = text.indexOf(needle)
  if (at < 0 || text.includes(needle, at + 1)) throw new Error(`not once: ${needle}`)
  const lines = text.slice(0, at + behind).split(/\r\n|\n|\r/)
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

export class Editor {
  readonly line: Line
  /** What was published last of each file. */
  readonly published = new Map<string, PublishDiagnosticsParams>()
  /** What the server asked of the editor. */
  readonly asked: string[] = []
  #received = Buffer.alloc(0)
  #last = 0
  readonly #answers = new Map<number, (answer: Answer) => void>()
  readonly #waiting = new Set<() => void>()

  constructor(line: Line) {
    this.line = line
    line.hear((bytes) => {
      this.#received = Buffer.concat([this.#received, bytes])
      for (let message = this.#next(); message !== undefined; message = this.#next()) this.#take(message)
    })
  }

  async start({ locale, capabilities = {} }: Start = {}): Promise<Answer> {
    const own = locale === undefined ? {} : { locale }
    const answer = await this.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { delay: 0 },
      ...own,
    })
    this.tell('initialized', {})
    return answer
  }

  open(uri: string, text: string, version = 1): Promise<readonly Diagnostic[]> {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } })
    return this.diagnostics(uri, version)
  }

  /** Replaces the text of a file, or what stands in a range of it. */
  change(uri: string, version: number, text: string, range?: Range): Promise<readonly Diagnostic[]> {
    const contentChanges = [range === undefined ? { text } : { range, text }]
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    return this.diagnostics(uri, version)
  }

  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } })
  }

  /** The diagnostics of a version of a file, once they are there. */
  async diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const isThere = (known: PublishDiagnosticsParams): boolean => known.version === version
    return (await this.until(uri, isThere)).diagnostics
  }

  /** What is published of a file, once it is so. */
  until(uri: string, isSo: (known: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return new Promise((done) => {
      const look = (): void => {
        const known = this.published.get(uri)
        if (known === undefined || !isSo(known)) return
        this.#waiting.delete(look)
        done(known)
      }
      this.#waiting.add(look)
      look()
    })
  }

  async #at<T>(method: string, uri: string, params: object): Promise<T> {
    const { result, error } = await this.ask(`textDocument/${method}`, { textDocument: { uri }, ...params })
    if (error !== undefined) throw new Error(error.message)
    return result as T
  }

  /** The text of what is shown over a place; empty where nothing is. */
  async hover(uri: string, position: Position): Promise<string> {
    const hover = await this.#at<Hover | null>('hover', uri, { position })
    const { value = '' } = (hover?.contents ?? {}) as { readonly value?: string }
    return value
  }

  completion(uri: string, position: Position): Promise<CompletionItem[]> {
    return this.#at('completion', uri, { position })
  }

  definition(uri: string, position: Position): Promise<Location | null> {
    return this.#at('definition', uri, { position })
  }

  references(uri: string, position: Position, includeDeclaration = true): Promise<Location[]> {
    return this.#at('references', uri, { position, context: { includeDeclaration } })
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.#at('documentSymbol', uri, {})
  }

  actions(uri: string, range: Range): Promise<CodeAction[]> {
    return this.#at('codeAction', uri, { range, context: { diagnostics: [] } })
  }

  ask(method: string, params?: unknown): Promise<Answer> {
    this.#last += 1
    const id = this.#last
    const answer = new Promise<Answer>((done) => this.#answers.set(id, done))
    this.#send({ id, method, params })
    return answer
  }

  tell(method: string, params?: unknown): void {
    this.#send({ method, params })
  }

  /** Ends the conversation as the protocol asks for; gives the exit code. */
  async leave(): Promise<number | null> {
    await this.ask('shutdown')
    this.tell('exit')
    return this.line.exit
  }

  #send(message: Message): void {
    this.line.write(Buffer.from(framedMessage(message)))
  }

  #next(): Message | undefined {
    const first = firstMessage(this.#received)
    if (first === undefined) return undefined
    this.#received = first.rest
    return first.message as Message
  }

  #take(message: Message): void {
    const { id, method, params } = message
    if (method === undefined) this.#answers.get(id ?? 0)?.(message)
    else if (id !== undefined) {
      this.asked.push(method)
      this.#send({ id, result: null })
    } else if (method === 'textDocument/publishDiagnostics') {
      const news = params as PublishDiagnosticsParams
      this.published.set(news.uri, news)
      for (const look of [...this.#waiting]) look()
    }
  }
}

/** How the server is started. */
export interface Server {
  readonly cwd: string
  readonly argv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** An editor with a server in this process. */
export function editorInProcess({ cwd, argv = [], env = {} }: Server): Editor {
  const stdin = new PassThrough()
  const told: string[] = []
  let listen: (bytes: Uint8Array) => void = () => {}
  const exit = main({
    argv: ['lsp', ...argv],
    cwd,
    env,
    stdin,
    stdout: { write: (chunk) => listen(Buffer.from(chunk)) },
    stderr: { write: (chunk) => told.push(String(chunk)) },
  })
  return new Editor({
    write: (bytes) => stdin.write(bytes),
    end: () => stdin.end(),
    hear: (own) => {
      listen = own
    },
    exit,
    told: () => told.join(''),
  })
}

export function addressOf(path: string): string {
  return pathToFileURL(path).href
}
