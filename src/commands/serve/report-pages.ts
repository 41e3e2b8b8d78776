/** The pages of a plan that is served: its start page, every report as `plan report --all` writes it, its findings and its history. */
import type { Loaded } from '../../plan/load/load-plan.ts'
import { renderHtml } from '../../render/html.ts'
import type { SafeText } from '../../render/text/safe-text.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Navigation } from '../../reports/document/navigation.ts'
import { guided } from '../../reports/guide.ts'
import { renderOptions } from '../emit.ts'
import { historyOf } from '../history/command.ts'
import { olderState } from '../report-all/older-state.ts'
import { reportNavigation, type SitePage, sitePages, startStem, wayTo } from '../report-all/site.ts'
import { siteEntry } from '../report-all/site-entry.ts'
import { startResult } from '../report-all/site-index.ts'
import { validate } from '../validate/validate.ts'
import { recordIds, searchOf } from './record-pages.ts'
import { COMMIT, PLACES, type ServedPlan, waysFrom } from './served-plan.ts'

/** The folder of the reports' pages. */
const FOLDER = 'report'

function siteOf(served: ServedPlan, loaded: Loaded) {
  return served.once(loaded, 'site', () => {
    const { io, path, choice } = served.serving
    const older = olderState(io, path, loaded, { audience: choice.audience ?? 'internal', read: io.memory?.read })
    const site = { path: FOLDER, loaded, older }
    return { site, pages: sitePages(site) }
  })
}

/** The way to the form of a record, for the office itself; from the history, to what changed since a state. */
function wayOf({ serving }: ServedPlan, { plan }: Loaded, place: string): (id: string) => string | undefined {
  if (place === PLACES.history) return (id) => (COMMIT.test(id) ? changesAddress(id) : undefined)
  if (plan === undefined || (serving.choice.audience ?? 'internal') !== 'internal') return () => undefined
  const ids = recordIds(plan)
  return (id) => (ids.has(id) ? wayTo(place, PLACES.records) + searchOf({ of: id, kind: undefined }) : undefined)
}

/** The way from a page beside it to what changed since a state of git. */
function changesAddress(commit: string): string {
  return `${PLACES.changes}?${new URLSearchParams({ since: commit })}`
}

export function renderPage(
  served: ServedPlan,
  loaded: Loaded,
  place: string,
  result: CommandResult,
  navigation?: Navigation,
): Promise<SafeText> {
  const usual = renderOptions(served.serving.io, { format: 'html', file: place }, {}, served.langOf(loaded))
  const live = { ...waysFrom(place), wayOf: wayOf(served, loaded, place) }
  return renderHtml(result, { ...usual, live, ...(navigation === undefined ? {} : { navigation }) })
}

export function startPage(served: ServedPlan): Promise<SafeText> {
  const loaded = served.current()
  return served.once(loaded, 'start', () => {
    const { site, pages } = siteOf(served, loaded)
    const entry = siteEntry(site, { lang: served.langOf(loaded), pages, formats: ['html'], isAlone: true })
    return renderPage(served, loaded, `${startStem(FOLDER, true)}.html`, startResult(entry, 'html'))
  })
}

function navigationOf({ plan }: Loaded, page: SitePage, pages: readonly SitePage[], result: CommandResult): Navigation {
  const title = result.report?.provenance.plan.title ?? plan?.title ?? page.title
  return reportNavigation(page, { groups: guided(plan, pages), others: [], plan: { path: FOLDER, title } })
}

/** The page of a report by its address; undefined where there is none. */
export function reportPage(served: ServedPlan, place: string): Promise<SafeText> | undefined {
  const loaded = served.current()
  const { pages } = siteOf(served, loaded)
  const page = pages.find(({ stem }) => `${stem}.html` === place)
  if (page === undefined) return undefined
  return served.once(loaded, place, () => {
    const result = page.make()('page')
    return renderPage(served, loaded, place, result, navigationOf(loaded, page, pages, result))
  })
}

export function findingsPage(served: ServedPlan): Promise<SafeText> {
  const loaded = served.current()
  return served.once(loaded, 'findings', () => renderPage(served, loaded, PLACES.findings, validate(loaded)))
}

/**
 * The page of the history, which lets others be answered between two states.
 *
 * @throws Refusal, WorkspaceFailure where git has no state of the plan.
 */
export async function historyPage(served: ServedPlan): Promise<SafeText> {
  const loaded = served.current()
  const { io, path, choice } = served.serving
  const { asOf, audience = 'internal' } = choice
  const breath = (): Promise<void> => new Promise((resume) => setImmediate(resume))
  const page = served.once(loaded, 'history', async () => {
    const made = await historyOf(io, path, { audience, ...(asOf === undefined ? {} : { asOf }) }, breath)
    return renderPage(served, loaded, PLACES.history, made)
  })
  // A plan that git does not have yet may have a history later.
  page.catch(() => served.forget(loaded, 'history'))
  return page
}
