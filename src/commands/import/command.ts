/** `plan import`: makes a plan of a file of others, or takes a newer one into it, and says what became of every cell. */
import { isUnread } from '../../intake/forms/form-doubt.ts'
import { addsTooMany, formKind, isForm, readForm } from '../../intake/forms/read-form.ts'
import { mappingName } from '../../intake/infer/mapping-text.ts'
import { firstBase } from '../../intake/merge/import-again.ts'
import { importedFile, readImported } from '../../intake/merge/imported-base.ts'
import type { SourceSheet } from '../../intake/source/sheet.ts'
import { unreadableQuestion } from '../../lang/catalogue/import-inference.ts'
import { MERGE_FATES } from '../../lang/catalogue/merge.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import { type SafeText, safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Lang } from '../../values/language.ts'
import { filesEnding, isOccupied, readInputFile, shownFolder } from '../../workspace/input-file.ts'
import { ruleInfos } from '../command-result.ts'
import type { CommandHost, CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { required, wholeNumber } from '../option-values.ts'
import { newErrors } from '../plan-draft.ts'
import { Refusal, sourceRefusal, unlessRefused } from '../refusal.ts'
import { recoverPlan, savePlan } from '../save.ts'
import { finishDraft, openDraft, saveDraft } from '../write-plan.ts'
import { answersOf } from './answers.ts'
import { askConsent, canAsk, type Dialogue, typedLines } from './ask.ts'
import type { IMPORT } from './declaration.ts'
import { columnNames, importOnto, mergeImport, statusDateOf } from './import-again.ts'
import {
  type Imported,
  type ImportResult,
  importPlan,
  isWhole,
  type ReadMapping,
  type WrongMapping,
} from './import-plan.ts'
import {
  presentRecords,
  TEMPLATE_BASE,
  templateAgain,
  templatePlan,
  templateSummary,
} from './import-template.ts'
import { stemOfFile } from './infer-source.ts'
import {
  type ImportSource,
  keptMapping,
  type OpenSource,
  openSource,
  sourceFile,
} from './open-source.ts'
import { importData } from './report-data.ts'
import { sourceStatusDate } from './status-date.ts'
import { type ImportFate, importEnd, importSummary, type SummaryContext } from './summary.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

/** Lines that are laid out in columns keep their spaces. */
function print(io: Io, lines: readonly string[]): void {
  const shown = (line: string): SafeText =>
    safeLine(line.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' '))
  io.stdout.write(safeLines(lines.map(shown)))
}

function isForMachines({ format }: ImportOptions): boolean {
  return format?.includes('json') === true
}

async function emitData(
  io: Io,
  data: Readonly<Record<string, unknown>>,
  findings: readonly ShownFinding[],
  lang: Lang,
): Promise<void> {
  const outcome = { command: 'import', data, findings, rules: ruleInfos() }
  await emit(io, outcome, [{ format: 'json', file: '-' }], {}, lang)
}

async function tellWrong(io: Io, { findings }: WrongMapping, lang: Lang): Promise<number> {
  const told = { command: 'import', findings, rules: ruleInfos() }
  await emit(io, told, [{ format: 'pretty', file: '-' }], {}, lang)
  return EXIT.usage
}

function unlessWrong(result: ImportResult): Imported | WrongMapping {
  if (result.kind === 'source') throw sourceRefusal(result.fault)
  return result
}

/** The name of a mapping file, wherever it lies: what is kept of an import lies in the folder of the plan. */
function nameOf({ path }: ReadMapping): string {
  return path.split('/').at(-1) ?? mappingName('')
}

/** The text of what the last import gave; undefined where it is not kept. */
function keptBase({ cwd }: Io, path: string): string | undefined {
  if (!isOccupied(cwd, path)) return undefined
  return new TextDecoder().decode(readInputFile(cwd, path).bytes)
}

