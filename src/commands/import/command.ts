/** `plan import`: makes a plan of a file of others, or takes a newer one into it, and says what became of every cell. */
import { isUnread } from '../../intake/forms/form-doubt.ts'
import { addsTooMany, formKind, isForm, readForm } from '../../intake/forms/read-form.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import { importedFile, readImported } from '../../intake/merge/imported-base.ts'
import type { SourceSheet } from '../../intake/source/sheet.ts'
import { dayOfFile } from '../../lang/catalogue/import-assumptions.ts'
import { unreadableQuestion } from '../../lang/catalogue/import-inference.ts'
import { MERGE_FATES } from '../../lang/catalogue/merge.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import { type SafeText, safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Lang } from '../../values/language.ts'
import { filesEnding, isOccupied, shownFolder } from '../../workspace/input-file.ts'
import { missingWorkbook } from '../ask-line.ts'
import { ruleInfos } from '../command-result.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandHost, CommandRun, Io, OptionsOf } from '../declaration.ts'
import type { MergeFate } from '../edits/merge-lines.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { freeName, withOutput } from '../free-name.ts'
import { environmentLang } from '../language.ts'
import { beginStage } from '../moving-line.ts'
import { readKeptFile } from '../named-files.ts'
import { required, wholeNumber } from '../option-values.ts'
import { newErrors } from '../plan-draft.ts'
import { Refusal, sourceRefusal } from '../refusal.ts'
import { newUnlessForced, recoverPlan, savePlan } from '../save.ts'
import { finishDraft, openDraft, saveDraft } from '../write-plan.ts'
import { answersOf } from './answers.ts'
import { askConsent, canAsk, type Dialogue, typedLines } from './ask.ts'
import { importChecks } from './checks.ts'
import type { IMPORT } from './declaration.ts'
import { encodingLines } from './encoding-told.ts'
import { firstAudit } from './first-audit.ts'
import { importOnto, type MergedImport, mergeImport, type SourceForPlan, statusDateOf } from './import-again.ts'
import { readAnew } from './import-anew.ts'
import { type Imported, type ImportResult, importPlan, type ReadMapping, type WrongMapping } from './import-plan.ts'
import { presentRecords, TEMPLATE_BASE, templateAgain, templatePlan, templateSummary } from './import-template.ts'
import { type InferredSource, stemOfFile } from './infer-source.ts'
import { bySomeYear } from './later-year.ts'
import { type ImportSource, keptMapping, type OpenSource, openSource, sourceFile } from './open-source.ts'
import { mappingCopy, mappingFile, newFiles } from './plan-files-of.ts'
import { importData } from './report-data.ts'
import { sourceStatusDate } from './status-date.ts'
import { type ImportFate, importEnd, importSummary, type SummaryContext } from './summary.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

/** Lines that are laid out in columns keep their spaces. */
function print(io: Io, lines: readonly string[]): void {
  const shown = (line: string): SafeText => safeLine(line.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' '))
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

/** The text of what the last import gave; undefined where it is not kept. */
function keptBase(io: Io, root: string, name: string): string | undefined {
  const path = `${root}/${name}`
  if (!isOccupied(io.cwd, path)) return undefined
  return new TextDecoder().decode(readKeptFile(io, root, path).bytes)
}

/** What became of the merge, with the line that writes all the rest where some of the file is wrong. */
function fateLines(fate: MergeFate, argv: readonly string[], lang: Lang): string[] {
  const isWrong = fate === 'bad' || fate === 'totals'
  return [MERGE_FATES[fate][lang], ...(isWrong ? [commandLine([...argv, '--force'])] : [])]
}

/** Takes a newer file into the plan that an earlier one made; its mapping too, where the folder of the plan has none of it. */
async function importInto(
  io: Io,
  { source, content, mapping: given, inferred }: OpenSource,
  root: string,
  options: ImportOptions,
): Promise<number> {
  await beginStage(io, 'records')
  const opened = await openDraft(io, { ...options, plan: root, mayBeUndated: true })
  const { draft, lang } = opened
  const baseName = importedFile(mappingFile(given))
  const kept = keptBase(io, root, baseName)
  const onto = (by: ReadMapping): SourceForPlan =>
    importOnto({ content, source: source.path, mapping: by, root }, draft.plan, kept)
  const { mapping, made, later } = bySomeYear(given, onto)
  const { result, renamed, base } = made
  const imported = unlessWrong(result)
  if (imported.kind === 'mapping') return tellWrong(io, imported, lang)
  const last = base?.record('plan', '')?.['as_of']
  const statusDate = sourceStatusDate({
    content,
    path: source.path,
    answers: answersOf(options.answer ?? []),
    mapping: { name: mappingFile(mapping), day: mapping.mapping.plan?.as_of },
    last: typeof last === 'string' ? last : undefined,
    plan: statusDateOf(draft.plan),
  })
  const request = {
    imported,
    renamed,
    base,
    statusDate,
    lang,
    isOfLaterYear: later !== undefined,
    file: source.path,
    take: options.take,
    mapping: `${root}/${mappingFile(mapping)}`,
    isForced: options.force === true,
    isDry: options.dryRun === true,
  }
  await beginStage(io, 'checks')
  const merged = mergeImport(draft, request)
  const isMapped = later === undefined && keptMapping(io, root, source.path) !== undefined
  const mapped = isMapped ? [] : [mappingCopy({ mapping, inferred }, root)]
  const beside = merged.base === undefined ? [] : [{ path: `${root}/${baseName}`, content: merged.base }, ...mapped]
  const finishing = { ...options, beside }
  if (isForMachines(options)) {
    const files = await saveDraft(io, opened, merged.draft, finishing)
    const { fate, data: update } = merged
    const checks = merged.checks('en').map((text) => ({ text, line: undefined }))
    const context = { root, inferred: undefined, checks, encoding: content.encoding }
    const outcome = { fate, context, update, files: files.map(({ path }) => path) }
    await emitData(io, importData(imported, outcome), newErrors(draft, merged.draft), lang)
  } else {
    print(io, [...encodingLines(content.encoding, lang), ...(later?.[lang] ?? []), ...merged.lines])
    await finishDraft(io, opened, merged.draft, fateLines(merged.fate, io.argv, lang), finishing)
  }
  return exitOfMerge(merged, options)
}

