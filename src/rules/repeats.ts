/** Entries written twice, and references that lead back. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { listName } from '../lang/catalogue/list-names.ts'
import { sectionName } from '../lang/catalogue/money-names.ts'
import { ofDate, onDate, spanWords } from '../lang/dates.ts'
import { colon } from '../lang/punctuation.ts'
import { type Located, within } from '../plan/entity.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { RepeatedItem } from '../plan/inspect/inspection.ts'
import type { BudgetSection, Plan, Reference } from '../plan/plan.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { defineRule, type RuleHit, recordRule } from './define.ts'
import { cyclesIn } from './facts/cycles.ts'
import { itemName, keyWay, nameInList, ofHolder, valueWords, writtenAt } from './words/places.ts'

/** The reviews of one project on one day, and the frozen options of one decision, over all files. */
function* repeatedRecords(plan: Plan): Generator<RepeatedItem> {
  yield* repeated(plan.reviews, ({ project }) => project, 'project', 'as_of')
  yield* repeated(plan.appraisals, ({ decision }) => decision, 'decision')
}

function* repeated<E extends Located>(
  records: readonly E[],
  by: (record: E) => string,
  ...keys: (keyof E & string)[]
): Generator<RepeatedItem> {
  const first = new Map<string, E>()
  for (const record of records) {
    const same = keys.map((key) => ({ key, value: record[key] }))
    const mark = JSON.stringify(same).toLowerCase()
    const before = first.get(mark)
    if (before === undefined) first.set(mark, record)
    else yield { at: record.at, by: by(record), first: before.at, same, value: undefined }
  }
}

/** What stands twice where it is told by its date or its period, by the list. */
const DATED: Readonly<Record<string, Bilingual>> = {
  history: { fr: 'le plan antérieur', en: 'the older plan' },
  meetings: { fr: 'la réunion', en: 'the meeting' },
  rebaselines: { fr: 'le recalage', en: 'the re-baseline' },
  reviews: { fr: 'la revue', en: 'the review' },
  revisions: { fr: 'la révision annuelle', en: 'the yearly revision' },
}

/** The key of the list that holds the item. */
function listOf({ at }: RepeatedItem): string {
  return String(at.path.findLast((step) => typeof step === 'string'))
}

/** Whether the item is a record of the plan itself. */
function isRecord({ at }: RepeatedItem): boolean {
  return at.path.length < 3
}

/** `the needs of "Network"`. */
function listWords(plan: Plan, item: RepeatedItem, lang: Lang): string {
  const name = listName(listOf(item), String(item.at.path[0]))[lang]
  return isRecord(item) ? name : `${name}${ofHolder(plan, item.at, lang)}`
}

/** What is written for the same section and year, twice: `: ceilings of 400 k€ and 300 k€`. */
function ceilings(plan: Plan, { at, first }: RepeatedItem, lang: Lang): string {
  const both = [first, at].map((place) => {
    const max = { ...place, path: [...place.path, 'max'] }
    const value = writtenAt(plan, max)
    return typeof value === 'number' ? valueWords(plan, max, value, lang) : undefined
  })
  const [one, other] = both
  if (one === undefined || other === undefined) return ''
  return { fr: `\u00a0: plafonds de ${one} et ${other}`, en: `: ceilings of ${one} and ${other}` }[lang]
}

/** The day or the months by which an item is told, with its noun. */
function datedWords(item: RepeatedItem, lang: Lang): string | undefined {
  const list = listOf(item)
  const noun = DATED[list]?.[lang]
  const time = item.same.find(({ key }) => ['as_of', 'date', 'horizon', 'year'].includes(key))?.value
  if (noun === undefined || time === undefined) return undefined
  if (typeof time !== 'object') return `${noun} ${ofDate(String(time), lang)}`
  const { start, end } = time as { start: string; end: string }
  const span = spanWords(start, end, lang)
  return { fr: `${noun} ${span}`, en: `${noun} of ${span}` }[lang]
}

/** The lists that keys refer to, where they do not bear their names. */
const LISTS: Readonly<Record<string, string>> = {
  answered_by: 'projects',
  contributors: 'departments',
  displaces: 'projects',
  excludes: 'projects',
  replaced_by: 'projects',
  requires: 'projects',
}

/** An entry that is told by the keys that two share: an envelope, a decision, or what an item refers to. */
function keyedWords(plan: Plan, item: RepeatedItem, lang: Lang): string {
  const shared = Object.fromEntries(item.same.map(({ key, value }) => [key, value]))
  const { decision, from, id, section, year } = shared
  if (section !== undefined) {
    const name = sectionName(section as BudgetSection)[lang]
    return {
      fr: `l’enveloppe ${section === 'investment' ? 'd’' : 'de '}${name} ${year}`,
      en: `the envelope of ${name} ${year}`,
    }[lang]
  }
  if (decision !== undefined) return { fr: 'le relevé', en: 'the record' }[lang]
  if (typeof id === 'string') return nameInList(plan, listOf(item), id, lang)
  const name = itemName(plan, writtenAt(plan, item.at), lang) ?? text(Object.values(shared)[0])
  return from === undefined ? name : `${name} ${onDate(text(from), lang)}`
}

