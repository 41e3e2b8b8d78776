/** Frozen baselines that were rewritten. */

import { dateWords, ofDate } from '../../lang/dates.ts'
import { exactMoneyText } from '../../lang/numbers.ts'
import { exactDaysText } from '../../lang/plurals.ts'
import { quote } from '../../lang/punctuation.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { hundredths } from '../../values/decimal.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { defineStateRule, type RuleHit } from '../define.ts'
import { changedProjects, type ProjectPair } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

/** A baseline, or a re-baseline with the day it was made. */
type Frozen = NonNullable<Project['written']['baseline']> & { readonly date?: string }

/** A frozen record and the plan that holds it, which says what its amounts are worth. */
interface Held {
  readonly plan: Plan
  readonly frozen: Frozen
}

/** A value that was frozen and no longer stands as it was. */
interface Thaw {
  readonly field: keyof typeof LABELS
  readonly from: string
  /** Undefined where it was taken away. */
  readonly to: string | undefined
  readonly label: Bilingual
  readonly fromText: Bilingual
  readonly toText: Bilingual
}

const LABELS = {
  date: { fr: 'date', en: 'date' },
  start: { fr: 'début', en: 'start' },
  end: { fr: 'fin', en: 'end' },
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating cost' },
  days: { fr: 'charge', en: 'work' },
  decision: { fr: 'décision', en: 'decision' },
} as const satisfies Record<string, Bilingual>

const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[]

const NOTHING: Bilingual = { fr: 'rien', en: 'nothing' }

/** What a value means, whatever way it is written in; undefined where there is none. */
function meaning({ plan, frozen }: Held, field: keyof typeof LABELS): string | number | undefined {
  const value = frozen[field]
  if (typeof value === 'number') return hundredths(value, field === 'days' ? 1 : plan.scale)
  if (value === undefined || field === 'decision') return value?.toLowerCase()
  return parseDay(value, field === 'start' ? 'start' : 'end') ?? value
}

function wording(held: Held, field: keyof typeof LABELS, lang: Lang): string {
  const value = held.frozen[field]
  if (value === undefined) return NOTHING[lang]
  if (typeof value === 'string') return field === 'decision' ? quote(value, lang) : dateWords(value, lang)
  const amount = meaning(held, field)
  if (field === 'days' || typeof amount !== 'number') return exactDaysText(value, lang)
  return exactMoneyText(amount as Cents, held.plan, lang)
}

/** The values of a frozen record that are others now, or gone; one that was missing may be filled in. */
function thawed(older: Held, newer: Held): Thaw[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [older.frozen[field], newer.frozen[field]]
    if (from === undefined || meaning(older, field) === meaning(newer, field)) return []
    return {
      field,
      from: String(from),
      to: to === undefined ? undefined : String(to),
      label: LABELS[field],
      fromText: bilingual((lang) => wording(older, field, lang)),
      toText: bilingual((lang) => wording(newer, field, lang)),
    }
  })
}

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

function changed({ newer }: States, { name, steps }: Place, thaw: Thaw): RuleHit {
  const { field, from, to, label, fromText, toText } = thaw
  return {
    at: to === undefined ? keyWithin(newer, ...steps) : within(newer, ...steps, field),
    entity: newer.id,
    facts: { field, from, ...(to === undefined ? {} : { to }) },
    message: bilingual((lang) => {
      const [what, of, project] = [label[lang], name[lang], nameOf(newer, lang)]
      return {
        fr: `${of} du projet ${project} réécrite\u00a0: ${what} ${fromText.fr}, puis ${toText.fr}`,
        en: `The ${of} of ${project} was rewritten: ${what} from ${fromText.en} to ${toText.en}`,
      }[lang]
    }),
  }
}

function removed({ newer }: States, name: Bilingual, key: 'baseline' | 'rebaselines'): RuleHit {
  const isLeft = newer.written[key] !== undefined
  return {
    at: isLeft ? keyWithin(newer, key) : within(newer, 'id'),
    entity: newer.id,
    facts: { field: key },
    message: {
      fr: `${name.fr} du projet ${nameOf(newer, 'fr')} supprimée`,
      en: `The ${name.en} of ${nameOf(newer, 'en')} was removed`,
    },
  }
}

function baselineOf(states: States): RuleHit[] {
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
function successors({ before, after, older }: States, now: readonly Rebaseline[]): Map<Rebaseline, number> {
  const alike: readonly ((entry: Rebaseline, other: Rebaseline) => boolean)[] = [
    (frozen, other) => thawed({ plan: before, frozen }, { plan: after, frozen: other }).length === 0,
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

function rebaselinesOf(states: States): RuleHit[] {
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
    return thawed({ plan: before, frozen: entry }, { plan: after, frozen }).map((thaw) => changed(states, place, thaw))
  })
}

export const baselineRewritten = defineStateRule({
  id: 'baseline-rewritten',
  subject: 'projects',
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
