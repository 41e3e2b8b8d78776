/**
 * The server of the Model Context Protocol (revision 2025-11-25, by its official package): its tools, the words that it
 * explains as resources, progress and cancellation of what takes long, and the question to a person before a write.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { AGREEMENT_TEXTS, TOOL_TEXTS } from '../../lang/catalogue/tools.ts'
import { cutTo } from '../../lang/punctuation.ts'
import { safeSource } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import type { MovingLine } from '../declaration.ts'
import { PlanMemory } from '../plan-memory.ts'
import { VERSION } from '../version.ts'
import type { ChangeProposal } from './proposals.ts'
import { type Call, type PlanServer, type ToolAnswer, toolAnswer, wordAnswer } from './tool-answers.ts'
import { inputSchema } from './tool-arguments.ts'
import { isOffered, type Tool, toolsFor } from './tool-list.ts'
import { Turns } from './turns.ts'

type CallHandler = Parameters<Server['setRequestHandler']>[1]
type Extra = Parameters<CallHandler>[1]

/** Milliseconds between two notes of progress. */
const PAUSE = 250
/** Milliseconds after which a call that has nothing new to tell says that it is still at work. */
const SILENCE = 2000
/** How long a person may think before nobody is taken to have agreed. */
const PATIENCE = 15 * 60 * 1000
/** The longest difference that a person is asked to read in one question. */
const LONGEST_DIFF = 8000

const WORDS = 'plan://explain'

function listedTool(tool: Tool, lang: Lang) {
  const isWrite = tool.work === 'accept'
  return {
    name: tool.name,
    description: tool.text[lang],
    inputSchema: inputSchema(tool.arguments, lang),
    annotations: {
      title: tool.name,
      readOnlyHint: !isWrite,
      destructiveHint: isWrite,
      idempotentHint: !isWrite,
      // The plan is all that there is to look at.
      openWorldHint: false,
    },
  }
}

/** The line that tells a client how far a call is, and what ends it. */
interface ToldProgress {
  readonly line: MovingLine | undefined
  readonly end: () => void
}

/**
 * Tells a client that asked for it how far a call is, in the words that a terminal would show; and that it is still at work
 * where nothing is new, for a client may take who is silent for dead.
 */
function toldProgress({ _meta, sendNotification }: Extra): ToldProgress {
  const progressToken = _meta?.progressToken
  if (progressToken === undefined) return { line: undefined, end: () => undefined }
  const now = (): number => performance.now()
  let last = now() - PAUSE
  let progress = 0
  let said: string | undefined
  const tell = (): void => {
    last = now()
    progress += 1
    const params = { progressToken, progress, ...(said === undefined ? {} : { message: said }) }
    sendNotification({ method: 'notifications/progress', params }).catch(() => undefined)
  }
  const show = (words: () => string): void => {
    if (now() - last < PAUSE) return
    said = words()
    tell()
  }
  const timer = setInterval(tell, SILENCE)
  const line = { show, clear: () => undefined, isShown: () => true, now }
  return { line, end: () => clearInterval(timer) }
}

/** Asks the person before the client, where it can: the difference, and a box to tick. Where it can't, the client itself has to ask. */
async function agreed(server: Server, { files }: ChangeProposal, lang: Lang, signal: AbortSignal): Promise<boolean> {
  if (server.getClientCapabilities()?.elicitation?.form === undefined) return true
  const diff = safeSource(files.map((one) => one.diff.text).join(''))
  const shown = cutTo(diff, LONGEST_DIFF)
  const sizes = files.map(({ path, diff: { added, removed } }) => `${path} (+${added} -${removed})`)
  const rest = shown === diff ? [] : [AGREEMENT_TEXTS.cut[lang]]
  const message = safeSource([AGREEMENT_TEXTS.question[lang], ...sizes, '', shown, ...rest].join('\n'))
  const box = { type: 'boolean' as const, title: AGREEMENT_TEXTS.box[lang], default: false }
  const requestedSchema = { type: 'object' as const, properties: { agree: box }, required: ['agree'] }
  const answer = await server.elicitInput({ message, requestedSchema }, { timeout: PATIENCE, signal })
  return answer.action === 'accept' && answer.content?.['agree'] === true
}

function resultOf({ texts, data, isError }: ToolAnswer): CallToolResult {
  return {
    content: texts.map((text) => ({ type: 'text', text })),
    ...(data === undefined ? {} : { structuredContent: data }),
    ...(isError === undefined ? {} : { isError }),
  }
}

/** The pages of the words that the tool itself explains, whatever plan is served. */
function offerWords(server: Server, lang: Lang): void {
  const description = TOOL_TEXTS.explainTool[lang]
  const shared = { description, mimeType: 'application/json' }
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: [{ uri: WORDS, name: 'explain', ...shared }],
  }))
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [{ uriTemplate: `${WORDS}/{topic}`, name: 'explain-topic', ...shared }],
  }))
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const [, word] = /^plan:\/\/explain(?:\/([\w.%-]{1,300}))?$/.exec(uri) ?? []
    const isKnown = uri === WORDS || word !== undefined
    try {
      if (!isKnown) throw new Error('no such address')
      const text = await wordAnswer(word === undefined ? undefined : decodeURIComponent(word))
      return { contents: [{ uri, mimeType: shared.mimeType, text }] }
    } catch {
      throw new McpError(ErrorCode.InvalidParams, 'resource not found')
    }
  })
}

/** A server with its tools, and what ends it. */
export interface ProtocolServer {
  readonly server: Server
  /** Stops what solves, and resolves when every call is answered. */
  readonly finish: () => Promise<void>
}

/** The server of a plan, before it is given its streams. */
export function protocolServer(plan: PlanServer): ProtocolServer {
  const { host, fixed, mayWrite } = plan
  const lang = fixed.lang ?? host.lang
  const memory = new PlanMemory()
  const ending = new AbortController()
  const turns = { answer: new Turns(), solve: new Turns(), propose: new Turns(), accept: new Turns() }
  const tools = toolsFor(fixed.audience)
  const server = new Server(
    { name: 'plan', version: VERSION },
    { capabilities: { tools: {}, resources: {} }, instructions: TOOL_TEXTS.instructions[lang] },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.filter((tool) => isOffered(tool, fixed.audience, mayWrite)).map((tool) => listedTool(tool, lang)),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra) => {
    const stop = AbortSignal.any([extra.signal, ending.signal])
    const { line, end } = toldProgress(extra)
    const call: Call = { lent: { memory, stop, line }, agree: (proposal) => agreed(server, proposal, lang, stop) }
    const work = tools.find(({ name }) => name === params.name)?.work ?? 'answer'
    const answer = turns[work].take(async () => {
      // Whoever waited for a turn may want no answer any more.
      if (extra.signal.aborted) return { content: [] }
      return resultOf(await toolAnswer(plan, params.name, params.arguments ?? {}, call))
    })
    return answer.finally(end)
  })
  offerWords(server, lang)
  const finish = async (): Promise<void> => {
    ending.abort()
    await Promise.all(Object.values(turns).map((one) => one.idle()))
  }
  return { server, finish }
}
