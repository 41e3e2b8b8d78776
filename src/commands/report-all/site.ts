/** The reports of a whole repository of plans: which files to write, and an index with key rates and finding counts. */

import { createHash } from 'node:crypto'
import { LABELS, planStatusLabel } from '../../lang/catalogue/labels.ts'
import { metricById } from '../../metrics/index.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { reportsOf } from '../../reports/catalogue.ts'
import { figure, text } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Cell, Column, Report, Row } from '../../reports/document/document.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { withoutDevice } from '../../yaml/device-name.ts'
import { audit } from '../audit/audit.ts'
import { contextOf } from '../command-result.ts'
import { countFindings, findingsOf } from '../findings.ts'
import { meetingPage } from '../report/meeting.ts'
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
  /** The same for every format but JSON, where people are told less than machines. */
  readonly page?: CommandResult
}

const FIGURES = [
  'completion_gross',
  'completion_all_in',
  'execution_rate',
  'load_rate',
  'need_coverage',
] as const

/** The folder of a plan's pages, by the folder of the plan: without the names that a system keeps for devices. */
export function pageFolder(path: string): string {
  return path.split('/').map(withoutDevice).join('/')
}

/** Every report of a plan, each made when it is asked for; for a plan that cannot be built, its findings alone. */
export function* planPages({ path, loaded }: SitePlan): Generator<SitePage> {
  yield { stem: `${path}/audit`, outcome: audit(loaded, { sections: [], isSummary: false }) }
  const { plan } = loaded
  if (plan === undefined) return
  for (const kind of reportsOf(plan)) {
    const outcome = report(loaded, kind)
    // An id may hold a slash, a file's name may not.
    const stem = `${path}/${withoutDevice(kind.id.replaceAll('/', '-'))}`
    yield kind.id === 'meeting' ? { stem, outcome, page: meetingPage(outcome) } : { stem, outcome }
  }
  const scenarios = scenariosReport({ ...loaded, plan })
  if (scenarios !== undefined) yield { stem: `${path}/scenarios`, outcome: scenarios('data') }
}

const EMPTY: Cell = { kind: 'empty' }

function indexRow({ path, loaded }: SitePlan): Row {
  const findings = findingsOf(loaded)
  const counts = countFindings(findings)
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
      plan === undefined ? text({ fr: 'illisible', en: 'unreadable' }, 'bad') : text(plan.title),
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
    asOf: plan?.asOf,
    currency: plan?.currency,
    hash: plan?.hash ?? '',
    files: sources.size,
  }
}

const TEXTS = {
  title: { fr: 'Plans du dépôt', en: 'Plans of the repository' },
  withoutReports: { fr: 'rapports non produits', en: 'reports not made' },
}

/** What the index says of a plan whose reports could not be made for a reason that is not in the plan. */
export function siteEntryWithoutReports(path: string): SiteEntry {
  const told = text(TEXTS.withoutReports, 'bad')
  const cells = [text(path), told, EMPTY, EMPTY, ...[...FIGURES, ...SEVERITIES].map(() => EMPTY)]
  return {
    path,
    row: { id: path, cells },
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
  ]
}

/** The index over all plans, in the order of their paths. */
export function siteIndex(entries: readonly SiteEntry[]): CommandResult {
  const { title } = TEXTS
  const asOf = latest(entries)
  const hash = createHash('sha256').update(entries.map((entry) => entry.hash).join('\n'))
  const index: Report = {
    id: 'index',
    title,
    provenance: {
      plan: { id: 'index', title, organisation: '' },
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
            rows: entries.map(({ row }) => row),
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
