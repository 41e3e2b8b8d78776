/**
 * `plan lsp`: a language server (Language Server Protocol 3.17) on standard input and output, which answers from the plans
 * of the files that an editor has open.
 */
import { Writable } from 'node:stream'
import {
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Logger,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'
import { safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { tellFault } from '../error-lines.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { VERSION } from '../version.ts'
import { actionsIn } from './code-actions.ts'
import { completionsAt } from './completion.ts'
import type { LSP } from './declaration.ts'
import type { Asked } from './desk.ts'
import { hoverAt } from './hover.ts'
import { hoverText } from './hover-text.ts'
import { definitionAt, referencesAt, symbolsIn } from './navigation.ts'
import { OpenedPlans } from './opened-plans.ts'

type LspOptions = OptionsOf<typeof LSP>

const TEXTS = {
  waits: {
    fr: 'plan lsp attend un éditeur sur l’entrée standard (docs/fr/editeurs.md)\u00a0; Ctrl+D y met fin',
    en: 'plan lsp waits for an editor on standard input (docs/editors.md); Ctrl+D ends it',
  },
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  // Changes come as the signs that differ.
  textDocumentSync: { openClose: true, change: 2, save: true },
  completionProvider: { triggerCharacters: [' ', ':', '[', ',', '{'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
}

/** How long nothing is typed before a plan is read, in milliseconds, where the editor asks for no other time. */
const DELAY = 100

/** A conversation: what the editor said of itself, and how far it has come. */
interface Session {
  readonly io: Io
  readonly connection: ProtocolConnection
  readonly plans: OpenedPlans
  readonly options: LspOptions
  state: 'new' | 'open' | 'shut'
  delay: number
  hasMarkdown: boolean
  watches: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

/** The language of --lang, else the client's, else the environment's. */
function langOf({ locale }: InitializeParams, { io, options }: Session): Lang {
  if (options.lang !== undefined) return options.lang
  if (typeof locale === 'string' && locale !== '') return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en'
  return environmentLang(io)
}

function begin(session: Session, params: InitializeParams): InitializeResult {
  const { capabilities, initializationOptions } = params
  const { delay } = (initializationOptions ?? {}) as { readonly delay?: unknown }
  const formats = capabilities?.textDocument?.hover?.contentFormat
  session.state = 'open'
  session.delay = typeof delay === 'number' && delay >= 0 ? delay : DELAY
  session.hasMarkdown = formats?.includes('markdown') ?? true
  session.watches = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  session.plans.lang = langOf(params, session)
  return { capabilities: CAPABILITIES, serverInfo: { name: 'plan', version: VERSION } }
}

/** Reads the plans and tells the editor; a fault of ours is told to whoever reads the log, and the conversation goes on. */
function check(session: Session): void {
  const { connection, plans } = session
  try {
    for (const news of plans.check()) void connection.sendNotification(PublishDiagnosticsNotification.type, news)
  } catch (error) {
    tellFault(session.io, error)
  }
}

/** Reads the plans once no more is typed. */
function checkAfter(session: Session, delay: number): void {
  clearTimeout(session.timer)
  session.timer = setTimeout(() => check(session), delay)
}

/** What a request says of its file and place. */
interface PlaceParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

const TOP: Position = { line: 0, character: 0 }

function isPosition(position: Partial<Position>): position is Position {
  const { line, character } = position
  return Number.isInteger(line) && Number.isInteger(character)
}

/**
 * What a request asks about.
 *
 * @throws ResponseError where the conversation has not begun or has ended, and for a request that names no place.
 */
function askedOf(session: Session, params: PlaceParams): Asked | undefined {
  if (session.state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first')
  if (session.state === 'shut') throw new ResponseError(ErrorCodes.InvalidRequest, 'after shutdown only exit is left')
  const uri = params?.textDocument?.uri
  const position = params?.position ?? {}
  if (typeof uri !== 'string' || !isPosition(position))
    throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri and position are needed')
  return session.plans.ask(uri, position)
}

function hover(session: Session, asked: Asked | undefined) {
  const hovered = asked && hoverAt(asked)
  if (asked === undefined || hovered === undefined) return null
  const { sections, range } = hovered
  const value = hoverText(sections, asked.lang, asked.plan?.currency ?? 'EUR')
  const kind = session.hasMarkdown ? 'markdown' : 'plaintext'
  return { contents: { kind, value }, ...(range === undefined ? {} : { range }) } as const
}

function answerRequests(session: Session): void {
  const { connection } = session
  const ask = (params: PlaceParams): Asked | undefined => askedOf(session, params)
  connection.onRequest(CompletionRequest.type, (params) => {
    const asked = ask(params)
    return asked === undefined ? [] : completionsAt(asked)
  })
  connection.onRequest(HoverRequest.type, (params) => hover(session, ask(params)))
  connection.onRequest(DefinitionRequest.type, (params) => {
    const asked = ask(params)
    return (asked && definitionAt(asked)) ?? null
  })
  connection.onRequest(ReferencesRequest.type, (params) => {
    const asked = ask(params)
    return asked === undefined ? [] : referencesAt(asked, params.context?.includeDeclaration === true)
  })
  connection.onRequest(DocumentSymbolRequest.type, (params) => {
    const asked = ask({ ...params, position: TOP })
    return asked === undefined ? [] : symbolsIn(asked)
  })
  connection.onRequest(CodeActionRequest.type, (params) => {
    const asked = ask({ ...params, position: params.range?.start })
    return asked === undefined ? [] : actionsIn(asked, params.range)
  })
}

function followFiles(session: Session): void {
  const { connection, plans } = session
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    plans.open(textDocument.uri, textDocument.languageId, textDocument.version, textDocument.text)
    checkAfter(session, 0)
  })
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    plans.change(textDocument.uri, textDocument.version, contentChanges)
    checkAfter(session, session.delay)
  })
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    plans.close(textDocument.uri)
    // Nobody holds it any more, and what was told of it may be of another text.
    void connection.sendNotification(PublishDiagnosticsNotification.type, { uri: textDocument.uri, diagnostics: [] })
    checkAfter(session, 0)
  })
  connection.onNotification(DidSaveTextDocumentNotification.type, () => checkAfter(session, 0))
  connection.onNotification(DidChangeWatchedFilesNotification.type, () => checkAfter(session, 0))
}

