/** What a baseline or a re-baseline froze, field by field, and what another state of the plan says instead. */

import type { Plan, Project } from '../../plan/plan.ts'
import { dateWords } from '../../text/date-words.ts'
import { bilingual, quote } from '../../text/format.ts'
import { parseDay } from '../../values/calendar.ts'
import { hundredths } from '../../values/decimal.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { daysText } from './days-text.ts'
import { money } from './money.ts'

/** A baseline, or a re-baseline with the day it was made. */
export type Frozen = NonNullable<Project['written']['baseline']> & { readonly date?: string }

/** A frozen record and the plan that holds it, which says what its amounts are worth. */
interface Held {
  readonly plan: Plan
  readonly frozen: Frozen
}

/** A value that was frozen and no longer stands as it was. */
export interface Thaw {
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
  if (typeof value === 'string')
    return field === 'decision' ? quote(value, lang) : dateWords(value, lang)
  const amount = meaning(held, field)
  if (field === 'days' || typeof amount !== 'number') return daysText(value, lang)
  return money(amount as Cents, held.plan, lang)
}

/** The values of a frozen record that are others now, or gone; one that was missing may be filled in. */
export function thawed(older: Held, newer: Held): Thaw[] {
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
