/** Answers a call of a tool by carrying its command line out: the JSON of the command, or its refusal as the result of the tool. */
import { PARTIAL } from '../../lang/catalogue/commands.ts'
import { TOOL_TEXTS } from '../../lang/catalogue/tools.ts'
import { nearest } from '../../lang/nearest.ts'
import { cutTo } from '../../lang/punctuation.ts'
import { isReadable } from '../../plan/load/load-plan.ts'
import { renderJson } from '../../render/json.ts'
import { jsonText } from '../../render/text/json-text.ts'
import { safe, safeLines, safePage } from '../../render/text/safe-text.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { pathExists } from '../../workspace/write-files.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandHost } from '../declaration.ts'
import { refusalLine, tellFault } from '../error-lines.ts'
import { EXIT } from '../exit-codes.ts'
import { explain, meaningOf } from '../explain/explain.ts'
import { topicOf } from '../explain/topics.ts'
import { openFiles } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { acceptProposal } from './accept-proposal.ts'
import { type CarriedLine, carriedLine, type Lent } from './carried-line.ts'
import { type ChangeProposal, type ChangeProposals, proposalData } from './proposals.ts'
import { shortened } from './shortened-answer.ts'
import type { GivenArguments } from './tool-arguments.ts'
import { argumentsGiven, type FixedWords, lineOf } from './tool-line.ts'
import { DETAILS, type Tool, toolsFor } from './tool-list.ts'

/** What a tool gives: texts for the client, the first as data too where it is JSON. */
export interface ToolAnswer {
  readonly texts: readonly string[]
  readonly data?: PlainMap
  readonly isError?: true
}

/** A server that is at work on one plan. */
export interface PlanServer {
  readonly host: CommandHost
  readonly fixed: FixedWords
  readonly mayWrite: boolean
  readonly proposals: ChangeProposals
}

/** What a call brings with it. */
export interface Call {
  readonly lent: Lent
  /** Asks a person, where the client can, whether a proposal may be written. */
  readonly agree: (proposal: ChangeProposal) => Promise<boolean>
}

/** Entries of a list in an answer where a call does not say how many. */
const USUAL_ENTRIES = 30

const LONGEST_NAME = 60

function refusalAnswer(error: unknown, { host, fixed }: PlanServer): ToolAnswer {
  const lang = fixed.lang ?? host.lang
  const sentence = refusalLine(error, lang)
  if (sentence === undefined) return faultAnswer(host, lang, error)
  const { details = [], line } = error instanceof Refusal ? error.help : {}
  const lines = [...details, ...(line === undefined ? [] : [commandLine(line)])]
  const text = safeLines([safe`plan: ${sentence}`, ...lines.map((one) => safe`  ${one}`)])
  return { texts: [text], isError: true }
}

/** A fault of ours: the client hears that there is one, and the log where. */
function faultAnswer({ io }: CommandHost, lang: Lang, error: unknown): ToolAnswer {
  tellFault(io, error)
  return { texts: [TOOL_TEXTS.fault[lang]], isError: true }
}

/** What was said beside an answer, as the audience may read it: findings and places of files are the office's own. */
function toldTo({ fixed }: PlanServer, told: readonly string[]): string[] {
  if (fixed.audience === 'internal') return told.length === 0 ? [] : [told.join('')]
  return LANGS.map((lang) => `${PARTIAL[lang]}\n`).filter((text) => told.includes(text))
}

function failedAnswer(server: PlanServer, { code, told }: CarriedLine): ToolAnswer {
  const { host, fixed } = server
  if (code === EXIT.fault) {
    host.io.stderr.write(safePage(told.join('')))
    return { texts: [TOOL_TEXTS.fault[fixed.lang ?? host.lang]], isError: true }
  }
  // The refusal is said last, and findings before it.
  const said = fixed.audience === 'internal' ? told.join('') : (told.at(-1) ?? '')
  return { texts: [said], isError: true }
}

function isAnswer(code: number): boolean {
  return code === EXIT.clean || code === EXIT.findings || code === EXIT.interrupted
}

/** The answer of a command within the room that the call gives; to the byte what it printed where all of it has room. */
function commandAnswer(
  tool: Tool,
  given: GivenArguments,
  printed: string,
): Pick<ToolAnswer, 'data'> & { text: string } {
  const whole: unknown = JSON.parse(printed)
  if (!isPlainMap(whole)) return { text: printed }
  if (given.has('whole')) return { text: printed, data: whole }
  const wanted = [given.get('details') ?? []].flat()
  const without = DETAILS.filter((key) => !wanted.includes(key) && tool.kept?.includes(key) !== true)
  const atMost = Math.max(1, Number(given.get('at_most') ?? USUAL_ENTRIES))
  const short = shortened(whole, { without, atMost })
  return short === whole || !isPlainMap(short) ? { text: printed, data: whole } : { text: jsonText(short), data: short }
}

