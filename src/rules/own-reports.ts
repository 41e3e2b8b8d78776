/** Own fields and own reports of a plan. */

import { eitherOf } from '../lang/lists.ts'
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { sectionsOfReport } from '../plan/closed-values.ts'
import { isSameId, within } from '../plan/entity.ts'
import {
  isOwnField,
  type OwnFieldKind,
  ownFieldLook,
  ownFieldsAtTop,
  ownKeysOf,
  readOwnValue,
} from '../plan/own-fields.ts'
import type { Plan } from '../plan/plan.ts'
import { projectValues } from '../plan/project-fields.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

type Report = NonNullable<Plan['header']['reports']>[number]
type Section = Report['sections'][number]

/** Something that a report names. */
interface ReportWish {
  /** The id of the report. */
  readonly report: string
  readonly at: PathOrigin
  readonly name: string
}

/** A value that a filter asks for. */
interface FilterWish extends ReportWish {
  readonly field: string
}

/** A report or one of its sections, with the way to it. */
interface Part {
  readonly report: string
  readonly written: Pick<Report, 'filter' | 'group_by'> & Partial<Section>
  readonly path: readonly PathStep[]
}

function partsOf({ header }: Plan): Part[] {
  return (header.reports ?? []).flatMap((written, index) => {
    const path = ['reports', index] as const
    const report = written.id
    return [
      { report, written, path },
      ...written.sections.map((section, place) => ({ report, written: section, path: [...path, 'sections', place] })),
    ]
  })
}

/** The sections of own reports that name the report they are taken from. */
function* takenSections(plan: Plan): Generator<ReportWish & { readonly from: string }> {
  for (const { report, written, path } of partsOf(plan)) {
    const { show, from } = written
    if (show === undefined || from === undefined) continue
    yield { report, name: show, from, at: within(plan.header, ...path, 'show') }
  }
}

/** The own fields that columns, order, groups and filters name. */
function* namedOwnFields(plan: Plan): Generator<ReportWish> {
  for (const { report, written, path } of partsOf(plan)) {
    const { columns = [], group_by: group, order, filter = {} } = written
    const named = [
      ...columns.map((name, index) => [name, ['columns', index], 'value'] as const),
      ...(group === undefined ? [] : [[group, ['group_by'], 'value'] as const]),
      ...(order === undefined ? [] : [[order.by, ['order', 'by'], 'value'] as const]),
      ...Object.keys(filter).map((name) => [name, ['filter', name], 'key'] as const),
    ]
    for (const [name, steps, part] of named) {
      if (!isOwnField(name)) continue
      yield { report, name, at: { ...within(plan.header, ...path, ...steps), part } }
    }
  }
}

/** A value or each of several, with the steps to it. */
function valuesAsked(asked: unknown): readonly (readonly [value: unknown, steps: PathStep[]])[] {
  if (asked === undefined) return []
  return Array.isArray(asked) ? asked.map((value, index) => [value, [index]]) : [[asked, []]]
}

/** The values that filters ask for. */
function* filterValues(plan: Plan): Generator<FilterWish> {
  for (const { report, written, path } of partsOf(plan)) {
    for (const [field, asked] of Object.entries(written.filter ?? {})) {
      for (const [value, steps] of valuesAsked(asked)) {
        const at = within(plan.header, ...path, 'filter', field, ...steps)
        yield { report, field, name: String(value), at }
      }
    }
  }
}

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

export const ownFieldUnreadable = recordRule({
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
  most: {
    fr: '{count} des {of} valeurs de champs propres ne sont pas de la nature déclarée',
    en: '{count} of {of} values of own fields are not of the declared kind',
  },
  over: (plan) => {
    const isDeclared = plan.header.vocabularies?.fields !== undefined
    return isDeclared ? plan.projects.flatMap((project) => kindedOf(plan, project)) : []
  },
  find({ project, key, value, kind, at }) {
    if (readOwnValue(value)[kind] !== undefined) return undefined
    const { fr, en } = EXPECTED[kind]
    return {
      at,
      entity: project.id,
      facts: { key, value, kind },
      message: {
        fr: `Le projet ${nameOf(project, 'fr')} a ${quote(value, 'fr')} dans le champ ${quote(key, 'fr')}, où le plan attend ${fr}`,
        en: `${nameOf(project, 'en')} has ${quote(value, 'en')} in the field ${quote(key, 'en')}, where the plan expects ${en}`,
      },
    }
  },
})

