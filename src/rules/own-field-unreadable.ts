/** Finds values of own fields that are not of the kind which the plan declares for the field. */
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { type OwnFieldKind, ownFieldLook, ownFieldsAtTop, readOwnValue } from '../plan/own-fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** What a value of each kind is called, and how it is written. */
const EXPECTED: Readonly<Record<Exclude<OwnFieldKind, 'text'>, Bilingual>> = {
  number: { fr: 'un nombre', en: 'a number' },
  date: { fr: 'une date (AAAA-MM-JJ)', en: 'a date (YYYY-MM-DD)' },
  flag: { fr: 'oui ou non', en: 'yes or no' },
}

/** A value of a field for which the plan declares another kind than text. */
interface KindedValue {
  readonly project: Plan['projects'][number]
  readonly key: string
  readonly value: string
  readonly kind: Exclude<OwnFieldKind, 'text'>
  readonly at: PathOrigin
}

function kindedOf(plan: Plan, project: KindedValue['project']): KindedValue[] {
  return ownFieldsAtTop(project).flatMap(({ name: key, values, isList }) => {
    const { kind } = ownFieldLook(plan, key)
    if (kind === 'text') return []
    return values.map((value, index) => {
      const at = within(project, key, ...(isList ? [index] : []))
      return { project, key, value, kind, at }
    })
  })
}

function kindedValues(plan: Plan): KindedValue[] {
  const isDeclared = plan.header.vocabularies?.fields !== undefined
  return isDeclared ? plan.projects.flatMap((project) => kindedOf(plan, project)) : []
}

/** Finds values that are no number, date or flag where the plan says that the field holds such. */
export const ownFieldUnreadable = defineRule({
  id: 'own-field-unreadable',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'value'],
  summary: {
    fr: 'Toute valeur d’un champ propre est de la nature que le plan déclare',
    en: 'Every value of an own field is of the kind that the plan declares',
  },
  why: {
    fr: 'Une telle valeur est montrée telle quelle\u00a0: elle n’est ni triée ni alignée avec les autres',
    en: 'Such a value is shown as it is written: it is neither ordered nor aligned with the others',
  },
  fix: {
    fr: 'écrivez la valeur autrement, ou changez la nature du champ dans les vocabulaires',
    en: 'write the value otherwise, or change the kind of the field in the vocabularies',
  },
  collective: {
    population: (plan) => kindedValues(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} valeurs de champs propres ne sont pas de la nature déclarée`,
      (count, of) => `${count} of ${of} values of own fields are not of the declared kind`,
    ),
  },
  *run(plan) {
    for (const { project, key, value, kind, at } of kindedValues(plan)) {
      if (readOwnValue(value)[kind] !== undefined) continue
      const { fr, en } = EXPECTED[kind]
      yield {
        at,
        entity: project.id,
        facts: { key, value, kind },
        message: {
          fr: `Le projet ${nameOf(project, 'fr')} a ${quote(value, 'fr')} dans le champ ${quote(key, 'fr')}, où le plan attend ${fr}`,
          en: `${nameOf(project, 'en')} has ${quote(value, 'en')} in the field ${quote(key, 'en')}, where the plan expects ${en}`,
        },
      }
    }
  },
})
