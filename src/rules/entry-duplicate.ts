/** Finds items that stand twice in a list. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { listName } from '../lang/catalogue/list-names.ts'
import { sectionName } from '../lang/catalogue/money-names.ts'
import { ofDate, onDate, spanWords } from '../lang/dates.ts'
import type { Located } from '../plan/entity.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { RepeatedItem } from '../plan/inspect/inspection.ts'
import type { BudgetSection, Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
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
  const time = item.same.find(({ key }) => ['as_of', 'date', 'horizon'].includes(key))?.value
  if (noun === undefined || time === undefined) return undefined
  if (typeof time === 'string') return `${noun} ${ofDate(time, lang)}`
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

function sentence(plan: Plan, item: RepeatedItem, lang: Lang): string {
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
export const entryDuplicate = defineRule({
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
  collective: {
    population: ({ contents, reviews, appraisals }) => countOf(contents, 'items') + reviews.length + appraisals.length,
    message: collectively(
      (count, of) => `${count} des ${of} éléments de listes en répètent un autre`,
      (count, of) => `${count} of ${of} entries of lists repeat another one`,
    ),
  },
  *run(plan) {
    for (const item of [...inspected(plan.contents, 'repeated'), ...repeatedRecords(plan)]) {
      const { at, by, first, same, value } = item
      yield {
        at,
        facts: {
          key: keyWay(at) || String(at.path[0]),
          name: value === undefined ? same.map((one) => text(one.value)).join(' ') : text(value),
        },
        related: [{ at: first, label: { fr: 'première apparition', en: 'first seen here' } }],
        message: bilingual((lang) => sentence(plan, item, lang)),
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