function proposalAnswer(server: PlanServer, argv: readonly string[], carried: CarriedLine): ToolAnswer {
  const { change, printed, told } = carried
  if (change === undefined || change.files.length === 0) return { texts: [printed, ...told] }
  const proposal = server.proposals.add(change, argv)
  const data = proposalData(proposal, printed, told)
  return { texts: [jsonText(data)], data }
}

/** What a word of the tool means, whatever plan is served. */
export async function wordAnswer(word: string | undefined): Promise<string> {
  const topic = word === undefined ? undefined : (topicOf(word) ?? meaningOf(word, undefined))
  if (word !== undefined && topic === undefined) throw new Refusal('topic-withheld', word)
  const { data } = explain(topic, undefined)
  return renderJson({ command: 'explain', findings: [], rules: [], data })
}

function toolNamed(name: string, { fixed }: PlanServer): Tool {
  const tools = toolsFor(fixed.audience)
  const tool = tools.find((one) => one.name === name)
  const known = tools.map((one) => one.name)
  const word = cutTo(name, LONGEST_NAME)
  if (tool === undefined) throw new Refusal('tool-unknown', word, { known, suggestion: nearest(word, known) })
  if (fixed.audience !== 'internal' && !tool.isForAll) throw new Refusal('tool-withheld', name)
  return tool
}

/** Refuses a state that is a path: `plan diff` would open another plan, and say whether a file is there. */
function refusePath({ host }: PlanServer, given: GivenArguments): void {
  const before = given.get('before')
  if (typeof before === 'string' && pathExists(host.io.cwd, before)) throw new Refusal('revision-unknown', before)
}

/** Whether every part of the plan was read. */
function isWhollyRead({ host, fixed }: PlanServer, { memory }: Lent): boolean {
  try {
    const { loaded } = openFiles({ ...host.io, memory }, fixed.path, { mayBeUndated: true })
    return isReadable(loaded) && loaded.findings.every(({ severity }) => severity !== 'error')
  } catch (error) {
    if (error instanceof WorkspaceFailure) return false
    throw error
  }
}

/** Refuses a plan of which a part can't be read to who must not see all: it may say what is confidential, and older states name it. */
function refuseUnread(server: PlanServer, lent: Lent): void {
  const { audience, path } = server.fixed
  if (audience === 'internal' || isWhollyRead(server, lent)) return
  throw new Refusal('plan-unreadable', path, { line: ['validate', path] })
}

async function answered(server: PlanServer, tool: Tool, given: GivenArguments, call: Call): Promise<ToolAnswer> {
  const { host, fixed, mayWrite, proposals } = server
  if (tool.work === 'accept') {
    const hash = String(given.get('hash'))
    const io = { ...host.io, memory: call.lent.memory }
    const written = await acceptProposal({ io, fixed, mayWrite, proposals, agree: call.agree }, hash)
    const data = { schema_version: 1, command: 'accept', hash, written }
    return { texts: [jsonText(data)], data }
  }
  if (tool.name === 'explain' && fixed.audience !== 'internal') {
    const { text, data } = commandAnswer(tool, given, await wordAnswer(given.get('topic')?.toString()))
    return { texts: [text], ...(data === undefined ? {} : { data }) }
  }
  refuseUnread(server, call.lent)
  refusePath(server, given)
  const argv = lineOf(tool, given, fixed)
  const carried = await carriedLine(host, argv, call.lent)
  if (!isAnswer(carried.code)) return failedAnswer(server, carried)
  if (tool.work === 'propose') return proposalAnswer(server, argv, carried)
  const { text, data } = commandAnswer(tool, given, carried.printed)
  return { texts: [text, ...toldTo(server, carried.told)], ...(data === undefined ? {} : { data }) }
}

/** Answers a call; whatever is wrong with it is told as its result. */
export async function toolAnswer(server: PlanServer, name: string, raw: PlainMap, call: Call): Promise<ToolAnswer> {
  try {
    const tool = toolNamed(name, server)
    return await answered(server, tool, argumentsGiven(tool, raw), call)
  } catch (error) {
    return refusalAnswer(error, server)
  }
}