/** What stands twice; undefined where the two are alike in everything. */
function itemWords(plan: Plan, item: RepeatedItem, lang: Lang): string | undefined {
  const { same, value } = item
  if (value === undefined) {
    return same.length === 0 ? undefined : (datedWords(item, lang) ?? keyedWords(plan, item, lang))
  }
  const list = listOf(item)
  return nameInList(plan, LISTS[list] ?? list, valueLabel(value)[lang], lang)
}

function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).join(' – ')
}

function repeatSentence(plan: Plan, item: RepeatedItem, lang: Lang): string {
  const list = listWords(plan, item, lang)
  const what = itemWords(plan, item, lang)
  if (what === undefined) {
    return { fr: `Deux éléments identiques dans ${list}`, en: `Two entries that are alike in ${list}` }[lang]
  }
  const twice = { fr: 'figure deux fois dans', en: 'stands twice in' }[lang]
  const whose = isRecord(item) ? ofHolder(plan, item.at, lang) : ''
  return `${capitalised(what)}${whose} ${twice} ${list}${ceilings(plan, item, lang)}`
}

/** Finds entries of a list that repeat an earlier one: the same value, the same keys, or all alike. */
export const entryDuplicate = recordRule({
  id: 'entry-duplicate',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'name'],
  summary: { fr: 'Une liste contient chaque élément une seule fois', en: 'A list holds every entry once' },
  why: {
    fr: 'De deux éléments pour la même chose, l’un compte en double ou n’est pas lu',
    en: 'Of two entries for the same thing one counts double or is not read',
  },
  fix: {
    fr: 'supprimez l’un des deux, ou corrigez ce qui devait les distinguer',
    en: 'remove one of the two, or correct what should tell them apart',
  },
  most: {
    fr: '{count} des {of} éléments de listes en répètent un autre',
    en: '{count} of {of} entries of lists repeat another one',
  },
  population: ({ contents, reviews, appraisals }) => countOf(contents, 'items') + reviews.length + appraisals.length,
  over: (plan) => [...inspected(plan.contents, 'repeated'), ...repeatedRecords(plan)],
  find(item, plan) {
    const { at, by, first, same, value } = item
    return {
      at,
      facts: {
        key: keyWay(at) || String(at.path[0]),
        name: value === undefined ? same.map((one) => text(one.value)).join(' ') : text(value),
      },
      related: [{ at: first, label: { fr: 'première apparition', en: 'first seen here' } }],
      message: bilingual((lang) => repeatSentence(plan, item, lang)),
      ...(by === '' ? {} : { entity: by }),
    }
  },
})

/** The entity that a reference is a statement about: its record, or the project of a scenario's choice. */
function holderOf({ by, kind, at: { path, part } }: Reference): { id: string; kind: string } {
  const [, , key, project] = path
  if (key === 'choices' && part === 'value') return { id: String(project), kind: 'project' }
  return { id: by, kind }
}

function isToItself(reference: Reference): boolean {
  const { id, kind } = holderOf(reference)
  return reference.to.includes(kind) && reference.id.toLowerCase() === id.toLowerCase()
}

/** The entities that can refer to their like: their list, and the words before their names. */
const KINDS: Readonly<Record<string, Bilingual & { readonly list: string }>> = {
  need: { list: 'needs', fr: 'Le besoin ', en: 'The need ' },
  project: { list: 'projects', fr: 'Le projet ', en: 'The project ' },
  scenario: { list: 'scenarios', fr: 'Le scénario ', en: 'The scenario ' },
}

/** What an entity that refers to itself is said to do, by the key. */
const SELF: Readonly<Record<string, Bilingual>> = {
  depends_on: { fr: 'figure dans ses propres dépendances', en: 'is among what it depends on' },
  displaces: { fr: 'figure dans ses propres contreparties', en: 'is among what gives way to it' },
  duplicate_of: { fr: 'est déclaré doublon de lui-même', en: 'is declared a duplicate of itself' },
  excludes: { fr: 'figure dans ses propres exclusions', en: 'is among its own exclusions' },
  extends: { fr: 'part de lui-même', en: 'starts from itself' },
  merged_into: { fr: 'est fusionné avec lui-même', en: 'is merged into itself' },
  previous: { fr: 'est déclaré comme la suite de lui-même', en: 'is declared to continue itself' },
  requires: { fr: 'figure dans ses propres prérequis', en: 'is among its own prerequisites' },
  variant: { fr: 'est déclaré comme sa propre variante', en: 'is declared a variant of itself' },
}

