/** What the sections of governance say of records: short lists of values, impacts, projects by title. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { column, type ItemColumn } from '../document/table.ts'

export const HEADINGS = printed('words', {
  body: { fr: 'Instance', en: 'Body' },
  date: { fr: 'Date', en: 'Date' },
  decision: LABELS.decision,
  followUp: { fr: 'Suite', en: 'Follow-up' },
  last: { fr: 'Dernière', en: 'Last' },
  notes: { fr: 'Notes', en: 'Notes' },
} as const) satisfies Record<string, Bilingual>

/** The title of a body by its id; the id where the plan has none. */
export function bodyTitle(plan: Plan, id: string): Bilingual {
  const body = entityById(plan.bodies, id)
  return body === undefined ? { fr: id, en: id } : titleOf(body.title, id)
}

/** The projects of some ids by their titles, in a row. */
export function projectTitles(plan: Plan, ids: readonly string[]): Bilingual {
  return bilingual((lang) => ids.map((id) => projectById(plan, id)?.title[lang] ?? id).join(', '))
}

export function valuesText(values: readonly Bilingual[]): Bilingual {
  return bilingual((lang) => values.map((value) => value[lang]).join(', '))
}

/** The subject of a decision; its id where it has none. */
export function idAndSubject({ subject, id }: Entry<'decisions'>): string {
  return subject === undefined ? id : `${id} ${subject}`
}

const CIRCULATION = printed('words', {
  heading: { fr: 'Diffusion', en: 'Circulation' },
  restricted: { fr: 'restreinte', en: 'restricted' },
})

/** Which records of a table must not be named outside the office; idle where none is. */
export function circulationColumn<T>(isConfidential: (record: T) => boolean): ItemColumn<T> {
  return column('confidential', CIRCULATION.heading, 'text', (record) =>
    isConfidential(record) ? CIRCULATION.restricted : '',
  )
}
