/** A mapping file: how the records of somebody else's JSON or CSV file become the projects of a plan. */
import { z } from 'zod'
import { count, number, oneOf, text, year } from './field.ts'
import { planSchema } from './plan.ts'
import { LINE_KINDS, SECTIONS, STAGES } from './values.ts'

/** What a value of the source becomes; nothing where it is null. */
const translation = () =>
  z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .meta({ kind: 'value', description: 'What is written for this value; null for nothing' })

const column = (...examples: string[]) =>
  text('Name of the column (CSV) or key (JSON)', ...examples)

const cellParts = {
  column: column('Nom du projet').optional(),
  value: text('The same text for every record', 'in_progress').optional(),
  template: text(
    'Text with {column}, {row} (row number) or {n} (running number)',
    'P-{n}',
  ).optional(),
  digits: count('Digits of {n}, filled with zeros', 3).optional(),
  values: z
    .record(z.string(), translation())
    .meta({ description: 'What each value of the column becomes' })
    .optional(),
  otherwise: text('What every other value becomes, and a blank cell').optional(),
}

/** Where a text of the plan comes from: a column's name alone, or its parts. */
const cell = (description: string) =>
  z.union([text(description, 'Nom du projet'), z.strictObject(cellParts)])

/** Where the id of an axis or a department comes from, and its title. */
const group = (description: string) =>
  z.union([
    text(description, 'Direction'),
    z.strictObject({
      ...cellParts,
      title: column('Nom complet').optional(),
      titles: z
        .record(z.string(), text('Title', 'Schéma directeur informatique'))
        .meta({ description: 'Titles by id, where no column holds them' })
        .optional(),
    }),
  ])

const dateCell = (description: string) =>
  z.union([
    text(description, 'Début'),
    z.strictObject({
      column: column('Début'),
      form: oneOf(
        ['iso', 'dmy', 'mdy'],
        'How the date is written: 2024-07-31, 31/07/2024 or 07/31/2024',
      ).optional(),
    }),
  ])

const span = {
  start: dateCell('First day').optional(),
  end: dateCell('Last day').optional(),
  duration: z
    .strictObject({
      column: column('Durée en années'),
      year_days: count('Days of a year of the duration', 365),
    })
    .meta({ description: 'Years from the first day on, which give the last day' })
    .optional(),
}

const amountCell = (description: string) =>
  z.union([
    text(description, 'Coût estimé'),
    z.strictObject({
      column: column('Coût estimé'),
      factor: number("What one unit of the source is worth in the plan's unit", 0.001).optional(),
    }),
  ])

const budgetLine = z.strictObject({
  section: oneOf(SECTIONS, 'Section of the line'),
  kind: oneOf(LINE_KINDS, 'Nature of the cost'),
  stage: oneOf(STAGES, 'Stage of the amounts'),
  by_year: text('Key that holds a map of amounts by year (JSON)', 'mandate_par_annee').optional(),
  years: z
    .record(year(), column('Payé 2024'))
    .meta({ description: 'Column of each budget year' })
    .optional(),
  factor: number("What one unit of the source is worth in the plan's unit", 0.001).optional(),
})

const where = () =>
  z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .meta({ description: 'Only records whose columns hold one of these values' })

const source = z.strictObject({
  title: text('Name of the data', 'Panorama des grands projets SI de l’État, juin 2017'),
  url: text('Where the data is public').optional(),
  licence: text('Licence of the data', 'Licence Ouverte 2.0'),
  format: oneOf(['json', 'csv'], 'Format of the file'),
  encoding: oneOf(['utf-8', 'windows-1252'], 'Encoding, utf-8 where nothing is said').optional(),
  delimiter: oneOf(
    ['comma', 'semicolon', 'tab'],
    'What parts the cells of a CSV file; seen from its header where nothing is said',
  ).optional(),
  records: text('Path to the list of records in a JSON file', 'operations').optional(),
  decimal: oneOf(
    ['point', 'comma'],
    'Decimal sign of numbers, point where nothing is said',
  ).optional(),
  missing: z.array(text('Word that stands for no value', 'En cadrage')).optional(),
  filter: where().optional(),
})

const skip = z.strictObject({
  column: column('Nom du projet'),
  is: z.array(z.string()).meta({
    kind: 'text',
    description: 'Values of the column that are skipped, "" for a blank one',
  }),
  reason: text('Why', 'sous-total'),
})

const control = z.strictObject({
  title: text('What is checked').optional(),
  figure: oneOf(['count', 'sum', 'mean'], 'What is computed over the imported records'),
  column: column('Coût estimé').optional(),
  where: where().optional(),
  expected: number('Published figure', 240).optional(),
  by_year: z
    .record(year(), number('Published figure of the year'))
    .meta({ description: 'Published figures by year of a column that holds a map by year' })
    .optional(),
  tolerance: number('Largest difference that is accepted, 0 where nothing is said', 0).optional(),
})

const project = z.strictObject({
  id: cell('Id of the project'),
  title: cell('Name of the project'),
  description: cell('What it does').optional(),
  status: cell('Where the project stands'),
  origin: cell('Origin of the project').optional(),
  theme: cell('Portfolio theme').optional(),
  phase: cell('Phase of the work').optional(),
  sponsor: cell('Role of the sponsor').optional(),
  notes: cell('Free note').optional(),
  source: cell('Where the record comes from').optional(),
  axis: group('Axis').optional(),
  department: group('Department in the lead').optional(),
  contributors: z.array(group('Department that takes part')).optional(),
  tags: z.array(cell('Tag')).optional(),
  refs: z.array(cell('Document')).optional(),
  mandatory: z
    .strictObject({
      kind: cell('What obliges; the project is not mandatory where it is blank'),
      reference: cell('Text that obliges').optional(),
    })
    .optional(),
  ...span,
  baseline: z
    .strictObject({
      ...span,
      investment: amountCell('Investment of the baseline').optional(),
      operating: amountCell('Operating cost of the baseline').optional(),
    })
    .optional(),
  actual: z
    .strictObject({
      start: dateCell('Real first day').optional(),
      end: dateCell('Real last day').optional(),
    })
    .optional(),
  budget: z.array(budgetLine).optional(),
})

/** The whole mapping file. */
export const mappingSchema = z.strictObject({
  source,
  skip: z.array(skip).optional(),
  plan: planSchema,
  project,
  control: z.array(control).optional(),
})

/** A mapping file as it is written. */
export type Mapping = z.infer<typeof mappingSchema>

/** Where a text comes from. */
export type MappedCell = z.infer<ReturnType<typeof cell>>

/** Where the id of an axis or a department comes from. */
export type MappedGroup = z.infer<ReturnType<typeof group>>

/** Where a date comes from. */
export type MappedDate = z.infer<ReturnType<typeof dateCell>>

/** Where an amount comes from. */
export type MappedAmount = z.infer<ReturnType<typeof amountCell>>

/** Where the amounts of a budget line come from. */
export type MappedLine = z.infer<typeof budgetLine>

/** Columns and the values that they may hold. */
export type MappedFilter = z.infer<ReturnType<typeof where>>

/** A published figure that the import must reproduce. */
export type MappedControl = z.infer<typeof control>

/** The mapping of a project. */
export type MappedProject = Mapping['project']