/** Entities that each go on in the next, by the key that names the next: such a way must end somewhere. */
const CIRCLES: Readonly<Record<string, Bilingual>> = {
  depends_on: { fr: 'Besoins qui dépendent les uns des autres', en: 'Needs that depend on each other' },
  duplicate_of: { fr: 'Doublons en boucle', en: 'Duplicates in a circle' },
  extends: { fr: 'Scénarios de départ en boucle', en: 'Scenarios that start from each other' },
  merged_into: { fr: 'Fusions en boucle', en: 'Mergers in a circle' },
}

function selfSentence(plan: Plan, kind: string, id: string, key: string): Bilingual {
  const does = SELF[key] ?? { fr: 'renvoie à lui-même', en: 'refers to itself' }
  const { list = '', fr = '', en = '' } = KINDS[kind] ?? {}
  const noun = { fr, en }
  return bilingual((lang) => `${noun[lang]}${nameInList(plan, list, id, lang)} ${does[lang]}`)
}

/** The key that a reference is written under, without positions. */
function keyOf({ at: { path } }: Reference): string {
  const last = path.findLast((step) => typeof step === 'string')
  return path.includes('displaces') ? 'displaces' : String(last)
}

/** A project that waits for itself is a cycle of dependencies, which has a rule of its own. */
function isDependencyOfProject({ at, kind }: Reference): boolean {
  return kind === 'project' && at.path[2] === 'depends_on'
}

function* direct(plan: Plan): Generator<RuleHit> {
  for (const reference of plan.references) {
    if (isDependencyOfProject(reference) || !isToItself(reference)) continue
    const { at, by } = reference
    const { id, kind } = holderOf(reference)
    yield { at, entity: by, facts: { key: keyWay(at), id }, message: selfSentence(plan, kind, id, keyOf(reference)) }
  }
}

/** Circles of several entities, by the key that leads from one to the next. */
function* circles(plan: Plan, key: string): Generator<RuleHit> {
  const links = plan.references.filter(
    (link) => link.at.path[2] === key && link.by !== '' && !isDependencyOfProject(link),
  )
  const next = new Map(links.map((link) => [link.by.toLowerCase(), link]))
  const targets = links.map(({ id }) => id.toLowerCase())
  const graph = new Map<string, string[]>(targets.map((id) => [id, []]))
  for (const { by, id } of links) {
    const from = by.toLowerCase()
    graph.set(from, [...(graph.get(from) ?? []), id.toLowerCase()])
  }
  for (const ids of cyclesIn(graph)) {
    const link = links.find(({ by, id }) => by.toLowerCase() === ids[0] && id.toLowerCase() === ids[1])
    if (link === undefined) continue
    const names = [...ids, ...ids.slice(0, 1)].map((id) => next.get(id)?.by ?? id)
    const titles = (lang: Lang) =>
      names.map((id) => nameInList(plan, KINDS[link.kind]?.list ?? '', id, lang)).join(' → ')
    yield {
      at: link.at,
      entity: link.by,
      facts: { key, cycle: names },
      message: bilingual((lang) => `${CIRCLES[key]?.[lang]}${colon(lang)} ${titles(lang)}`),
    }
  }
}

/** `previous` may repeat the project's own id where a previous plan uses the same ids, and only there. */
function* ownAncestors(plan: Plan): Generator<RuleHit> {
  if (plan.header.previous_plan !== undefined) return
  for (const project of plan.projects) {
    const { id, written } = project
    if (written.previous?.toLowerCase() !== id.toLowerCase()) continue
    yield {
      at: within(project, 'previous'),
      entity: id,
      facts: { key: 'previous', id },
      help: {
        fr: 'écrivez l’identifiant du projet du plan précédent\u00a0; s’il est le même, indiquez ce plan («\u00a0previous_plan\u00a0»)',
        en: 'write the id of the project of the previous plan; where it is the same, name that plan ("previous_plan")',
      },
      message: selfSentence(plan, 'project', id, 'previous'),
    }
  }
}

export const referenceToItself = defineRule({
  id: 'reference-to-itself',
  subject: 'files',
  severity: 'error',
  parts: ['cycle', 'id', 'key'],
  summary: {
    fr: 'Aucune entité ne renvoie à elle-même, directement ou par d’autres',
    en: 'No entity refers to itself, at once or over others',
  },
  why: {
    fr: 'Un projet fusionné avec lui-même ou exigé par lui-même sort des comptes ou ne peut jamais être retenu',
    en: 'A project merged into itself, or that excludes itself, drops out of the counts or can never be retained',
  },
  fix: {
    fr: 'écrivez l’identifiant de l’autre entité, ou supprimez la référence',
    en: 'write the id of the other entity, or remove the reference',
  },
  collective: {
    population: ({ references, projects }) =>
      references.length + projects.filter(({ written }) => written.previous !== undefined).length,
    message: {
      fr: '{count} des {of} références reviennent à leur propre entité',
      en: '{count} of {of} references lead back to their own entity',
    },
  },
  follows: ['id-duplicate'],
  *run(plan) {
    yield* direct(plan)
    for (const key of Object.keys(CIRCLES)) yield* circles(plan, key)
    yield* ownAncestors(plan)
  },
})
