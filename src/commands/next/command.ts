/** `plan next`: writes the plan that follows a plan, or looks at one that is there, and tells the ledger of the roll-over. */
import { NEXT_TEXTS, provenance } from '../../lang/catalogue/roll-over.ts'
import { rollOver } from '../../metrics/roll-over.ts'
import { isReadable, type Loaded, loadPlan, type ReadablePlan } from '../../plan/load/load-plan.ts'
import type { PlanInput } from '../../plan/load/plan-input.ts'
import type { Plan } from '../../plan/plan.ts'
import { safe, safeLines } from '../../render/text/safe-text.ts'
import { REPORTS } from '../../reports/catalogue.ts'
import { rollOverSection } from '../../reports/sections/roll-over.ts'
import { type Month, monthOfDay, monthText, parseDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { isPlan, shownPath } from '../../workspace/plan-folder.ts'
import { pathExists } from '../../workspace/write-files.ts'
import { reportResult } from '../command-result.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { type ImportedFile, recordFiles } from '../import/plan-files.ts'
import { planLang } from '../language.ts'
import { openFiles, openPlan, planPath, requirePlan } from '../open-plan.ts'
import { required } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { newUnlessForced, savePlan } from '../save.ts'
import type { NEXT } from './declaration.ts'
import { importMemory } from './import-memory.ts'
import { nextHorizon, nextPlan } from './next-plan.ts'

/** Prints the ledger of a plan that was loaded with its previous one; the exit code. */
async function tellLedger(io: Io, loaded: ReadablePlan, lang: Lang): Promise<number> {
  const kind = REPORTS.find(({ sectionIds }) => sectionIds.includes(rollOverSection.id))
  if (kind !== undefined) {
    const result = reportResult('next', loaded, kind, [rollOverSection.id])
    await emit(io, { ...result, findings: [], rules: [] }, [{ format: 'pretty', file: '-' }], {}, lang)
  }
  return rollOver(loaded.plan).some(({ outcome }) => outcome === 'lost') ? EXIT.lost : EXIT.clean
}

/** The plan that is there already, which must follow the one that is named. */
async function check(io: Io, folder: string, path: string, lang: Lang): Promise<number> {
  const loaded = await requirePlan(io, openPlan(io, folder, {}), folder, lang)
  const named = loaded.plan.header.previous_plan
  const place = named === undefined ? undefined : pathFrom(io.cwd, folder, named)
  if (place !== pathFrom(io.cwd, path, '.')) throw new Refusal('file-exists', folder)
  return await tellLedger(io, loaded, lang)
}

/** The new plan as it will be loaded once it is written. */
function loadNew(files: readonly ImportedFile[], root: string, previous: PlanInput): Loaded {
  const encoder = new TextEncoder()
  const all = files
    .filter(({ path }) => path.endsWith('.yaml') && !path.endsWith('.map.yaml'))
    .map(({ path, content }) => ({ path, bytes: encoder.encode(content) }))
  return loadPlan({ root, files: all, strays: [] }, { readPrevious: () => previous })
}

/** The last month that is asked for, which must not lie before the first. */
function monthAsked(plan: Plan, word: string | undefined): Month | undefined {
  if (word === undefined) return undefined
  const day = parseDay(word, 'end')
  if (day === undefined) throw new Refusal('date-unreadable', word)
  const [month, { first }] = [monthOfDay(day), nextHorizon(plan)]
  if (month < first) throw new Refusal('next-reversed', `${monthText(month)} ${monthText(first)}`)
  return month
}

export const runNext: CommandRun<OptionsOf<typeof NEXT>> = async ({ io }, [dir], options) => {
  const folder = required(dir, 'dir').replace(/(?<=.)[/\\]+$/, '')
  const path = planPath(io, options)
  const { input, loaded: opened } = openFiles(io, path, options)
  const lang = planLang(io, options, opened)
  const { plan } = await requirePlan(io, opened, path, lang)
  if (isPlan(pathFrom(io.cwd, folder, '.'))) return await check(io, folder, path, lang)
  const from = shownPath(pathFrom(io.cwd, folder, '.'), pathFrom(io.cwd, path, '.'))
  const made = nextPlan(plan, from, monthAsked(plan, options.until))
  const content = { ...made, comment: provenance(plan.id, plan.lang), lang: plan.lang }
  const files = [...recordFiles(content, folder), ...importMemory(io, input.root, plan, made, folder)]
  const loaded = loadNew(files, folder, input)
  if (!isReadable(loaded)) throw new Refusal('edit-breaks', folder)
  const taken = files.find((file) => pathExists(io.cwd, file.path))
  if (taken !== undefined && options.force !== true) throw new Refusal('file-exists', taken.path)
  const isDry = options.dryRun === true
  if (!isDry) await savePlan(io, newUnlessForced(files, options.force), folder)
  const heading = isDry ? NEXT_TEXTS.planned : NEXT_TEXTS.written
  io.stdout.write(safeLines([safe`${heading(folder, files.length)[lang]}`]))
  const code = await tellLedger(io, loaded, lang)
  const lines = [
    ['validate', folder],
    ['audit', folder],
    ['next', folder, path],
  ].map((line) => `  ${commandLine(line)}`)
  const told = [
    ...(plan.status === 'closed' ? [] : [NEXT_TEXTS.open(plan.id, commandLine(['close', path]))[lang]]),
    ...(isDry ? [] : [NEXT_TEXTS.confirm[lang], ...lines]),
  ]
  if (told.length > 0) io.stdout.write(safeLines(['', ...told].map((line) => safe`${line}`)))
  return code
}
