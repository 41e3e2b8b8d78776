/**
 * Derives from the schema of a record the schema of its mapping, by one walk over the format: the same keys and the same
 * nesting, all optional, and a cell wherever a value of the plan stands. So a new key of the format can be imported as
 * soon as it is there.
 */
import { z } from 'zod'
import type { Bilingual } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { amount, oneOf, text, year } from '../field.ts'
import { alternatives, definition, isLeafBranch, kindOf, metaOf } from '../lookup.ts'
import { isOwnKey } from '../own-keys.ts'
import { STAGES } from '../values.ts'
import { cell, column, type MappedCell, mapCell, referenceCell, where } from './cell.ts'

/**
 * What stands at a key of a mapped record: a cell, a group of them, or a list. Which of these it is, and what a map
 * means, follows from the format at that key.
 */
export type MappedNode = MappedCell | MappedGroup | readonly MappedNode[]

/** Cells by the keys of the format, and what a group or list says of itself. */
export interface MappedGroup {
  readonly [key: string]: MappedNode | undefined
}

const OWN: Bilingual = { fr: 'Champ propre à l’organisme', en: 'Field of the organisation’s own' }

const ROWS: Bilingual = {
  fr: 'Chemin de la liste dont chaque élément en donne un (JSON), ou rows pour chaque ligne du groupe (group_by)',
  en: 'Path of the list of which each item gives one (JSON), or rows for each row of the group (group_by)',
}

const ENTRY_KEY: Bilingual = {
  fr: 'Cellule qui contient l’année, la période ou l’identifiant',
  en: 'Cell that holds the year, the period or the id',
}

const DURATION: Bilingual = {
  fr: 'Durée à partir du premier jour, qui donne le dernier jour',
  en: 'How long it lasts from the first day on, which gives the last day',
}

const YEARS: Bilingual = {
  fr: 'Colonne de chaque exercice, à l’étape stage',
  en: 'Column of each budget year, at the stage',
}

const VALUE: Bilingual = { fr: 'Valeur', en: 'Value' }

const BY_KEY: Bilingual = { fr: 'Valeurs par clé', en: 'Values by key' }

/** The word by which a list takes each row of a group of rows. */
export const GROUP_ROWS = 'rows'

const records = () => text({ ...ROWS, example: 'milestones' }).optional()

const ownCell = cell(OWN)

/** The cell of a duration; it stands beside `start` and `end`. */
const duration = () =>
  z
    .strictObject({
      column: column('Durée en années'),
      unit: z
        .enum(['day', 'week', 'month', 'year'])
        .meta({
          kind: 'value',
          fr: 'Unité de la durée\u00a0; l’année à défaut d’indication',
          en: 'Unit of the duration; years where nothing is said',
          meanings: { day: 'jour', week: 'semaine', month: 'mois', year: 'année' },
        })
        .optional(),
      year_days: z
        .int()
        .min(1)
        .meta({
          kind: 'count',
          fr: 'Nombre de jours d’une année de la durée\u00a0; les dates du calendrier à défaut d’indication',
          en: 'Days of a year of the duration; the days of the calendar where nothing is said',
          example: 365,
        })
        .optional(),
    })
    .meta(DURATION)
    .optional()

/** A group of the office's keys too: they are looked at here, for no schema of zod knows keys by a pattern. */
function group(shape: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.looseObject(shape).superRefine(
    (value, context) => {
      if (!isPlainMap(value)) return
      const others = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
      const unknown = others.filter((key) => !isOwnKey(key))
      if (unknown.length > 0) {
        context.addIssue({ code: 'unrecognized_keys', keys: unknown, path: [], input: value })
      }
      for (const key of others.filter(isOwnKey)) {
        const { error } = ownCell.safeParse(value[key])
        for (const issue of error?.issues ?? []) {
          context.addIssue({ ...issue, path: [key, ...issue.path], input: value[key] } as never)
        }
      }
    },
    // Looked at whatever else is wrong, so that one run tells all.
    { when: () => true } as never,
  )
}

function aboutOf(schema: z.ZodType): Bilingual | undefined {
  const { fr, en } = metaOf(schema)
  if (en !== undefined && fr !== undefined) return { fr, en }
  const { innerType, options } = definition(schema)
  return [innerType, ...(options ?? [])].map((inner) => inner && aboutOf(inner)).find((about) => about !== undefined)
}