/** Takes a newer file into the plan that an earlier one made. */
async function importInto(
  io: Io,
  { source, content, mapping }: OpenSource,
  root: string,
  options: ImportOptions,
): Promise<number> {
  const opened = await openDraft(io, { ...options, plan: root, mayBeUndated: true })
  const { draft, reload, lang } = opened
  const basePath = `${root}/${importedFile(nameOf(mapping))}`
  const input = { content, source: source.path, mapping, root }
  const { result, renamed, base } = importOnto(input, draft.plan, keptBase(io, basePath))
  const imported = unlessWrong(result)
  if (imported.kind === 'mapping') return tellWrong(io, imported, lang)
  const last = base?.record('plan', '')?.['as_of']
  const statusDate = sourceStatusDate({
    ...{ content, path: source.path, answers: answersOf(options.answer ?? []) },
    mapping: { name: nameOf(mapping), day: mapping.mapping.plan?.as_of },
    last: typeof last === 'string' ? last : undefined,
    plan: statusDateOf(draft.plan),
  })
  const request = {
    ...{ imported, renamed, base, statusDate, lang, file: source.path, take: options.take },
    isForced: options.force === true,
    isDry: options.dryRun === true,
  }
  const merged = unlessRefused(mergeImport(draft, request, reload))
  const kept = merged.base === undefined ? [] : [{ path: basePath, content: merged.base }]
  const finishing = { ...options, beside: kept }
  if (isForMachines(options)) {
    const files = await saveDraft(io, opened, merged.draft, finishing)
    const { fate, data: update } = merged
    const outcome = {
      fate,
      root,
      update,
      inferred: undefined,
      files: files.map(({ path }) => path),
    }
    await emitData(io, importData(imported, outcome), newErrors(draft, merged.draft), lang)
  } else {
    print(io, merged.lines)
    await finishDraft(io, opened, merged.draft, [MERGE_FATES[merged.fate][lang]], finishing)
  }
  return merged.isClean ? EXIT.clean : EXIT.records
}

/** The files of a new plan with the mapping and what the next import is compared with. */
function filesOf({ mapping, inferred: made }: OpenSource, root: string, result: Imported) {
  const name = nameOf(mapping)
  const text = made?.text ?? mapping.file.text
  return [
    ...result.files,
    { path: `${root}/${name}`, content: text },
    {
      path: `${root}/${importedFile(name)}`,
      content: firstBase({
        ...{ documents: result.documents, log: result.log, columns: columnNames(result) },
        day: mapping.mapping.plan?.as_of,
      }),
    },
  ].sort((left, right) => (left.path < right.path ? -1 : 1))
}

function fateOf(
  result: Imported,
  made: object | undefined,
  { dryRun, force }: ImportOptions,
): ImportFate {
  if (dryRun === true) return 'planned'
  const isFit = made === undefined ? result.isClean : isWhole(result)
  return isFit || force === true ? 'written' : 'refused'
}

/** A new plan that is about to be written or shown. */
interface NewPlan {
  readonly result: Imported
  readonly context: SummaryContext
  readonly lang: Lang
}

/** Whether something is wrong that no blank cell mends: a total that is missed, cells that stand in other columns than theirs. */
function isOff({ controls, log }: Imported): boolean {
  return controls.some(({ isMet }) => !isMet) || log.some(({ reason }) => reason === 'row-shifted')
}

/**
 * Shows the result; where cells could not be read, whoever sits there may leave them blank, and `--yes` does. A missed
 * total or a shifted row is no matter of a blank: only `--force` writes over it.
 */
async function told(
  io: Dialogue,
  { result, context, lang }: NewPlan,
  fate: ImportFate,
  { yes }: ImportOptions,
): Promise<ImportFate> {
  const { unreadable } = result.counts
  const isAskable =
    fate === 'refused' && context.inferred !== undefined && unreadable > 0 && !isOff(result)
  if (!isAskable || (yes !== true && !canAsk(io))) {
    print(io, importSummary(result, fate, lang, context))
    return fate
  }
  print(io, importSummary(result, 'asked', lang, context))
  const isAgreed =
    yes === true || (await askConsent(io, unreadableQuestion(unreadable, lang), lang))
  if (isAgreed) return 'written'
  print(io, importEnd(result, fate, lang, context))
  return fate
}

async function importNew(
  io: Dialogue,
  open: OpenSource,
  root: string,
  options: ImportOptions,
): Promise<number> {
  const { source, content, mapping, inferred: made } = open
  const read = unlessWrong(importPlan({ content, source: source.path, mapping, root }))
  if (read.kind === 'mapping') return tellWrong(io, read, options.lang ?? environmentLang(io))
  const lang = options.lang ?? read.lang ?? environmentLang(io)
  const result = { ...read, files: filesOf(open, root, read) }
  const shown: NewPlan = { result, context: { inferred: made, root }, lang }
  const isData = isForMachines(options)
  const fate = fateOf(result, made, options)
  const after = isData ? fate : await told(io, shown, fate, options)
  if (after === 'written') await savePlan(io, result.files, root)
  if (after !== fate) print(io, importEnd(result, after, lang, shown.context))
  if (isData) {
    const files = result.files.map(({ path }) => path)
    const data = importData(result, { fate: after, inferred: made, root, files })
    await emitData(io, data, result.findings, lang)
  }
  const isFit = made === undefined ? result.isClean : isWhole(result)
  return isFit ? EXIT.clean : EXIT.records
}

