/** From the files of a plan to the plan in memory, with a finding for everything that could not be read. */
import { createHash } from 'node:crypto'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { withLineFeeds } from '../../yaml/read/line-feeds.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import { buildPlan, MAX_HORIZON } from '../build/build-plan.ts'
import type { Finding } from '../finding.ts'
import type { Plan, PlanFile } from '../plan.ts'
import { completeFinding } from './complete-finding.ts'
import { amountFinding, fileFinding, placedFinding } from './format-findings.ts'
import { type ReadPicture, withLogo } from './logo.ts'
import { inOrderOfNames, nameInPlan, type PlanInput } from './plan-input.ts'
import { type DocumentReader, type ReadDocument, readDocument, readStray } from './read-document.ts'
import { schemaFindings } from './schema-findings.ts'
import { type Unread, unreadOf } from './unread.ts'
import { wordFindings } from './word-findings.ts'

export interface LoadOptions {
  /** Overrides the plan's own status date. */
  readonly asOf?: Day | undefined
  /** Asked for the status date only where neither the option nor the plan gives one. */
  readonly headDate?: (() => Day | undefined) | undefined
  /** Reads the plan at a path relative to the plan's root; undefined where there is none. */
  readonly readPrevious?: (root: string, path: string) => PlanInput | undefined
  /** Reads the picture at a path relative to the plan's root; a plan has no logo where nobody does. */
  readonly readPicture?: ReadPicture | undefined
  /** Reads one file, in place of {@link readDocument}; a history gives one that remembers. */
  readonly read?: DocumentReader | undefined
}

export interface Loaded {
  /** Undefined where no file holds a readable header. */
  readonly plan: Plan | undefined
  readonly findings: readonly Finding[]
  /** The files by their paths, those of the previous plan too. */
  readonly sources: ReadonlyMap<string, SourceFile>
  /** What the findings above keep from being known. */
  readonly unread: Unread
  /** True where the plan could be built but nothing gives its status date. */
  readonly isUndated: boolean
  /** The same with nothing withheld, where its audience may not see all: exit codes look at it, and reports that withhold by themselves. */
  readonly whole?: Loaded
}

/** A plan that could be built, though perhaps not all of it could be read. */
export type ReadablePlan = Loaded & { readonly plan: Plan }

export function isReadable(loaded: Loaded): loaded is ReadablePlan {
  return loaded.plan !== undefined
}

/** What was found in each file, with what the whole plan has to say of it. */
function ownFindings(documents: readonly ReadDocument[]): Finding[] {
  return documents.flatMap(({ findings }) => findings.map((found) => completeFinding(found, documents)))
}

/** SHA-256 over the files' names (in the plan's own folder) and contents as git keeps their line ends, in hexadecimal. */
export function hashFiles(input: PlanInput): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of inOrderOfNames(input)) {
    hash.update(nameInPlan(input, path)).update('\0').update(withLineFeeds(bytes)).update('\0')
  }
  return hash.digest('hex')
}

/** The written header of the plan: the first of the files. */
function headerOf(documents: readonly ReadDocument[]): PlanFile['data']['plan'] {
  return documents.find(({ data }) => data.plan !== undefined)?.data.plan
}

function previousOf(
  input: PlanInput,
  documents: readonly ReadDocument[],
  options: LoadOptions,
): Loaded | undefined | 'missing' {
  const path = headerOf(documents)?.previous_plan
  if (path === undefined || options.readPrevious === undefined) return undefined
  const previous = options.readPrevious(input.root, path)
  if (previous === undefined) return 'missing'
  const { headDate, read } = options
  const loaded = loadPlan(previous, { headDate, read })
  return loaded.plan === undefined ? 'missing' : loaded
}

/** A finding where no file holds a header; where a file has errors, they may be why. */
function missingHeader(input: PlanInput, documents: readonly ReadDocument[]): Finding[] {
  const isBroken = documents.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  const isPartial = isBroken || [...(input.outside ?? []), ...(input.irregular ?? [])].length > 0
  if (isPartial || headerOf(documents) !== undefined) return []
  return [fileFinding('plan-header-missing', documents[0]?.file ?? input.root)]
}

