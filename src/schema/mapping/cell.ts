/** A cell of a mapping: the column that a value of the plan comes from, alone or with how it is to be read. */
import { z } from 'zod'
import type { Bilingual } from '../../values/language.ts'
import { count, flag, number, oneOf, period, text } from '../field.ts'

/** What a column is called: in a spreadsheet or CSV file by its header, in JSON by its key or the dotted path to it. */
export const column = (example?: string) =>
  text({
    fr: 'Nom de la colonne, ou chemin de la clé (JSON)',
    en: 'Name of the column, or path of the key (JSON)',
    example,
  })

/** Columns and the values that count: exact texts, or `/regular expressions/`. */
export const where = () =>
  z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .meta({
      fr: 'Seulement les enregistrements dont les colonnes contiennent l’une de ces valeurs, ou répondent à une /expression régulière/',
      en: 'Only records whose columns hold one of these values, or match a /regular expression/',
    })

/** What a value of the source becomes; nothing where it is null. */
const translation = () =>
  z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .meta({
      kind: 'value',
      fr: 'Ce qui est écrit pour cette valeur\u00a0; null pour ne rien écrire',
      en: 'What is written for this value; null for nothing',
    })

export const decimalSign = () =>
  oneOf(['point', 'comma'], {
    fr: 'Séparateur décimal des nombres, déduit de la colonne à défaut d’indication',
    en: 'Decimal sign of numbers; seen from the column where nothing is said',
    meanings: { point: 'point', comma: 'virgule' },
  })

/** How a date may be written, in the order of what stands in a cell. */
const DATE_FORMS = ['iso', 'dmy', 'mdy', 'ymd', 'dmonthy', 'monthdy', 'serial'] as const

/** What a number of a source counts; all is brought to what the plan counts there: days, months, its unit of money. */
const SOURCE_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', '1', 'k', 'M'] as const

const AGGREGATES = ['sum', 'min', 'max'] as const

