/** Finds items that stand twice in a list. */
import type { Located } from '../model/entity.ts'
import { inspected } from '../model/inspect.ts'
import type { RepeatedItem } from '../model/inspection.ts'
import type { Plan } from '../model/plan.ts'
import type { Lang } from '../units/language.ts'
import { defineCheck } from './define.ts'
import { keyName, keyWay } from './util/key-name.ts'

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

/** The list that holds the item, and the record that holds the list. */
function listName({ at, by }: RepeatedItem, lang: Lang): string {
  const way = keyWay(at)
  return way === '' ? keyName(String(at.path[0]), '', lang) : keyName(way, by, lang)
}

function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).join(' – ')
}

function sentence(item: RepeatedItem, lang: Lang): string {
  const list = listName(item, lang)
  const what =
    item.value === undefined
      ? item.same.map(({ key, value }) => `${key} ${text(value)}`).join(', ')
      : text(item.value)
  if (what === '') {
    return lang === 'fr'
      ? `${list} contient deux éléments identiques`
      : `${list} holds two entries that are alike`
  }
  return lang === 'fr' ? `${list} contient deux fois ${what}` : `${list} holds ${what} twice`
}

/** Finds entries of a list that repeat an earlier one: the same value, the same keys, or all alike. */
export const entryDuplicate = defineCheck({
  id: 'entry-duplicate',
  severity: 'warning',
  summary: {
    fr: 'Une liste contient chaque élément une seule fois',
    en: 'A list holds every entry once',
  },
  why: {
    fr: 'De deux éléments pour la même chose, l’un compte en double ou n’est pas lu',
    en: 'Of two entries for the same thing one counts double or is not read',
  },
  fix: {
    fr: 'supprimez l’un des deux, ou corrigez ce qui devait les distinguer',
    en: 'remove one of the two, or correct what should tell them apart',
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
        message: { fr: sentence(item, 'fr'), en: sentence(item, 'en') },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