function secondHeaders(documents: readonly ReadDocument[]): Finding[] {
  const [first, ...others] = documents.filter(({ data }) => data.plan !== undefined)
  return others.map(({ file }) => fileFinding('plan-header-duplicate', file, ['plan'], first?.file))
}

function previousFindings({ header }: Plan, previous: Loaded | 'missing' | undefined): Finding[] {
  const finding = (code: 'previous-plan-missing' | 'previous-plan-unread') =>
    fileFinding(code, header.at.file, ['plan', 'previous_plan'])
  if (previous === 'missing') return [finding('previous-plan-missing')]
  return previous !== undefined && previous.unread.files.size > 0 ? [finding('previous-plan-unread')] : []
}

function horizonFindings({ header, horizon }: Plan): Finding[] {
  const end = parseDay(header.horizon.end, 'end')
  const at = { ...header.at, path: ['plan', 'horizon', 'end'], part: 'value' as const }
  if (end === undefined) return []
  if (end < firstDay(horizon.first)) return [placedFinding('plan-horizon-reversed', at, { ...header.horizon })]
  if (end <= lastDay(horizon.last)) return []
  return [placedFinding('plan-horizon-excessive', at, { max: MAX_HORIZON / 12 })]
}

/** The documents with what is said of their words, for which the plan is looked at as a whole. */
function withWords(documents: readonly ReadDocument[]): readonly ReadDocument[] {
  const wordsOf = wordFindings(documents)
  return documents.map((document) => {
    const found = wordsOf(document)
    return found.length === 0 ? document : { ...document, findings: [...document.findings, ...found] }
  })
}

/**
 * Loads a plan.
 *
 * @param input - its files in the order in which their records are to stand.
 * @returns never throws at a user's file; what could not be read is in the findings.
 */
export function loadPlan(input: PlanInput, options: LoadOptions): Loaded {
  const documents = withWords(input.files.map(options.read ?? readDocument))
  const previous = previousOf(input, documents, options)
  const older = previous === 'missing' ? undefined : previous
  const amounts: Finding[] = []
  const asOf = statusDate(documents, options)
  const built = buildPlan(documents, {
    asOf: asOf ?? (0 as Day),
    hash: hashFiles(input),
    previous: older?.plan,
    fault: (at, value, fault) => amounts.push(amountFinding(at, value, fault)),
  })
  const { plan, findings: ofLogo } = withLogo(built, input.root, options.readPicture)
  const strays = input.strays.flatMap(readStray)
  const findings = [
    ...ownFindings([...documents, ...strays]),
    ...(input.outside ?? []).map((path) => fileFinding('file-link-outside', path)),
    ...(input.irregular ?? []).map((path) => fileFinding('file-not-regular', path)),
    ...missingHeader(input, [...documents, ...strays]),
    ...secondHeaders(documents),
    ...(plan === undefined ? [] : horizonFindings(plan)),
    ...amounts,
    ...(plan === undefined ? [] : previousFindings(plan, previous)),
    ...ofLogo,
    ...schemaFindings(input),
  ]
  const sources = new Map([
    ...(older?.sources ?? []),
    ...[...documents, ...strays].map(({ file, source }) => [file, source] as const),
  ])
  // A plan whose date is there but can't be read is a finding by itself, not a plan without a date.
  const isDateless = plan !== undefined && asOf === undefined
  const isDateLost = isDateless && findings.some(isAboutDate)
  return {
    plan: isDateLost ? undefined : plan,
    findings,
    sources,
    unread: unreadOf(findings, (file) => sources.get(file)?.text),
    isUndated: isDateless && !isDateLost,
  }
}

function isAboutDate({ at }: Finding): boolean {
  return 'path' in at && at.path[0] === 'plan' && at.path[1] === 'as_of'
}

function statusDate(documents: readonly ReadDocument[], options: LoadOptions): Day | undefined {
  const written = headerOf(documents)?.as_of
  const own = written === undefined ? undefined : parseDay(written, 'end')
  return options.asOf ?? own ?? options.headDate?.()
}
