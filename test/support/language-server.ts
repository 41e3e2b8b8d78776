/** Speaks the language server protocol with yaml-language-server over its standard streams, as an editor does. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { firstMessage, framedMessage } from './framed-messages.ts'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** A diagnostic as editors show it; lines and characters from 0. */
export interface EditorDiagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

const require = createRequire(import.meta.url)
const manifest = require.resolve('yaml-language-server/package.json')
const PROGRAM = join(dirname(manifest), 'bin/yaml-language-server')

/** No schema from the network, and everything on. */
const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }

/** A running server. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams
  #received = Buffer.alloc(0)
  #last = 0
  readonly #answers = new Map<number, (result: unknown) => void>()
  readonly #diagnosed = new Map<string, (found: readonly EditorDiagnostic[]) => void>()

  constructor() {
    this.#child = spawn(process.execPath, [PROGRAM, '--stdio'])
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk])
      for (let message = this.#next(); message !== undefined; message = this.#next()) {
        this.#take(message)
      }
    })
  }

  /** Opens the conversation. */
  async start(root: string): Promise<void> {
    const capabilities = {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['markdown'] } },
    }
    await this.ask('initialize', { processId: null, rootUri: root, capabilities })
    this.#send({ method: 'initialized', params: {} })
  }

  /** Opens a document and gives its diagnostics. */
  open(uri: string, text: string): Promise<readonly EditorDiagnostic[]> {
    const found = new Promise<readonly EditorDiagnostic[]>((done) => this.#diagnosed.set(uri, done))
    this.show(uri, text)
    return found
  }

  /** Opens a document to ask about places of it; nobody waits for its diagnostics, which come late. */
  show(uri: string, text: string): void {
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
  }

  /** Closes a document. */
  close(uri: string): void {
    this.#send({ method: 'textDocument/didClose', params: { textDocument: { uri } } })
  }

  /** Asks about a place of an open document. */
  at(method: string, uri: string, line: number, character: number): Promise<unknown> {
    return this.ask(`textDocument/${method}`, { textDocument: { uri }, position: { line, character } })
  }

  ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    const answer = new Promise((done) => this.#answers.set(id, done))
    this.#send({ id, method, params })
    return answer
  }

  stop(): void {
    this.#child.kill()
  }

  #send(message: Message): void {
    this.#child.stdin.write(framedMessage(message))
  }

  #next(): Message | undefined {
    const first = firstMessage(this.#received)
    if (first === undefined) return undefined
    this.#received = first.rest
    return first.message as Message
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined && id !== undefined) this.#answers.get(id)?.(result)
    else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: readonly { section?: string }[] }
      const settings = items.map(({ section }) => (section === 'yaml' ? SETTINGS : {}))
      this.#send({ id, result: settings })
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: EditorDiagnostic[] }
      this.#diagnosed.get(uri)?.(diagnostics)
    } else if (id !== undefined) this.#send({ id, result: null })
  }
}