/** Asks the editor to say when a file of YAML changes on disk. */
async function watchFiles(session: Session): Promise<void> {
  if (!session.watches) return
  const { method } = DidChangeWatchedFilesNotification.type
  const registerOptions = { watchers: [{ globPattern: '**/*.{yaml,yml}' }] }
  try {
    const registrations = [{ id: 'files', method, registerOptions }]
    await session.connection.sendRequest(RegistrationRequest.type, { registrations })
  } catch {
    // An editor that refuses says nothing of other files until one is typed in.
  }
}

/** The conversation from its first message to its end; gives the exit code. */
function converse(session: Session, stdin: NodeJS.ReadableStream): Promise<number> {
  const { connection } = session
  connection.onRequest(InitializeRequest.type, (params) => {
    if (session.state !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize comes once')
    return begin(session, params)
  })
  connection.onNotification(InitializedNotification.type, () => watchFiles(session))
  connection.onRequest(ShutdownRequest.type, () => {
    session.state = 'shut'
  })
  answerRequests(session)
  followFiles(session)
  return new Promise((done) => {
    const end = (): void => done(session.state === 'shut' ? EXIT.clean : EXIT.disconnected)
    connection.onNotification(ExitNotification.type, end)
    connection.onClose(end)
    stdin.once('end', end)
    connection.listen()
  })
}

/** What goes wrong with messages is one line for whoever reads the editor's log. */
function loggerOf({ stderr }: Io): Logger {
  const tell = (message: string): void => {
    const [line = ''] = message.split('\n')
    stderr.write(safe`plan lsp: ${line}\n`)
  }
  return { error: tell, warn: tell, info: () => {}, log: () => {} }
}

export const runLsp: CommandRun<LspOptions> = async ({ io, lang }, _, options) => {
  const { stdin, stdout } = io
  if (stdin === undefined) return EXIT.disconnected
  if (stdin.isTTY === true) io.stderr.write(safe`${TEXTS.waits[lang]}\n`)
  const output = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      stdout.write(chunk)
      done()
    },
  })
  const reader = new StreamMessageReader(stdin)
  // Half a message at the end keeps nobody waiting.
  reader.partialMessageTimeout = 0
  // What came together with a bad header would be read only once more comes.
  reader.onError(() => setImmediate(() => stdin.emit('data', new Uint8Array())))
  const logger = loggerOf(io)
  const connection = createProtocolConnection(reader, new StreamMessageWriter(output), logger)
  connection.onError(([error]) => logger.error(error.message))
  const plans = new OpenedPlans(io)
  const start = { state: 'new', delay: DELAY, hasMarkdown: true, watches: false, timer: undefined } as const
  const session: Session = { io, connection, plans, options, ...start }
  const code = await converse(session, stdin)
  clearTimeout(session.timer)
  connection.dispose()
  stdin.pause()
  return code
}