export const reportFieldUnknown = recordRule({
  id: 'report-field-unknown',
  subject: 'files',
  severity: 'warning',
  parts: ['name'],
  summary: {
    fr: 'Tout champ propre qu’un rapport nomme est celui d’un projet, ou déclaré',
    en: 'Every own field that a report names is that of a project, or declared',
  },
  why: {
    fr: 'Une colonne que personne ne remplit reste vide, un filtre sur elle ne garde rien',
    en: 'A column that nobody fills stays empty, and a filter by it keeps nothing',
  },
  fix: {
    fr: 'corrigez la clé, ou déclarez le champ sous «\u00a0vocabularies\u00a0», «\u00a0fields\u00a0»',
    en: 'correct the key, or declare the field under "vocabularies", "fields"',
  },
  example: 'vocabularies: { fields: [{ key: x-marche, title: Marché }] }',
  given: ownKeysOf,
  over: namedOwnFields,
  find({ report, name, at }, _plan, known) {
    if (known.some((key) => isSameId(key, name))) return undefined
    const suggestion = nearest(name, known)
    return {
      at,
      entity: report,
      facts: { name, ...(suggestion === undefined ? {} : { suggestion }) },
      message: {
        fr: `Aucun projet n’a le champ ${quote(name, 'fr')}, que nomme le rapport ${quote(report, 'fr')}`,
        en: `No project has the field ${quote(name, 'en')}, which the report ${quote(report, 'en')} names`,
      },
      ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
    }
  },
})

/** The fields of the format whose words neither the format nor the plan lists. */
const FREE: readonly string[] = ['tag', 'sponsor', 'lead']

/** The words that projects write freely into a field; undefined for a field whose values the format or the plan lists. */
function freeWords(plan: Plan, field: string): readonly string[] | undefined {
  const isFree = FREE.includes(field) || (isOwnField(field) && ownKeysOf(plan).some((key) => isSameId(key, field)))
  return isFree ? plan.projects.flatMap((project) => projectValues(project, field)) : undefined
}

export const reportFilterUnmatched = recordRule({
  id: 'report-filter-unmatched',
  subject: 'files',
  severity: 'warning',
  parts: ['field', 'name'],
  summary: {
    fr: 'Tout mot qu’un filtre de rapport cherche est écrit dans un projet',
    en: 'Every word that the filter of a report asks for is written in a project',
  },
  why: {
    fr: 'Un mot mal écrit ne garde aucun projet\u00a0: le rapport les perd sans que rien ne le montre',
    en: 'A word with a slip keeps no project: the report loses them and nothing shows it',
  },
  fix: {
    fr: 'écrivez le mot comme dans les projets, ou retirez-le du filtre',
    en: 'write the word as projects do, or take it out of the filter',
  },
  over: filterValues,
  find({ report, field, name, at }, plan) {
    const known = freeWords(plan, field)
    if (known === undefined || known.some((word) => isSameId(word, name))) return undefined
    const suggestion = nearest(name, known)
    return {
      at,
      entity: report,
      facts: { field, name, ...(suggestion === undefined ? {} : { suggestion }) },
      message: {
        fr: `Aucun projet ne porte le mot ${quote(name, 'fr')}, que cherche un filtre du rapport ${quote(report, 'fr')}`,
        en: `No project has the word ${quote(name, 'en')}, which a filter of the report ${quote(report, 'en')} asks for`,
      },
      ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
    }
  },
})

export const reportSectionUnknown = recordRule({
  id: 'report-section-unknown',
  subject: 'files',
  severity: 'error',
  parts: ['name', 'from'],
  summary: {
    fr: 'Toute section d’un rapport propre est dans le rapport dont elle est tirée',
    en: 'Every section of an own report is in the report that it is taken from',
  },
  why: {
    fr: 'La page montre à sa place que la section n’existe pas',
    en: 'The page shows in its place that there is no such section',
  },
  fix: {
    fr: 'nommez une section de ce rapport, ou retirez le nom du rapport',
    en: 'name a section of that report, or take the name of the report out',
  },
  over: takenSections,
  find({ report, name, from, at }) {
    const known = sectionsOfReport(from)
    if (known.includes(name)) return undefined
    return {
      at,
      entity: report,
      facts: { name, from },
      message: {
        fr: `Le rapport ${quote(report, 'fr')} tire de ${quote(from, 'fr')} une section ${quote(name, 'fr')} qui n’y est pas`,
        en: `The report ${quote(report, 'en')} takes from ${quote(from, 'en')} a section ${quote(name, 'en')} that is not there`,
      },
      help: bilingual((lang) => eitherOf(known, lang)),
    }
  },
})