function cellFor(schema: z.ZodType, about: Bilingual): z.ZodType {
  return kindOf(schema) === 'reference' ? referenceCell(about) : cell(about)
}

/** All keys of the branches that are groups, in the order of the format. */
function shapeOf(branches: readonly z.ZodType[]): Readonly<Record<string, z.ZodType>> {
  return Object.assign({}, ...branches.map((branch) => definition(branch).shape ?? {}))
}

/** Whether a group dates something, so that a duration can stand for its end. */
function isSpan(shape: Readonly<Record<string, z.ZodType>>): boolean {
  return ['start', 'end'].every((key) => shape[key] !== undefined)
}

function mappedShape(shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  return {
    ...Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, mappedNode(field).optional()])),
    ...(isSpan(shape) && shape['duration'] === undefined ? { duration: duration() } : {}),
  }
}

/** The short form of a budget line: a stage, and a cell for each year. */
function lineParts(shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  if (!isLine(shape)) return {}
  const stage = cell({ fr: 'Étape des montants de years', en: 'Stage of the amounts of years' })
  const amounts = cell({ fr: 'Montant de l’exercice', en: 'Amount of the year' })
  return { stage: stage.optional(), years: mapForms(YEARS, year(), amounts).optional() }
}

/** Whether a group is a line of a budget: amounts by year and stage. */
function isLine(shape: Readonly<Record<string, z.ZodType>>): boolean {
  return shape['amounts'] !== undefined && shape['section'] !== undefined
}

export const LINE_STAGE: z.ZodType = oneOf(STAGES, { fr: 'Étape des montants', en: 'Stage of the amounts' })

export const LINE_YEARS: z.ZodType = z.record(year(), amount({ fr: 'Montant de l’exercice', en: 'Amount of the year' }))

/** A map: its keys with a node each; a cell that holds a map (JSON); or a cell for the key and one for the value. */
function mapForms(about: Bilingual, key: z.ZodType, value: z.ZodType): z.ZodType {
  return z
    .union([
      mapCell(about),
      z.strictObject({ records: records(), key: cell(ENTRY_KEY), value }),
      z.record(key as z.ZodString, value),
    ])
    .meta(about)
}

function listOf(element: z.ZodType, about: Bilingual | undefined): z.ZodType {
  const shape = shapeOf(alternatives(element))
  const item = mappedNode(element)
  if (Object.keys(shape).length === 0) return z.union([item, z.array(item)])
  const more = { records: records(), where: where().optional(), ...lineParts(shape) }
  const one = group({ ...mappedShape(shape), ...more })
  const hasLeaf = alternatives(element).some((branch) => definition(branch).shape === undefined)
  const list = hasLeaf ? z.union([item, z.array(z.union([item, one]))]) : z.array(one)
  return about === undefined ? list : list.meta(about)
}

/** The forms that the mapping of a key may have: one for each form that its value may have in the format. */
function formsOf(schema: z.ZodType, about: Bilingual | undefined): z.ZodType[] {
  const branches = alternatives(schema)
  const groups = branches.filter((branch) => definition(branch).shape !== undefined)
  return [
    ...(branches.some(isLeafBranch) ? [cellFor(schema, about ?? VALUE)] : []),
    ...(groups.length > 0 ? [group(mappedShape(shapeOf(groups)))] : []),
    ...branches.flatMap((branch) => {
      const { element, valueType, keyType } = definition(branch)
      if (element !== undefined) return listOf(element, about)
      if (valueType === undefined || keyType === undefined) return []
      return mapForms(about ?? BY_KEY, keyType, mappedNode(valueType))
    }),
  ]
}

function mappedNode(schema: z.ZodType): z.ZodType {
  const about = aboutOf(schema)
  const [first, second, ...others] = formsOf(schema, about)
  if (first === undefined) return cell(about ?? VALUE)
  if (second === undefined) return first
  const union = z.union([first, second, ...others])
  return about === undefined ? union : union.meta({ kind: 'text', ...about })
}

export function mappedRecord(schema: z.ZodType, name: string): z.ZodType<MappedGroup> {
  const shape = shapeOf(alternatives(schema))
  return group(mappedShape(shape)).meta({ id: `${name}-record` }) as z.ZodType<MappedGroup>
}
