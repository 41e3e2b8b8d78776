/**
 * `plan complete -- WORDS`, which the scripts of the shells ask: one line for each word that the last one may become, with
 * what it means behind a tab, then a line that says whether a space follows. It writes nothing, and never fails.
 */
import type { Plan } from '../../plan/plan.ts'
import { type SafeText, safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import { entriesNamed } from '../../workspace/entries.ts'
import { findPlanAbove, readPlanFolder } from '../../workspace/plan-folder.ts'
import { type OfferedWord, offeredWords } from '../completion/offered-words.ts'
import type { UnfinishedLine } from '../completion/unfinished-line.ts'
import type { Io } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { COMMANDS } from '../index.ts'
import { spokenLang } from '../language.ts'
import { type Named, OPTIONS } from '../options.ts'

/** What the shells' scripts understand: no file names of their own, and no space behind a single word. */
const NO_FILES = ':4'
const NO_FILES_NO_SPACE = ':6'

/** Kinds that the files of the disk answer: with files, or folders alone. */
const ON_DISK: Partial<Readonly<Record<Named, 'files' | 'folders'>>> = {
  file: 'files',
  folder: 'folders',
  plan: 'folders',
  state: 'folders',
}

const IN_PLAN: readonly Named[] = [
  ...(['body', 'decision', 'envelope', 'project', 'report'] as const),
  ...(['scenario', 'team', 'topic', 'year'] as const),
]

/** A word as the shell will read it, where it is quoted as people do. */
function unquoted(word: string): string {
  const [, mark, inside] = /^(["'])(.*)$/s.exec(word) ?? []
  if (mark === undefined) return word.replace(/\\(.)/gs, '$1')
  return (inside ?? '').replace(new RegExp(`${mark}$`), '')
}

/** The folder of the plan that the line names, else of the one around the current folder. */
function planFolder({ cwd }: Io, { plan, command, words }: UnfinishedLine): string {
  const at = command?.arguments?.findIndex(({ names }) => names === 'plan') ?? -1
  return plan ?? (at < 0 ? undefined : words[at]) ?? findPlanAbove(cwd)
}

/** The plan of the line as far as it can be read; its previous plan and git are left alone, and nothing is finished or mended. */
async function planOf(io: Io, line: UnfinishedLine): Promise<Plan | undefined> {
  const { loadPlan } = await import('../../plan/load/load-plan.ts')
  try {
    return loadPlan(readPlanFolder(io.cwd, planFolder(io, line)), {}).plan
  } catch {
    return undefined
  }
}

async function namesIn(io: Io, kind: Named, line: UnfinishedLine, start: string): Promise<readonly OfferedWord[]> {
  const disk = ON_DISK[kind]
  if (disk !== undefined) return entriesNamed(io.cwd, start, disk).map((word) => ({ word }))
  const plan = IN_PLAN.includes(kind) ? await planOf(io, line) : undefined
  const { namesOfPlan } = await import('../completion/names-of-plan.ts')
  const own = plan === undefined ? [] : namesOfPlan(kind, plan)
  // A plan says which reports there are of it; what can be explained is more than its projects.
  if (own.length > 0 && kind !== 'topic') return own
  const { namesOfTool } = await import('../completion/names-of-tool.ts')
  return [...own, ...namesOfTool(kind, line, start)]
}

function lineOf({ word, about }: OfferedWord, lang: Lang): SafeText {
  return about === undefined ? safe`${word}\n` : safe`${word}\t${about[lang]}\n`
}

async function answer(io: Io): Promise<SafeText[]> {
  const declarations = COMMANDS.map(({ declaration }) => declaration)
  const words = io.argv.slice(io.argv.indexOf('--') + 1).map(unquoted)
  const offered = await offeredWords(words, declarations, [OPTIONS.lang], (kind, line, start) =>
    namesIn(io, kind, line, start),
  )
  const lang = spokenLang(io)
  const isPath = offered.some(({ word }) => word.endsWith('/'))
  const end = isPath ? NO_FILES_NO_SPACE : NO_FILES
  return [...offered.map((one) => lineOf(one, lang)), safe`${end}\n`]
}

/** Answers the script of a shell; whatever goes wrong, there is nothing to complete, and nothing is said. */
export async function complete(io: Io): Promise<number> {
  const lines = await answer(io).catch((): SafeText[] => [safe`${NO_FILES}\n`])
  for (const line of lines) io.stdout.write(line)
  return EXIT.clean
}
