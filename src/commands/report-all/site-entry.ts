/** What the pages above the reports say of a plan, as plain data: its line in the list of plans, and its start page. */

import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import { withNothingWithheld } from '../../plan/load/withhold.ts'
import type { Plan } from '../../plan/plan.ts'
import { stateOf } from '../../reports/direction/situation.ts'
import { targetTiles } from '../../reports/direction/tiles.ts'
import { day, EMPTY, figure, text, verbatim } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Cell, Link, Report } from '../../reports/document/document.ts'
import { type GuidedReports, guided } from '../../reports/guide.ts'
import { type StartContext, type StartLink, startPage, startSince, startWithoutPlan } from '../../reports/start-page.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { contextOf } from '../command-result.ts'
import { countFindings, findingsOf } from '../findings.ts'
import { committeePage } from '../report/committee-page.ts'
import { type SitePage, type SitePlan, startStem, wayTo } from './site.ts'

/** What is said of a plan, as plain data: the plan itself need not be kept, nor lie in the same process. */
export interface SiteEntry {
  /** The folder of its reports, with `/`. */
  readonly path: string
  /** Its title; its folder where it could not be read. */
  readonly title: Bilingual
  readonly lang: Lang
  /** Its cells in the lists of plans, by their columns. */
  readonly cells: Readonly<Record<string, Cell>>
  /** Its reports, by the files of every format; none before they are made. */
  readonly reports: readonly Link[]
  readonly start: Report
  readonly organisation: string
  readonly asOf: Day | undefined
  readonly currency: string | undefined
  /** SHA-256 of the plan's files; empty where it could not be built. */
  readonly hash: string
  readonly files: number
}

/** The figures of lists for machines. */
export const FIGURES = [
  'completion_gross',
  'completion_all_in',
  'execution_rate',
  'load_rate',
  'need_coverage',
] as const

const LANGUAGES = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
} as const satisfies Record<Lang, Bilingual>

const TEXTS = printed('site-entry', {
  unreadable: { fr: 'illisible', en: 'unreadable' },
  withoutReports: { fr: 'rapports non produits', en: 'reports not made' },
})

/** The title of a plan, with its language where it is in one. */
function titleCell({ title, header: { lang } }: Plan): Cell {
  const isInOne = lang !== undefined && title.fr === title.en
  return { kind: 'text', text: title, ...(isInOne ? { lang } : {}) }
}

type Counts = StartContext['counts']

function countCells(counts: Counts): Record<string, Cell> {
  const cells = SEVERITIES.map((severity): [string, Cell] => [
    `${severity}s`,
    {
      kind: 'figure',
      unit: 'count',
      value: counts[severity],
      ...(severity === 'error' && counts.error > 0 ? { tone: 'bad' as const } : {}),
    },
  ])
  return Object.fromEntries(cells)
}

function planCells(context: Omit<StartContext, 'groups'>): Record<string, Cell> {
  const { plan, figures } = context
  const state = stateOf(context)
  const tiles = targetTiles(context).map(({ id, value }): [string, Cell] => [id, value])
  const shown = FIGURES.map((id): [string, Cell] => [id, figure(figures.metric(id), figures.whole(id))])
  return {
    plan: titleCell(plan),
    lang: plan.header.lang === undefined ? EMPTY : text(LANGUAGES[plan.header.lang]),
    status: text(planStatusLabel(plan.status)),
    as_of: day(plan.asOf),
    state: text(state.text, state.tone),
    ...Object.fromEntries([...tiles, ...shown]),
    ...countCells(context.counts),
  }
}

/** What is said of a plan that no figures are known of. */
function entryWithout(
  path: string,
  words: Bilingual,
  lang: Lang,
  groups: readonly GuidedReports<StartLink>[] = [],
): SiteEntry {
  const [title, none] = [verbatim(path), verbatim('')]
  const told = text(words, 'bad')
  return {
    path,
    title,
    lang,
    reports: [],
    hash: '',
    files: 0,
    asOf: undefined,
    currency: undefined,
    organisation: '',
    cells: { path: text(path), plan: told, state: told },
    start: {
      id: 'index',
      title,
      readers: 'committee',
      definitions: [],
      provenance: { plan: { id: path, title, organisation: none }, status: '', currency: 'EUR', hash: '', files: 0 },
      sections: startWithoutPlan(words, groups),
    },
  }
}

/** What is said of a plan whose reports could not be made for a reason that is not in the plan. */
export function entryWithoutReports(path: string, lang: Lang): SiteEntry {
  return entryWithout(path, TEXTS.withoutReports, lang)
}

interface EntryParts {
  readonly lang: Lang
  readonly pages: readonly SitePage[]
  readonly formats: readonly string[]
  readonly isAlone: boolean
}

/** The pages as a page leads to them, by its place below the folder of all reports. */
function linksFrom(from: string, { pages, formats, lang }: EntryParts): StartLink[] {
  return pages.map(({ id, title, stem }) => {
    const files = formats.map((format) => wayTo(from, `${stem}.${format}`))
    return { id, link: { text: title, files, lang } }
  })
}

export function siteEntry(site: SitePlan, parts: EntryParts): SiteEntry {
  const { path, loaded, older } = site
  const { plan, sources } = loaded
  const groups = guided(plan, linksFrom(startStem(path, parts.isAlone), parts))
  const reports = linksFrom('', parts).map(({ link }) => link)
  const context = contextOf(loaded, findingsOf(loaded))
  // Numbers of findings tell nobody what they are about.
  const counts = countFindings(findingsOf(withNothingWithheld(loaded)))
  if (plan === undefined || context === undefined) {
    const entry = entryWithout(path, TEXTS.unreadable, parts.lang, groups)
    const cells = { ...entry.cells, ...countCells(counts) }
    return { ...entry, cells, reports, files: sources.size }
  }
  const told = older?.told ?? startSince(plan)
  const own = { ...context, counts, told, since: told.day, comparison: older?.comparison }
  return {
    path,
    title: plan.title,
    lang: parts.lang,
    reports,
    cells: { path: text(path), ...planCells(own) },
    start: asRead(plan, startPage({ ...own, groups })),
    organisation: plan.organisation,
    asOf: plan.asOf,
    currency: plan.currency,
    hash: plan.hash,
    files: sources.size,
  }
}

function asRead(plan: Plan, report: Report): Report {
  const whole: CommandResult = { command: 'report', report, findings: [], rules: [] }
  return committeePage(plan, whole, 'page').report ?? report
}
