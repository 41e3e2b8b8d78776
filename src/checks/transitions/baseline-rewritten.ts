/** Finds baselines and re-baselines that say something else than when they were frozen. */

import { keyWithin, within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { dateWords, ofDate } from '../../text/date-words.ts'
import { bilingual } from '../../text/format.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Discovery, defineTransition } from '../define.ts'
import { type Frozen, type Thaw, thawed } from '../util/frozen-values.ts'
import { nameOf } from '../util/name-of.ts'
import { changedProjects, type ProjectPair } from '../util/paired-projects.ts'

type Rebaseline = Frozen & { readonly date: string }

interface States extends ProjectPair {
  readonly before: Plan
  readonly after: Plan
}

/** A frozen record: what it is called, and the keys that lead to it in the project's record. */
interface Place {
  readonly name: Bilingual
  readonly steps: readonly (string | number)[]
}

function changed({ newer }: States, { name, steps }: Place, thaw: Thaw): Discovery {
  const { field, from, to, label, fromText, toText } = thaw
  return {
    at: to === undefined ? keyWithin(newer, ...steps) : within(newer, ...steps, field),
    entity: newer.id,
    facts: { field, from, ...(to === undefined ? {} : { to }) },
    message: bilingual((lang) => {
      const [what, of, project] = [label[lang], name[lang], nameOf(newer, lang)]
      return lang === 'fr'
        ? `${of} du projet ${project} réécrite\u00a0: ${what} ${fromText.fr}, puis ${toText.fr}`
        : `The ${of} of ${project} was rewritten: ${what} from ${fromText.en} to ${toText.en}`
    }),
  }
}

function removed({ newer }: States, name: Bilingual, key: 'baseline' | 'rebaselines'): Discovery {
  const isLeft = newer.written[key] !== undefined
  return {
    at: isLeft ? keyWithin(newer, key) : within(newer, 'id'),
    entity: newer.id,
    facts: { field: key },
    message: bilingual((lang) =>
      lang === 'fr'
        ? `${name.fr} du projet ${nameOf(newer, lang)} supprimée`
        : `The ${name.en} of ${nameOf(newer, lang)} was removed`,
    ),
  }
}

function baselineOf(states: States): Discovery[] {
  const { before, after, older, newer } = states
  const [was, is] = [older.written.baseline, newer.written.baseline]
  if (was === undefined) return []
  const name = { fr: 'Référence', en: 'baseline' }
  if (is === undefined) return [removed(states, name, 'baseline')]
  return thawed({ plan: before, frozen: was }, { plan: after, frozen: is }).map((thaw) =>
    changed(states, { name, steps: ['baseline'] }, thaw),
  )
}

/** The position of what each entry became: the one that says the same, else the one of its day, else of its decision. */
function successors(
  { before, after, older }: States,
  now: readonly Rebaseline[],
): Map<Rebaseline, number> {
  const alike: readonly ((entry: Rebaseline, other: Rebaseline) => boolean)[] = [
    (frozen, other) =>
      thawed({ plan: before, frozen }, { plan: after, frozen: other }).length === 0,
    (entry, other) => entry.date === other.date,
    (entry, other) => entry.decision !== undefined && entry.decision === other.decision,
  ]
  const found = new Map<Rebaseline, number>()
  const taken = new Set<number>()
  for (const isAlike of alike) {
    for (const entry of older.written.rebaselines ?? []) {
      if (found.has(entry)) continue
      const index = now.findIndex((other, at) => !taken.has(at) && isAlike(entry, other))
      if (index < 0) continue
      found.set(entry, index)
      taken.add(index)
    }
  }
  return found
}

function rebaselinesOf(states: States): Discovery[] {
  const { before, after, older, newer } = states
  const now: readonly Rebaseline[] = newer.written.rebaselines ?? []
  const index = successors(states, now)
  return (older.written.rebaselines ?? []).flatMap((entry) => {
    const name = {
      fr: `Nouvelle référence ${ofDate(entry.date, 'fr')}`,
      en: `new baseline dated ${dateWords(entry.date, 'en')}`,
    }
    const at = index.get(entry) ?? -1
    const frozen = now[at]
    if (frozen === undefined) return [removed(states, name, 'rebaselines')]
    const place = { name, steps: ['rebaselines', at] }
    return thawed({ plan: before, frozen: entry }, { plan: after, frozen }).map((thaw) =>
      changed(states, place, thaw),
    )
  })
}

/** Finds frozen values that were changed or taken away. */
export const baselineRewritten = defineTransition({
  id: 'baseline-rewritten',
  severity: 'error',
  summary: {
    fr: 'Une référence figée ne change plus\u00a0: une nouvelle s’ajoute sous rebaselines, par décision',
    en: 'A frozen baseline no longer changes: a new one is added under rebaselines, by a decision',
  },
  why: {
    fr: 'Les écarts se mesurent sur la référence\u00a0: la retoucher les efface au lieu de les faire accepter',
    en: 'Overruns are measured against the baseline: to retouch it wipes them out instead of having them accepted',
  },
  fix: {
    fr: 'rétablissez la valeur figée\u00a0; si le comité en a décidé une autre\u00a0: plan baseline freeze --decision …',
    en: 'restore the frozen value; if the board decided on another one: plan baseline freeze --decision …',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) {
      const states = { before, after, ...pair }
      yield* baselineOf(states)
      yield* rebaselinesOf(states)
    }
  },
})
