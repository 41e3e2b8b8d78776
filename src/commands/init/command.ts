/** `plan init`: writes the files of a new plan, those that a forge runs for it, and says what to type next. */

import { fileURLToPath } from 'node:url'
import { CI_TEXTS, type CiForge, INIT_TEXTS } from '../../lang/catalogue/init.ts'
import { loadPlan } from '../../plan/load/load-plan.ts'
import { safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import { readFile } from '../../workspace/bounded-file.ts'
import { packagedFile } from '../../workspace/built-file.ts'
import { repositoryTop } from '../../workspace/git-place.ts'
import { filesEnding, pathFrom } from '../../workspace/input-file.ts'
import { findPlansBelow, isFolder, readPlanFolder, shownPath } from '../../workspace/plan-folder.ts'
import { pathExists } from '../../workspace/write-files.ts'
import { commandLine, shellWord } from '../corrected-line.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { ownOrFree } from '../free-name.ts'
import { environmentLang, planLang } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { newUnlessForced, recoverPlan, save, savePlan } from '../save.ts'
import { VERSION } from '../version.ts'
import { ciFile, ciSteps } from './ci-files.ts'
import type { INIT } from './declaration.ts'
import { type NewFile, newPlan } from './new-plan.ts'

/** Whether a file as shown lies in the current folder, where that is the folder asked for. */
function isWithin(path: string, folder: string): boolean {
  return folder === '.' && !path.startsWith('../')
}

interface Ci {
  readonly file: NewFile
  readonly steps: readonly string[]
}

/** The plans at or below a folder, which may not be there yet. */
function plansThere({ cwd }: Io, folder: string): string[] {
  return isFolder(pathFrom(cwd, folder, '.')) ? findPlansBelow(cwd, folder) : []
}

/** The forge whose file another reads too. */
const READS: Readonly<Record<NonNullable<OptionsOf<typeof INIT>['ci']>, CiForge>> = {
  github: 'github',
  gitlab: 'gitlab',
  forgejo: 'github',
  gitea: 'github',
}

/** The top of the repository; where git is still to be started, the current folder if the plan lies in it. */
function topOf({ cwd }: Io, folder: string, repository: string | undefined): string {
  const absolute = pathFrom(cwd, folder, '.')
  return repository ?? (/^\.\.(\/|$)/.test(shownPath(cwd, absolute)) ? absolute : cwd)
}

/** The language of the file and its steps: that of --lang, of the plan that is there, of the environment. */
function langOf(io: Io, options: OptionsOf<typeof INIT>, plans: readonly string[]): Lang {
  const [plan] = plans
  return plan === undefined
    ? (options.lang ?? environmentLang(io))
    : planLang(io, options, loadPlan(readPlanFolder(io.cwd, shownPath(io.cwd, plan)), {}))
}

function ciOf(io: Io, folder: string, forge: CiForge, lang: Lang): Ci {
  const decoder = new TextDecoder()
  const textOf = (path: string, shown: string): string => decoder.decode(readFile(path, shown).bytes)
  const packaged = (path: string): string => textOf(fileURLToPath(packagedFile(path)), path)
  const repository = repositoryTop(io.cwd, folder)
  const top = topOf(io, folder, repository)
  recoverPlan(io, top)
  const placed = (path: string): string => shownPath(io.cwd, pathFrom(top, '.', path))
  const there = (path: string): string | undefined =>
    pathExists(io.cwd, placed(path)) ? textOf(pathFrom(top, '.', path), placed(path)) : undefined
  const file = ciFile(forge, lang, there, packaged)
  const path = placed(file.path)
  const paths = [path, ...(file.includedBy === undefined ? [] : [placed(file.includedBy)])]
  const steps = ciSteps(
    {
      forge,
      file,
      archive: `master-plan-toolkit-${VERSION}.tgz`,
      added: [...paths.filter((one) => !isWithin(one, folder)), folder].map(shellWord),
      isRepository: repository !== undefined,
    },
    lang,
  )
  return { file: { path, content: packaged(file.source) }, steps: ['', CI_TEXTS.heading[lang], ...steps] }
}

/** What a folder may hold and still be taken for a new one. */
const OF_GIT: readonly string[] = ['.git', '.gitattributes', '.gitignore']

/** The last names of some paths as they are shown in one line, folders with a slash. */
function partsOf(plan: readonly NewFile[]): string {
  const names = plan.map(({ path }) => path.replace(/\/.*$/s, '/'))
  return [...new Set(names)].join(', ')
}

/** Refuses to lay a plan among the files of a folder that nobody has named, or of a home. */
function checkNamed(io: Io, plan: readonly NewFile[], lang: Lang): void {
  const { cwd, env, argv } = io
  const isHome = [env['HOME'], env['USERPROFILE']].some(
    (home) => home !== undefined && home !== '' && pathFrom(home, '.', '.') === pathFrom(cwd, '.', '.'),
  )
  const isFresh = filesEnding(cwd, '.', '').every((name) => OF_GIT.includes(name))
  if (plan.length === 0 || (isFresh && !isHome)) return
  const free = ownOrFree(INIT_TEXTS.folder[lang], (one) => pathExists(cwd, one))
  const line = [...argv.slice(0, 1), free, ...argv.slice(1)]
  throw new Refusal('folder-in-use', partsOf(plan), { line, lang })
}

/** The files of a new plan in a folder, where none is there yet. */
function filesOfPlan(there: readonly string[], base: string, lang: Lang): readonly NewFile[] {
  if (there.length > 0) return []
  return newPlan(lang).map(({ path, content }) => ({ path: base + path, content }))
}

/** Refuses to write over a file of a plan, or over that of the forge, for which no other folder would do. */
function checkFree({ cwd }: Io, plan: readonly NewFile[], ci: Ci | undefined, { force }: OptionsOf<typeof INIT>): void {
  if (force === true) return
  const existing = plan.find(({ path }) => pathExists(cwd, path))
  if (existing !== undefined) throw new Refusal('file-exists', existing.path)
  if (ci !== undefined && pathExists(cwd, ci.file.path)) throw new Refusal('ci-file-exists', ci.file.path)
}

/**
 * Writes the plan, then what a forge runs. Each has its journal where a later command looks for it, in the plan and beside
 * the file; what is missing after the first is what the same line then writes.
 */
async function write(
  io: Io,
  folder: string,
  plan: readonly NewFile[],
  ci: Ci | undefined,
  { force }: OptionsOf<typeof INIT>,
): Promise<void> {
  if (plan.length > 0) await savePlan(io, newUnlessForced(plan, force), folder)
  if (ci !== undefined) await save(io, newUnlessForced([ci.file], force))
}

export const runInit: CommandRun<OptionsOf<typeof INIT>> = async ({ io }, [dir], options) => {
  const folder = dir ?? '.'
  const there = options.ci === undefined ? [] : plansThere(io, folder)
  const lang = langOf(io, options, there)
  const base = folder === '.' ? '' : `${folder.replace(/[\\/]+$/, '')}/`
  recoverPlan(io, folder)
  const ci = options.ci === undefined ? undefined : ciOf(io, folder, READS[options.ci], lang)
  const plan = filesOfPlan(there, base, lang)
  const files = [...plan, ...(ci === undefined ? [] : [ci.file])]
  const isDry = options.dryRun === true
  if (dir === undefined && !isDry && options.force !== true) checkNamed(io, plan, lang)
  checkFree(io, plan, ci, options)
  if (!isDry) await write(io, folder, plan, ci, options)
  const next =
    isDry || plan.length === 0
      ? []
      : ['', INIT_TEXTS.next[lang], ...commands(base), '', INIT_TEXTS.excel[lang], ...IN_EXCEL]
  const lines = [
    (isDry ? INIT_TEXTS.planned : INIT_TEXTS.written)[lang],
    ...files.map(({ path }) => `  ${path}`),
    ...next,
    ...(ci?.steps ?? []),
  ]
  io.stdout.write(safeLines(lines.map(safeLine)))
  return EXIT.clean
}

const IN_EXCEL = [
  ['template', 'xlsx', '-o', 'plan.xlsx'],
  ['import', 'plan.xlsx'],
].map((words) => `  ${commandLine(words)}`)

/** The commands to try on a new plan; a plan in the current folder need not be named. */
function commands(base: string): string[] {
  const argument = base === '' ? '' : ` ${shellWord(base.slice(0, -1))}`
  const named = base === '' ? '' : ` -p${argument}`
  return [`plan validate${argument}`, `plan audit${argument}`, `plan report --list${named}`].map((line) => `  ${line}`)
}
