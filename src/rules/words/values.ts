/** How a sentence names a value that relations between facts speak of, and the record that holds it. */

import { bodyLevelName, decisionKindName, outcomeName } from '../../lang/catalogue/governance-names.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { phaseName, priorityClassName } from '../../lang/catalogue/project-names.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { type PlacedValue, placeOf, recordsOf } from '../facts/ways.ts'
import { nameInList, recordTitle, valueWords } from './places.ts'

/** What reports call the closed values of a key. */
const NAMES: Readonly<Record<string, (value: string) => Bilingual>> = {
  kind: decisionKindName,
  level: bodyLevelName,
  outcome: outcomeName,
  phase: phaseName,
  class: priorityClassName,
}

/** A value as a sentence names it: a number or date, the title of the record whose id it is, the word of reports, the text itself. */
export function nameAt(plan: Plan, placed: PlacedValue, lang: Lang): string {
  const { value, steps } = placed
  const text = String(value)
  if (typeof value === 'number' || /^\d{4}-/.test(text)) {
    return valueWords(plan, placeOf(placed), value as string | number, lang)
  }
  const record = recordsOf(plan.contents).byId.get(text.toLowerCase())
  if (record !== undefined) return recordName(plan, record, lang)
  return (NAMES[String(steps?.at(-1))] ?? valueLabel)(text)[lang]
}

/** The title of a record; a review has none and is told by its project. */
export function recordName(plan: Plan, { value }: PlacedValue, lang: Lang): string {
  const { id, project } = value as PlainMap
  const isOfProject = id === undefined && typeof project === 'string'
  return isOfProject ? nameInList(plan, 'projects', project, lang) : recordTitle(value as PlainMap, lang)
}
