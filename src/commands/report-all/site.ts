/** The reports of a whole repository of plans: which files to write, and an index with key rates and finding counts. */

import { createHash } from 'node:crypto'
import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { metricById } from '../../metrics/index.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { withNothingWithheld } from '../../plan/load/withhold.ts'
import type { Plan } from '../../plan/plan.ts'
import { isOwnReport, reportsOf } from '../../reports/catalogue.ts'
import { figure, text } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Cell, Column, Link, Report, Row } from '../../reports/document/document.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { withoutDevice } from '../../yaml/device-name.ts'
import { audit } from '../audit/audit.ts'
import { contextOf, type ResultUse } from '../command-result.ts'
import { countFindings, findingsOf } from '../findings.ts'
import { committeePage } from '../report/committee-page.ts'
import { report } from '../report/report.ts'
import { scenariosReport } from '../scenario/view-scenarios.ts'

/** One plan of the repository as it was loaded. */
export interface SitePlan {
  /** The folder of its reports, with `/`: the plan's own relative to the repository's root. */
  readonly path: string
  readonly loaded: Loaded
}

/** What the index says of a plan, as plain data: the plan itself need not be kept, nor lie in the same process. */
export interface SiteEntry {
  /** The folder of its reports, with `/`. */
  readonly path: string
  readonly row: Row
  /** Its reports, by the files of every format; none before they are made. */
  readonly reports: readonly Link[]
  readonly asOf: Day | undefined
  readonly currency: string | undefined
  /** SHA-256 of the plan's files; empty where it could not be built. */
  readonly hash: string
  readonly files: number
}

/** One report to render and where it goes, without the format's ending. */
export interface SitePage {
  readonly stem: string
  readonly outcome: CommandResult
  /** The outcome as it is read, where that is not the same for all. */
  readonly outcomeFor?: (use: ResultUse) => CommandResult
}

const FIGURES = [
  'completion_gross',
  'completion_all_in',
  'execution_rate',
  'load_rate',
  'need_coverage',
] as const

/** What a name may not hold, or not end with, on Windows or in what a forge keeps as an artifact. */
const UNPORTABLE = /["*:<>?|\\\p{Cc}]|[. ]+$/gu

/**
 * The folder of a plan's pages, by the folder of the plan: without names that other systems or the artifacts of a forge
 * refuse, or keep for devices. Two folders may come to one.
 */
export function pageFolder(path: string): string {
  return path
    .split('/')
    .map((name) => withoutDevice(name.replace(UNPORTABLE, '_')))
    .join('/')
}

/** An outcome, and how its readers take it. */
function asRead(plan: Plan, outcome: CommandResult): Omit<SitePage, 'stem'> {
  return { outcome, outcomeFor: (use) => committeePage(plan, outcome, use) }
}

/** Every report of a plan, each made when it is asked for; for a plan that cannot be built, its findings alone. */
export function* planPages({ path, loaded }: SitePlan): Generator<SitePage> {
  const { plan } = loaded
  if (plan === undefined || !isOwnReport(plan, 'audit'))
    yield { stem: `${path}/audit`, outcome: audit(loaded, { sections: [], isSummary: false }) }
  if (plan === undefined) return
  for (const kind of reportsOf(plan)) {
    const outcome = report(loaded, kind)
    // An id may hold a slash, a file's name may not.
    const stem = `${path}/${withoutDevice(kind.id.replaceAll('/', '-'))}`
    yield { stem, ...asRead(plan, outcome) }
  }
  const scenarios = scenariosReport({ ...loaded, plan })
  if (scenarios !== undefined)
    yield { stem: `${path}/scenarios`, ...asRead(plan, scenarios('data')) }
}

const EMPTY: Cell = { kind: 'empty' }

const LANGUAGES = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
} as const satisfies Record<Lang, Bilingual>

/** The title of a plan, with its language where it is in one. */
function titleCell({ title, header: { lang } }: Plan): Cell {
  const isInOne = lang !== undefined && title.fr === title.en
  return { kind: 'text', text: title, ...(isInOne ? { lang } : {}) }
}

function indexRow({ path, loaded }: SitePlan): Row {
  const findings = findingsOf(loaded)
  // Numbers of findings tell nobody what they are about.
  const counts = countFindings(findingsOf(withNothingWithheld(loaded)))
  const context = contextOf(loaded, findings)
  const figures = FIGURES.map(
    (id): Cell =>
      context === undefined ? EMPTY : figure(context.figures.metric(id), context.figures.whole(id)),
  )
  const { plan } = loaded
  return {
    id: path,
    cells: [
      text(path),
      plan === undefined ? text({ fr: 'illisible', en: 'unreadable' }, 'bad') : titleCell(plan),
      plan?.header.lang === undefined ? EMPTY : text(LANGUAGES[plan.header.lang]),
      plan === undefined ? EMPTY : text(planStatusLabel(plan.status)),
      plan === undefined ? EMPTY : { kind: 'day', day: plan.asOf },
      ...figures,
      ...SEVERITIES.map(
        (severity): Cell => ({
          kind: 'figure',
          unit: 'count',
          value: counts[severity],
          ...(severity === 'error' && counts.error > 0 ? { tone: 'bad' as const } : {}),
        }),
      ),
    ],
  }
}