function exitOfMerge({ isClean, isWhole, checks }: MergedImport, { force }: ImportOptions): number {
  if (!isClean) return force === true ? EXIT.check : EXIT.refused
  return isWhole && checks('en').length === 0 ? EXIT.clean : EXIT.check
}

/** Whether a total is missed, or cells stand in other columns than theirs: no blank cell mends that. */
function isOff({ controls, log }: Imported): boolean {
  return controls.some(({ isMet }) => !isMet) || log.some(({ reason }) => reason === 'row-shifted')
}

/** Whether a plan may be written as it is: by a mapping of somebody's without any error, by one that was made without a missed total. */
function isFit(result: Imported, made: InferredSource | undefined): boolean {
  return made === undefined ? result.isClean : !isOff(result)
}

interface NewPlan {
  readonly result: Imported
  readonly context: SummaryContext
  readonly lang: Lang
}

/** Shows the result; where cells could not be read, whoever sits there may leave them blank, and without anybody they are. */
async function told(
  io: Dialogue,
  { result, context, lang }: NewPlan,
  fate: ImportFate,
  { yes }: ImportOptions,
): Promise<ImportFate> {
  const { unreadable } = result.counts
  if (fate !== 'written' || unreadable === 0 || yes === true || !canAsk(io)) {
    print(io, importSummary(result, fate, lang, context))
    return fate
  }
  print(io, importSummary(result, 'asked', lang, context))
  const isAgreed = await askConsent(io, unreadableQuestion(unreadable, lang), lang)
  const after = isAgreed ? 'written' : 'refused'
  print(io, importEnd(result, after, lang, context))
  return after
}

/** The exit code of a new plan: of one that is only shown, the code that writing it would end with. */
function exitOf(result: Imported, isWritten: boolean, { checks }: SummaryContext): number {
  if (!isWritten) return EXIT.refused
  const isSound = checks.length === 0 && result.counts.unreadable === 0
  return isSound ? EXIT.clean : EXIT.check
}

/** The mapping with the day on which the file was last changed as the status date, where it gives none; said then. */
function dated({ mapping: read, source }: OpenSource): {
  readonly mapping: ReadMapping
  readonly said: Readonly<Record<Lang, readonly string[]>>
} {
  const { plan } = read.mapping
  if (plan === undefined || plan.as_of !== undefined) return { mapping: read, said: { fr: [], en: [] } }
  const { changed } = source
  if (changed === undefined) return { mapping: read, said: { fr: [], en: [] } }
  const mapping = { ...read, mapping: { ...read.mapping, plan: { ...plan, as_of: changed } } }
  const { fr, en } = dayOfFile(changed)
  return { mapping, said: { fr: [fr], en: [en] } }
}

async function importNew(
  io: Dialogue,
  open: OpenSource,
  root: string,
  options: ImportOptions & { readonly isKept: boolean },
): Promise<number> {
  const { source, content, inferred } = open
  const { encoding } = content
  await beginStage(io, 'records')
  const { mapping, said } = dated(open)
  const read = unlessWrong(importPlan({ content, source: source.path, mapping, root }))
  if (read.kind === 'mapping') return tellWrong(io, read, options.lang ?? environmentLang(io))
  const lang = options.lang ?? read.lang ?? environmentLang(io)
  await beginStage(io, 'checks')
  const result = { ...read, files: newFiles({ mapping, inferred }, root, read) }
  const isData = isForMachines(options)
  const mayBeWritten = isFit(result, inferred) || options.force === true
  const workbook = missingWorkbook(lang, (name) => isOccupied(io.cwd, name))
  const checked = { result, inferred, root, argv: io.argv, isWritten: mayBeWritten, workbook, encoding }
  const checks = importChecks(checked, isData ? 'en' : lang)
  const context: SummaryContext = {
    inferred,
    root,
    workbook,
    plan: mapping.mapping.plan,
    checks,
    encoding,
    said: said[lang],
    departments: documentsOf(read.documents, 'departments').length,
    argv: io.argv,
    audited: firstAudit(result, { inferred, argv: io.argv }, lang),
    isWhole: options.all === true,
    isExplained: options.explain === true,
  }
  const fate = !mayBeWritten ? 'refused' : options.dryRun === true ? 'planned' : 'written'
  const after = isData ? fate : await told(io, { result, context, lang }, fate, options)
  await beginStage(io, 'files')
  if (after === 'written') await savePlan(io, newUnlessForced(result.files, options.force || options.isKept), root)
  if (isData) {
    const files = result.files.map(({ path }) => path)
    await emitData(io, importData(result, { fate: after, context, files }), result.findings, lang)
  }
  return exitOf(result, after !== 'refused', context)
}

