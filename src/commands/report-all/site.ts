/** The reports of a whole repository of plans: the pages of each plan, where they go, and the ways between them. */

import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { isOwnReport, OTHER_REPORTS, reportsOf } from '../../reports/catalogue.ts'
import { directionReport } from '../../reports/direction/report.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Link } from '../../reports/document/document.ts'
import type { Navigation } from '../../reports/document/navigation.ts'
import type { GuidedReports } from '../../reports/guide.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import type { StartSince } from '../../reports/start-page.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { withoutDevice } from '../../yaml/device-name.ts'
import { audit } from '../audit/audit.ts'
import type { ResultUse } from '../command-result.ts'
import { committeePage } from '../report/committee-page.ts'
import { meeting } from '../report/meeting.ts'
import { report } from '../report/report.ts'
import { scenariosReport } from '../scenario/view-scenarios.ts'

export interface OlderState {
  readonly told: StartSince
  readonly loaded: Loaded
  readonly comparison: Comparison
}

/** One plan of the repository as it was loaded. */
export interface SitePlan {
  /** The folder of its reports, with `/`: the plan's own relative to the repository's root. */
  readonly path: string
  readonly loaded: Loaded
  /** The state that changes are told against; undefined where none is known. */
  readonly older?: OlderState | undefined
}

/** One report to render and where it goes, without the format's ending. */
export interface SitePage {
  readonly id: string
  readonly title: Bilingual
  /** Its file below the folder of all reports; no other page of the plan has it, in whatever case. */
  readonly stem: string
  /** Makes it; what comes is the outcome as each use reads it. */
  readonly make: () => (use: ResultUse) => CommandResult
}

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

/** The name, with a number where another has it; without regard to case, for folders that don't tell cases apart. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}-${count}`
  taken.add(free.toLowerCase())
  return free
}

/** The start page of a plan, of several plans beside its reports. */
const START = 'index'

type Unplaced = Omit<SitePage, 'stem'>

/** The audit; for a plan that cannot be built, its findings alone. */
function auditPage(loaded: Loaded): Unplaced[] {
  const { plan } = loaded
  if (plan !== undefined && isOwnReport(plan, 'audit')) return []
  const title = plan === undefined ? OUTPUT_WORDS.findings : titleOfOther('audit')
  const make = () => {
    const outcome = audit(loaded, { sections: [], isSummary: false })
    return () => outcome
  }
  return [{ id: 'audit', title, make }]
}

function titleOfOther(id: string): Bilingual {
  return OTHER_REPORTS.find((one) => one.id === id)?.title ?? { fr: id, en: id }
}

/** The result of a report of the list; the pages that tell changes tell them since the last meeting. */
function resultOfKind({ loaded, older }: SitePlan, plan: Plan, kind: ReportKind): CommandResult {
  const since = older?.told.sought !== undefined || isOwnReport(plan, kind.id) ? undefined : older
  if (since === undefined) return report(loaded, kind)
  const { told, comparison } = since
  switch (kind.id) {
    case 'direction':
      return report(loaded, directionReport({ since: told.day, comparison }))
    case 'meeting':
      return meeting({ ...loaded, plan }, { since: told.day, older: since.loaded })
    default:
      return report(loaded, kind)
  }
}

function planReports(site: SitePlan, plan: Plan): Unplaced[] {
  return reportsOf(plan).map((kind) => ({
    id: kind.id,
    title: kind.title,
    make: () => {
      const outcome = resultOfKind(site, plan, kind)
      return (use) => committeePage(plan, outcome, use)
    },
  }))
}

function scenariosPage(loaded: Loaded, plan: Plan): Unplaced[] {
  const scenarios = scenariosReport({ ...loaded, plan })
  if (scenarios === undefined) return []
  const make = () => {
    const outcome = scenarios('data')
    return (use: ResultUse) => committeePage(plan, outcome, use)
  }
  return [{ id: 'scenarios', title: titleOfOther('scenarios'), make }]
}

/** Every report of a plan, each made when it is asked for; for a plan that cannot be built, its findings alone. */
export function sitePages(site: SitePlan): SitePage[] {
  const { path, loaded } = site
  const { plan } = loaded
  const pages =
    plan === undefined
      ? auditPage(loaded)
      : [...auditPage(loaded), ...planReports(site, plan), ...scenariosPage(loaded, plan)]
  const taken = new Set([`${path}/${START}`.toLowerCase()])
  return pages.map((page) => {
    // An id may hold a slash, a file's name may not.
    const name = withoutDevice(page.id.replaceAll('/', '-'))
    return { ...page, stem: freeName(`${path}/${name}`, taken) }
  })
}

/** Where the start page of a plan lies, below the folder of all reports and without an ending: with one plan, it is that of all. */
export function startStem(path: string, isAlone: boolean): string {
  return isAlone ? START : `${path}/${START}`
}

/** The path from one page to another, both below the folder of all reports. */
export function wayTo(from: string, to: string): string {
  const [folders, steps] = [from.split('/').slice(0, -1), to.split('/')]
  const own = folders.findIndex((name, at) => at === steps.length - 1 || name !== steps[at])
  const shared = own < 0 ? folders.length : own
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/')
}

const TEXTS = {
  all: { fr: 'Tous les plans', en: 'All plans' },
  reports: { fr: 'Autres rapports de ce plan', en: 'Other reports of this plan' },
  plans: { fr: 'Autres plans', en: 'Other plans' },
}

/** A plan of the site as others lead to it. */
export interface Neighbour {
  readonly path: string
  readonly title: Bilingual
  readonly lang?: Lang
}

/** From more plans on, only the page of all plans lists them. */
const MOST_PLANS = 30

/** The ways from a page to the page of all plans and to those of other plans; nothing where there is one plan. */
function amongPlans(from: string, others: readonly Neighbour[]): Navigation {
  if (others.length === 0) return { path: [], lists: [] }
  const links = others.map(
    ({ path, title, lang }): Link => ({
      text: title,
      files: [wayTo(from, `${startStem(path, false)}.html`)],
      ...(lang === undefined ? {} : { lang }),
    }),
  )
  const path = [{ text: TEXTS.all, files: [wayTo(from, `${START}.html`)] }]
  return { path, lists: links.length > MOST_PLANS ? [] : [{ title: TEXTS.plans, groups: [{ links }] }] }
}

export function startNavigation(path: string, others: readonly Neighbour[]): Navigation | undefined {
  return others.length === 0 ? undefined : amongPlans(startStem(path, false), others)
}

interface Ways {
  readonly plan: Neighbour
  readonly groups: readonly GuidedReports<SitePage>[]
  readonly others: readonly Neighbour[]
}

/** The ways from a report of a plan: to the start pages, to the other reports and to the other plans. */
export function reportNavigation({ id, stem }: SitePage, { plan: { path, title }, groups, others }: Ways): Navigation {
  const plans = amongPlans(stem, others)
  const start = startStem(path, others.length === 0)
  const reports = groups.map((group) => ({
    title: group.title,
    links: group.reports.map(
      (one): Link => ({ text: one.title, files: one.id === id ? [] : [wayTo(stem, `${one.stem}.html`)] }),
    ),
  }))
  return {
    path: [...plans.path, { text: title, files: [wayTo(stem, `${start}.html`)] }],
    lists: [{ title: TEXTS.reports, groups: reports }, ...plans.lists],
  }
}
