/** The tools of the MCP server: the command line that each stands for, what of it may be asked, and by whom. */
import { TOOL_ARGUMENT_TEXTS, TOOL_TEXTS } from '../../lang/catalogue/tools.ts'
import type { Audience } from '../../plan/audience.ts'
import type { Bilingual } from '../../values/language.ts'
import { ARBITRATE } from '../arbitrate/declaration.ts'
import { AUDIT } from '../audit/declaration.ts'
import { DIFF } from '../diff/declaration.ts'
import { EXPLAIN } from '../explain/declaration.ts'
import { HISTORY } from '../history/declaration.ts'
import { REPORT } from '../report/declaration.ts'
import { SCENARIO_COMPARE } from '../scenario/declaration.ts'
import { SCENARIO_EDIT } from '../scenario-edit/declaration.ts'
import { VALIDATE } from '../validate/declaration.ts'
import { type GivenArguments, optionArguments, type ToolArgument, wordArgument } from './tool-arguments.ts'

/** What is done with a call: a command answers, a command solves, a change is shown, a change is written. */
type ToolWork = 'answer' | 'solve' | 'propose' | 'accept'

export interface Tool {
  readonly name: string
  readonly text: Bilingual
  readonly work: ToolWork
  readonly arguments: readonly ToolArgument[]
  /** The command, its verb and its words. */
  readonly words: (given: GivenArguments) => readonly string[]
  /** Whether an audience that must not see all may ask; its command then has --audience. */
  readonly isForAll: boolean
  /** The sections that the answer has where none are named; all of them where nothing is said. */
  readonly usualSections?: readonly string[]
  /** What the answer has though it is a detail. */
  readonly kept?: readonly string[]
}

/** The parts of an answer that are left out unless they are asked for. */
export const DETAILS = ['findings', 'metrics'] as const

/** What the server reads of a call, beside the options of the command. */
const SHORTENING: readonly ToolArgument[] = [
  { name: 'details', text: TOOL_ARGUMENT_TEXTS.details, kind: 'texts', words: DETAILS },
  { name: 'at_most', text: TOOL_ARGUMENT_TEXTS.atMost, kind: 'number' },
  { name: 'whole', text: TOOL_ARGUMENT_TEXTS.whole, kind: 'flag' },
]

const CHOSEN = ['--filter', '--project', '--body'] as const

function textOf(given: GivenArguments, name: string): readonly string[] {
  const value = given.get(name)
  return value === undefined || value === true ? [] : [value].flat()
}

const { arguments: explainWords } = EXPLAIN
const { arguments: reportWords } = REPORT

const VALIDATE_TOOL: Tool = {
  name: 'validate',
  text: VALIDATE.summary,
  work: 'answer',
  arguments: [...optionArguments(VALIDATE, ['--rule', '--since', '--each', ...CHOSEN, '--as-of']), ...SHORTENING],
  words: () => ['validate'],
  // Its findings have the places of all files.
  isForAll: false,
  kept: ['findings'],
}

const EXPLAIN_TOOL: Tool = {
  name: 'explain',
  text: EXPLAIN.summary,
  work: 'answer',
  arguments: [
    wordArgument('topic', explainWords[0]),
    ...optionArguments(EXPLAIN, ['--value', '--as-of']),
    ...SHORTENING,
  ],
  words: (given) => ['explain', ...textOf(given, 'topic')],
  isForAll: false,
  kept: ['findings'],
}

/** What an audience that must not see all may have explained: the words of the tool, without the plan, whose files have names. */
const EXPLAIN_WORDS: Tool = {
  ...EXPLAIN_TOOL,
  text: TOOL_TEXTS.explainTool,
  arguments: [{ name: 'topic', text: TOOL_TEXTS.explainTool, kind: 'text' }, ...SHORTENING],
  isForAll: true,
}

const AUDIT_TOOL: Tool = {
  name: 'audit',
  text: AUDIT.summary,
  work: 'answer',
  arguments: [...optionArguments(AUDIT, ['--section', ...CHOSEN, '--as-of']), ...SHORTENING],
  words: () => ['audit'],
  isForAll: true,
  usualSections: ['key-figures', 'next-steps'],
}

const REPORT_TOOL: Tool = {
  name: 'report',
  text: TOOL_TEXTS.report,
  work: 'answer',
  arguments: [
    wordArgument('name', reportWords[0]),
    ...optionArguments(REPORT, ['--section', ...CHOSEN, '--since', '--year', '--as-of']),
    ...SHORTENING,
  ],
  words: (given) => ['report', ...textOf(given, 'name')],
  isForAll: true,
}