/** A workbook that plan wrote is no source: a template becomes a plan, what changed in any other goes into its plan. */
function ownForm({ archive: content, path }: ImportSource): readonly SourceSheet[] | undefined {
  const isOwn = content !== undefined && 'kind' in content && content.kind === 'sheets' && isForm(content.sheets)
  if (isOwn && addsTooMany(content.sheets)) throw new Refusal('form-too-long', path)
  return isOwn ? content.sheets : undefined
}

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
  if (fate === 'written') await savePlan(io, newUnlessForced(made.files, options.force), root)
  const { lang = made.lang } = options
  const workbook = missingWorkbook(lang, (name) => isOccupied(io.cwd, name))
  print(io, templateSummary({ ...made, lang }, fate, { root, workbook }))
  if (made.isWhole && !made.doubts.some(isUnread)) return EXIT.clean
  return fate === 'refused' ? EXIT.refused : EXIT.check
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
  const { draft, lang } = opened
  const path = `${root}/${TEMPLATE_BASE}`
  const kept = keptBase(io, root, TEMPLATE_BASE)
  const base = kept === undefined ? undefined : readImported(kept)
  const typed = readForm(sheets)?.added ?? []
  const content = readForm(sheets, presentRecords(draft.plan, base, typed))
  if (content === undefined) throw new Refusal('form-damaged', source)
  const { take, force, dryRun } = options
  const request = { file: source, take, lang, isForced: force === true, isDry: dryRun === true }
  const again = templateAgain(draft, content, base, request)
  const { applied } = again
  print(io, applied.lines)
  const beside = applied.isWritten ? [{ path, content: again.base }] : []
  await finishDraft(io, opened, applied.draft, [applied.fate], { ...options, beside })
  return applied.isClean && applied.isRead ? EXIT.clean : EXIT.check
}

/** The command line that takes such a workbook into its plan. */
function applyLine(source: InputFile, { output, lang, dryRun, force }: ImportOptions): string[] {
  return [
    'apply',
    source.path,
    ...(output === undefined ? [] : ['--plan', output]),
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...(dryRun === true ? ['--dry-run'] : []),
    ...(force === true ? ['--force'] : []),
  ]
}

/** Refuses a folder that holds something already, where the file would be written into it. */
function mustBeFree(io: Io, root: string, { dryRun, force }: ImportOptions): void {
  if (dryRun === true || force === true || !isOccupied(io.cwd, root)) return
  const free = freeName(root, (name) => isOccupied(io.cwd, name))
  throw new Refusal('file-exists', root, { line: withOutput(io.argv, free) })
}

/** Makes a plan of a file of others, or takes it into the plan that is there. */
async function importForeign(
  io: Dialogue,
  source: ImportSource,
  root: string,
  options: ImportOptions & { readonly isPlan: boolean },
): Promise<number> {
  const isKept = keptMapping(io, root, source.path) !== undefined
  if (!isKept) mustBeFree(io, root, options)
  await beginStage(io, 'columns')
  const open = await openSource(io, source, root, options)
  if ('kind' in open) return tellWrong(io, open, options.lang ?? environmentLang(io))
  const anew = isKept ? await readAnew(io, source, open, root, options) : undefined
  // What a plan says is never written over, whatever made it: --force takes in what the file adds.
  const isInto = isKept || (options.isPlan && options.force === true)
  return isInto && anew === undefined
    ? importInto(io, open, root, options)
    : importNew(io, anew ?? open, root, { ...options, isKept })
}

async function importFile(
  { io, carryOut }: CommandHost & { readonly io: Dialogue },
  [argument]: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const maxSize = wholeNumber('--max-size', options.maxSize)
  await beginStage(io, 'source')
  const source = await sourceFile(io, required(argument, 'source'), maxSize)
  const form = ownForm(source)
  if (form !== undefined && formKind(form) !== 'template') {
    return carryOut(applyLine(source, options))
  }
  const out = options.output ?? `plans/${stemOfFile(source.path)}`
  const root = shownFolder(io.cwd, out)
  recoverPlan(io, out)
  const isPlan = filesEnding(io.cwd, out, '.yaml').length > 0
  if (form !== undefined && isPlan) return importTemplateAgain(io, form, source.path, root, options)
  if (form !== undefined) {
    mustBeFree(io, root, options)
    return importTemplate(io, form, source.path, root, options)
  }
  return importForeign(io, source, root, { ...options, isPlan })
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