/** A workbook that plan wrote is no source: a template becomes a plan, what changed in any other goes into its plan. */
function ownForm({ archive: content, path }: ImportSource): readonly SourceSheet[] | undefined {
  const isOwn =
    content !== undefined &&
    'kind' in content &&
    content.kind === 'sheets' &&
    isForm(content.sheets)
  if (isOwn && addsTooMany(content.sheets)) throw new Refusal('form-too-long', path)
  return isOwn ? content.sheets : undefined
}

/** A new plan of a template that was filled in. */
async function importTemplate(
  io: Io,
  sheets: readonly SourceSheet[],
  source: string,
  root: string,
  options: ImportOptions,
): Promise<number> {
  const content = readForm(sheets)
  if (content === undefined) throw new Refusal('form-damaged', source)
  const made = templatePlan(content, source, root)
  const isWritten = made.isWhole || options.force === true
  const fate = options.dryRun === true ? 'planned' : isWritten ? 'written' : 'refused'
  if (fate === 'written') await savePlan(io, made.files, root)
  const { lang = made.lang } = options
  print(io, templateSummary({ ...made, lang }, fate, root))
  return made.isWhole && !made.doubts.some(isUnread) ? EXIT.clean : EXIT.records
}

/** Takes a corrected template into the plan that it began. */
async function importTemplateAgain(
  io: Io,
  sheets: readonly SourceSheet[],
  source: string,
  root: string,
  options: ImportOptions,
): Promise<number> {
  const opened = await openDraft(io, { ...options, plan: root, mayBeUndated: true })
  const { draft, reload, lang } = opened
  const path = `${root}/${TEMPLATE_BASE}`
  const kept = keptBase(io, path)
  const base = kept === undefined ? undefined : readImported(kept)
  const typed = readForm(sheets)?.added ?? []
  const content = readForm(sheets, presentRecords(draft.plan, base, typed))
  if (content === undefined) throw new Refusal('form-damaged', source)
  const { take, force, dryRun } = options
  const request = { file: source, take, lang, isForced: force === true, isDry: dryRun === true }
  const again = unlessRefused(templateAgain(draft, content, base, request, reload))
  const { applied } = again
  print(io, applied.lines)
  const beside = applied.isWritten ? [{ path, content: again.base }] : []
  await finishDraft(io, opened, applied.draft, [applied.fate], { ...options, beside })
  return applied.isClean && applied.isRead ? EXIT.clean : EXIT.records
}

/** The command line that takes such a workbook into its plan. */
function applyLine(source: InputFile, { output, lang, dryRun, force }: ImportOptions): string[] {
  return [
    ...['apply', source.path],
    ...(output === undefined ? [] : ['--plan', output]),
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...(dryRun === true ? ['--dry-run'] : []),
    ...(force === true ? ['--force'] : []),
  ]
}

async function importFile(
  { io, carryOut }: CommandHost & { readonly io: Dialogue },
  [argument]: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const maxSize = wholeNumber('--max-size', options.maxSize)
  const source = await sourceFile(io, required(argument, 'source'), maxSize)
  const form = ownForm(source)
  if (form !== undefined && formKind(form) !== 'template') {
    return carryOut(applyLine(source, options))
  }
  const out = options.output ?? `plans/${stemOfFile(source.path)}`
  const root = shownFolder(io.cwd, out)
  recoverPlan(io, out)
  if (form !== undefined && filesEnding(io.cwd, out, '.yaml').length > 0)
    return importTemplateAgain(io, form, source.path, root, options)
  const isKept = keptMapping(io, root, source.path) !== undefined
  if (options.dryRun !== true && options.force !== true && isOccupied(io.cwd, out) && !isKept) {
    throw new Refusal('file-exists', root)
  }
  if (form !== undefined) return importTemplate(io, form, source.path, root, options)
  const open = await openSource(io, source, root, options)
  if ('kind' in open) return tellWrong(io, open, options.lang ?? environmentLang(io))
  return isKept ? importInto(io, open, root, options) : importNew(io, open, root, options)
}

/** Runs `plan import`; what the mapping gets wrong is shown as findings, exit code 2. */
export const runImport: CommandRun<ImportOptions> = async (host, words, options) => {
  const typed = typedLines(host.io)
  try {
    return await importFile({ ...host, io: { ...host.io, typed } }, words, options)
  } finally {
    typed.close()
  }
}