/** What the index says of a plan that was loaded. */
export function siteEntry(site: SitePlan): SiteEntry {
  const { plan, sources } = site.loaded
  return {
    path: site.path,
    row: indexRow(site),
    reports: [],
    asOf: plan?.asOf,
    currency: plan?.currency,
    hash: plan?.hash ?? '',
    files: sources.size,
  }
}

const TEXTS = {
  title: { fr: 'Plans du dépôt', en: 'Plans of the repository' },
  lang: { fr: 'Langue', en: 'Language' },
  reports: { fr: 'Rapports', en: 'Reports' },
  findings: { fr: 'Constats', en: 'Findings' },
  withoutReports: { fr: 'rapports non produits', en: 'reports not made' },
}

/** What the index says of a plan whose reports could not be made for a reason that is not in the plan. */
export function siteEntryWithoutReports(path: string): SiteEntry {
  const told = text(TEXTS.withoutReports, 'bad')
  const [day, lang, status] = [EMPTY, EMPTY, EMPTY]
  const figures = [...FIGURES, ...SEVERITIES].map(() => EMPTY)
  const cells = [text(path), told, lang, status, day, ...figures]
  return {
    path,
    row: { id: path, cells },
    reports: [],
    asOf: undefined,
    currency: undefined,
    hash: '',
    files: 0,
  }
}

function columnsOf(): Column[] {
  const counted = (id: string, title: Bilingual): Column => ({
    ...{ id, title },
    unit: 'count',
    isSummed: true,
  })
  return [
    { id: 'path', title: LABELS.place, unit: 'text' },
    { id: 'plan', title: LABELS.plan, unit: 'text' },
    { id: 'lang', title: TEXTS.lang, unit: 'text' },
    { id: 'status', title: LABELS.status, unit: 'text' },
    { id: 'as_of', title: LABELS.as_of, unit: 'day' },
    ...FIGURES.map((id) => ({
      id,
      title: metricById(id)?.label ?? { fr: id, en: id },
      unit: 'rate' as const,
    })),
    counted('errors', { fr: 'Erreurs', en: 'Errors' }),
    counted('warnings', { fr: 'Avertissements', en: 'Warnings' }),
    counted('infos', { fr: 'Informations', en: 'Infos' }),
    { id: 'reports', title: TEXTS.reports, unit: 'text' },
  ]
}

/** A page of a plan as the index leads to it: by its own title, and by its files with their language. */
export function pageLink({ outcome }: SitePage, files: readonly string[], lang: Lang): Link {
  return { text: outcome.report?.title ?? TEXTS.findings, files, lang }
}

/** The row of a plan with its reports; of several formats, each index leads to its own. */
function rowOf({ row, reports }: SiteEntry, ending: string | undefined): Row {
  const isOwn = (file: string): boolean => ending === undefined || file.endsWith(`.${ending}`)
  const links = reports.map((link) => ({ ...link, files: link.files.filter(isOwn) }))
  const cell: Cell = links.length === 0 ? EMPTY : { kind: 'links', links }
  return { ...row, cells: [...row.cells, cell] }
}

/**
 * The index over all plans, in the order of their paths.
 *
 * @param ending - the format whose files it leads to; those of every format where nothing is said.
 */
export function siteIndex(entries: readonly SiteEntry[], ending?: string): CommandResult {
  const { title } = TEXTS
  const asOf = latest(entries)
  const hash = createHash('sha256').update(entries.map((entry) => entry.hash).join('\n'))
  const index: Report = {
    id: 'index',
    title,
    provenance: {
      plan: { id: 'index', title, organisation: { fr: '', en: '' } },
      status: '',
      ...(asOf === undefined ? {} : { asOf }),
      currency: entries.find(({ currency }) => currency !== undefined)?.currency ?? 'EUR',
      hash: hash.digest('hex'),
      files: entries.reduce((total, { files }) => total + files, 0),
    },
    sections: [
      {
        id: 'plans',
        title,
        blocks: [
          {
            kind: 'table',
            id: 'plans',
            columns: columnsOf(),
            rows: entries.map((entry) => rowOf(entry, ending)),
          },
        ],
      },
    ],
    definitions: [],
  }
  return {
    command: 'report',
    report: index,
    findings: [],
    rules: [],
    plan: 'index',
    ...(asOf === undefined ? {} : { asOf: dayText(asOf) }),
  }
}

/** The latest status date of the plans; undefined where none could be built. */
function latest(entries: readonly SiteEntry[]): Day | undefined {
  return entries
    .flatMap(({ asOf }) => asOf ?? [])
    .sort((left, right) => left - right)
    .at(-1)
}