const COMPARE_TOOL: Tool = {
  name: 'compare',
  text: TOOL_TEXTS.compare,
  work: 'answer',
  arguments: [
    { name: 'scenarios', text: TOOL_ARGUMENT_TEXTS.scenarios, kind: 'texts' },
    ...optionArguments(SCENARIO_COMPARE, ['--section', '--value', '--as-of']),
    ...SHORTENING,
  ],
  words: (given) => {
    const ids = textOf(given, 'scenarios')
    const verb = ids.length === 0 ? [] : [ids.length === 1 ? 'show' : 'compare']
    return ['scenario', ...verb, ...ids]
  },
  isForAll: true,
  usualSections: ['summary', 'choices', 'differences', 'breaches'],
}

const ARBITRATE_TOOL: Tool = {
  name: 'arbitrate',
  text: ARBITRATE.summary,
  work: 'solve',
  arguments: [
    ...optionArguments(ARBITRATE, [
      ...['--section', '--scenario', '--value', '--frontier', '--replan', '--repair', '--add', '--changes'],
      ...['--robust', '--allow-unestimated', '--thorough', '--time-limit', '--as-of'],
    ]),
    ...SHORTENING,
  ],
  words: () => ['arbitrate'],
  isForAll: true,
  usualSections: ['answer', 'choices', 'refusals', 'alternatives', 'reliefs', 'figures'],
}

const DIFF_TOOL: Tool = {
  name: 'diff',
  text: TOOL_TEXTS.diff,
  work: 'answer',
  arguments: [
    { name: 'before', text: TOOL_ARGUMENT_TEXTS.before, kind: 'text' },
    ...optionArguments(DIFF, CHOSEN),
    ...SHORTENING,
  ],
  // The state after is the files at hand: an older one may not know yet what is confidential.
  words: (given) => ['diff', ...textOf(given, 'before')],
  isForAll: true,
}

const HISTORY_TOOL: Tool = {
  name: 'history',
  text: HISTORY.summary,
  work: 'answer',
  arguments: [...optionArguments(HISTORY, ['--by', '--since', ...CHOSEN, '--as-of']), ...SHORTENING],
  words: () => ['history'],
  isForAll: true,
}

const PROPOSE_TOOL: Tool = {
  name: 'propose_scenario',
  text: TOOL_TEXTS.propose,
  work: 'propose',
  arguments: [
    {
      ...{ name: 'action', text: TOOL_ARGUMENT_TEXTS.action, kind: 'text', isRequired: true },
      words: ['new', 'copy', 'edit', 'drop'],
    },
    { name: 'id', text: TOOL_ARGUMENT_TEXTS.id, kind: 'text' },
    { name: 'source', text: TOOL_ARGUMENT_TEXTS.source, kind: 'text' },
    ...optionArguments(SCENARIO_EDIT, [
      ...['--from', '--title', '--kind', '--status', '--assumption', '--in', '--out', '--start', '--scale'],
      ...['--stretch', '--envelope', '--hire', '--reason', '--unset', '--as-of'],
    ]),
  ],
  words: (given) => {
    const [action = ''] = textOf(given, 'action')
    const source = action === 'copy' ? textOf(given, 'source') : []
    return ['scenario', action, ...source, ...textOf(given, 'id')]
  },
  isForAll: false,
}

const ACCEPT_TOOL: Tool = {
  name: 'accept',
  text: TOOL_TEXTS.accept,
  work: 'accept',
  arguments: [{ name: 'hash', text: TOOL_ARGUMENT_TEXTS.hash, kind: 'text', isRequired: true }],
  words: () => [],
  isForAll: false,
}

const TOOLS: readonly Tool[] = [
  ...[VALIDATE_TOOL, EXPLAIN_TOOL, AUDIT_TOOL, REPORT_TOOL, COMPARE_TOOL, ARBITRATE_TOOL, DIFF_TOOL, HISTORY_TOOL],
  ...[PROPOSE_TOOL, ACCEPT_TOOL],
]

/** Every tool as an audience has it, also those that it is refused. */
export function toolsFor(audience: Audience): readonly Tool[] {
  if (audience === 'internal') return TOOLS
  return TOOLS.map((tool) => (tool === EXPLAIN_TOOL ? EXPLAIN_WORDS : tool))
}

/** Whether the server lists a tool: one that it would refuse anyway is not offered. */
export function isOffered(tool: Tool, audience: Audience, mayWrite: boolean): boolean {
  return (audience === 'internal' || tool.isForAll) && (tool.work !== 'accept' || mayWrite)
}