const PARTS = {
  column: column('Nom du projet').optional(),
  value: z
    .union([z.string(), z.number(), z.boolean()])
    .meta({
      kind: 'value',
      fr: 'La même valeur pour tous les enregistrements',
      en: 'The same value for every record',
      example: 'in_progress',
    })
    .optional(),
  template: text({
    fr: 'Texte avec {colonne} (ce qu’elle contient), {row} (le numéro de ligne) ou {n} (le numéro d’ordre)',
    en: 'Text with {column} (what it holds), {row} (row number) or {n} (running number)',
    example: 'P-{n}',
  }).optional(),
  marks: z
    .record(period(), z.union([column('2026 T1'), z.number().meta({ kind: 'text', fr: 'Colonne', en: 'Column' })]))
    .meta({
      fr: 'Colonne de chaque période d’un planning par cases\u00a0: la première cochée ou coloriée donne un début, la dernière une fin',
      en: 'Column of each period of a chart by cells: the first one marked or coloured gives a start, the last one an end',
    })
    .optional(),
  digits: count({
    fr: 'Nombre de chiffres de {n}, complété par des zéros',
    en: 'Digits of {n}, filled with zeros',
    example: 3,
  }).optional(),
  pattern: text({
    fr: 'Expression régulière dont le premier groupe est gardé\u00a0; une cellule qui n’y répond pas est illisible',
    en: 'Regular expression of which the first group is kept; a cell that does not match cannot be read',
    example: '^(\\d+)',
  }).optional(),
  separator: text({
    fr: 'Signe entre les valeurs d’une cellule qui en contient plusieurs',
    en: 'Sign between the values of a cell that holds several',
    example: ';',
  }).optional(),
  values: z
    .record(z.string(), translation())
    .meta({
      fr: 'Ce que devient chaque valeur de la colonne\u00a0: le texte exact, ou une /expression régulière/',
      en: 'What each value of the column becomes: the exact text, or a /regular expression/',
    })
    .optional(),
  otherwise: z
    .union([z.string(), z.number(), z.boolean()])
    .meta({
      kind: 'value',
      fr: 'Ce que devient toute autre valeur, ou une cellule vide',
      en: 'What every other value becomes, and a blank cell',
    })
    .optional(),
  form: oneOf(DATE_FORMS, {
    fr: 'Écriture des dates, déduite de la colonne à défaut d’indication',
    en: 'How dates are written; seen from the column where nothing is said',
    meanings: {
      iso: '2024-07-31',
      dmy: '31/07/2024',
      mdy: '07/31/2024',
      ymd: '2024/07/31',
      dmonthy: { fr: '31 juillet 2024, 31/Jul/24', en: '31 July 2024, 31/Jul/24' },
      monthdy: 'July 31, 2024',
      serial: { fr: 'numéro de jour d’Excel', en: 'day number of Excel' },
    },
  }).optional(),
  decimal: decimalSign().optional(),
  factor: number({
    fr: 'Ce que vaut une unité de la source dans l’unité du plan',
    en: "What one unit of the source is worth in the plan's unit",
    example: 0.001,
  }).optional(),
  unit: oneOf(SOURCE_UNITS, {
    fr: 'Ce que comptent les nombres de la source\u00a0: une durée, ou 1, k, M pour l’argent',
    en: 'What numbers of the source count: a time, or 1, k, M for money',
    meanings: {
      second: 'seconde',
      minute: 'minute',
      hour: 'heure',
      day: 'jour',
      week: 'semaine',
      month: 'mois',
      year: 'année',
      '1': 'unité',
      k: { fr: 'millier', en: 'thousand' },
      M: { fr: 'million', en: 'million' },
    },
  }).optional(),
  percent: flag({ fr: 'Indique si 45 vaut 45\u00a0%', en: 'Whether 45 means 45 %' }).optional(),
  aggregate: oneOf(AGGREGATES, {
    fr: 'Ce qui est retenu des lignes d’un groupe (group_by)\u00a0; la première valeur à défaut d’indication',
    en: 'What is taken of the rows of a group (group_by); the first value where nothing is said',
    meanings: {
      sum: { fr: 'leur somme', en: 'their sum' },
      min: { fr: 'la plus petite valeur, ou la première date', en: 'the least value, or the first date' },
      max: { fr: 'la plus grande valeur, ou la dernière date', en: 'the greatest value, or the last date' },
    },
  }).optional(),
}

const REFERENCE_PARTS = {
  ...PARTS,
  title: column('Nom complet').optional(),
  titles: z
    .record(z.string(), text({ fr: 'Intitulé', en: 'Title', example: 'Schéma directeur informatique' }))
    .meta({
      fr: 'Intitulés par identifiant, lorsqu’aucune colonne ne les contient',
      en: 'Titles by id, where no column holds them',
    })
    .optional(),
}

// Each stands once in the JSON schema, by these names.
const parts = z.strictObject(PARTS).meta({ id: 'cell' })
const referenceParts = z.strictObject(REFERENCE_PARTS).meta({ id: 'reference-cell' })
const columnParts = z.strictObject({ ...PARTS, column: column('budget_par_annee') }).meta({ id: 'column-cell' })

// A column's name as YAML reads it: `2024` is a number there, and a name here.
const [name, year] = [z.string().min(1), z.number()]

/** A cell of any value but a reference. */
export const cell = (about: Bilingual) => z.union([name, year, parts]).meta({ kind: 'text', ...about })

/** A cell where a map may stand: one with parts has a column, which no key of such a map is called. */
export const mapCell = (about: Bilingual) => z.union([name, year, columnParts]).meta({ kind: 'text', ...about })

/** A cell that names another entity; one that is only named is made with what `title` or `titles` says. */
export const referenceCell = (about: Bilingual) =>
  z.union([name, year, referenceParts]).meta({ kind: 'text', ...about })

/** Where a value comes from: a column's name, or its parts; `title` and `titles` of references only. */
export type MappedCell = string | number | MappedParts

export type MappedParts = z.infer<typeof referenceParts>

export type MappedDateForm = (typeof DATE_FORMS)[number]

export type SourceUnit = (typeof SOURCE_UNITS)[number]
