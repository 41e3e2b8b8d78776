/** Which page answers a request: every address is looked up in lists, and none leads to a file. */
import { WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import { bilingual } from '../../values/language.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { refusalLine } from '../error-lines.ts'
import { messageAnswer, onward, pageAnswer } from './answers.ts'
import { changesPage } from './changes-pages.ts'
import { changeRecord } from './record-changes.ts'
import { recordsPage } from './record-pages.ts'
import { findingsPage, historyPage, reportPage, startPage } from './report-pages.ts'
import { save, savedPage } from './saving-pages.ts'
import { beginSearch, searchPage } from './search-pages.ts'
import type { Searches } from './searches.ts'
import { PLACES, type ServedPlan } from './served-plan.ts'
import { whatIfPage, whatIfTried } from './what-if-pages.ts'

interface Answering {
  readonly served: ServedPlan
  readonly searches: Searches
}

type Route = (answering: Answering, request: LocalRequest) => Promise<LocalAnswer> | LocalAnswer

/** Browsers ask for one. */
const NO_ICON: LocalAnswer = { status: 204 }

const GET: Readonly<Record<string, Route>> = {
  '/': async ({ served }) => pageAnswer(await startPage(served)),
  [`/${PLACES.start}`]: async ({ served }) => pageAnswer(await startPage(served)),
  [`/${PLACES.what_if}`]: ({ served }, { query }) => whatIfPage(served, query),
  [`/${PLACES.findings}`]: async ({ served }) => pageAnswer(await findingsPage(served)),
  [`/${PLACES.records}`]: ({ served }, { query }) => recordsPage(served, query),
  '/favicon.ico': () => NO_ICON,
  [`/${PLACES.changes}`]: ({ served }, { query }) => changesPage(served, query),
  [`/${PLACES.history}`]: async ({ served }) => pageAnswer(await historyPage(served)),
}

const POST: Readonly<Record<string, Route>> = {
  [`/${PLACES.what_if}`]: ({ served }, request) => whatIfTried(served, request),
  '/arbitration': ({ served, searches }, request) => beginSearch(served, searches, request),
  [`/${PLACES.records}`]: ({ served }, request) => changeRecord(served, request),
  '/save': ({ served }, request) => save(served, request),
}

function notThere(served: ServedPlan, place: string): LocalAnswer {
  return messageAnswer(served, place, 404, WHAT_IF_TEXTS.not_there)
}

/** A page of a search, by its number. */
function searchAnswer({ served, searches }: Answering, { method, path }: LocalRequest): LocalAnswer | undefined {
  const [, id = '', stop] = /^\/arbitration\/(\d{1,9})(\/stop)?$/.exec(path) ?? []
  const search = searches.get(id)
  if (search === undefined || (method === 'POST') !== (stop !== undefined)) return undefined
  if (stop === undefined) return searchPage(served, search)
  search.stop()
  return onward(`/arbitration/${id}`)
}

/** The path as a browser sends it, without its encoding; as it is where that is none. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function routed(answering: Answering, request: LocalRequest): Promise<LocalAnswer> {
  const { method, path } = request
  const table = method === 'POST' ? POST : GET
  const route = Object.hasOwn(table, path) ? table[path] : undefined
  if (route !== undefined) return route(answering, request)
  const search = searchAnswer(answering, request)
  if (search !== undefined) return search
  const saved = method === 'GET' ? savedPage(answering.served, decoded(path).slice(1)) : undefined
  if (saved !== undefined) return saved
  const page = method === 'GET' ? await reportPage(answering.served, decoded(path).slice(1)) : undefined
  return page === undefined ? notThere(answering.served, 'nowhere') : pageAnswer(page)
}

/** Answers a request; what a command would refuse is a page that says so. */
export async function answer(answering: Answering, request: LocalRequest): Promise<LocalAnswer> {
  try {
    return await routed(answering, request)
  } catch (error) {
    if (refusalLine(error, 'en') === undefined) throw error
    const words = bilingual((lang) => refusalLine(error, lang) ?? '')
    const place = Object.values(PLACES).find((one) => `/${one}` === request.path) ?? 'nowhere'
    return messageAnswer(answering.served, place, 400, words, request.method === 'POST')
  }
}
