/** A mapping file: how the tables of somebody else's workbook, CSV, JSON or project file become the lists of a plan. */
import { z } from 'zod'
import { ENCODING_NAMES } from '../../lang/catalogue/import-encodings.ts'
import { ENCODINGS } from '../../values/encodings.ts'
import { number, oneOf, text, year } from '../field.ts'
import { planSchema } from '../plan.ts'
import { column, decimalSign, where } from './cell.ts'
import { TABLE_OPTIONS, tableSchemas } from './table.ts'

const source = z.strictObject({
  title: text({
    fr: 'Nom des données',
    en: 'Name of the data',
    example: 'Panorama des grands projets SI de l’État, juin 2017',
  }).optional(),
  url: text({ fr: 'Adresse où les données sont publiées', en: 'Where the data is public' }).optional(),
  licence: text({
    fr: 'Licence des données publiées',
    en: 'Licence of published data',
    example: 'Licence Ouverte 2.0',
  }).optional(),
  format: oneOf(['xlsx', 'ods', 'csv', 'json', 'mspdi'], {
    fr: 'Format du fichier, vu à son contenu à défaut d’indication',
    en: 'Format of the file; seen from its content where nothing is said',
    meanings: {
      mspdi: { fr: 'MS Project (XML)', en: 'MS Project (XML)' },
      xlsx: { fr: 'classeur Excel', en: 'Excel workbook' },
      ods: { fr: 'classeur OpenDocument', en: 'OpenDocument spreadsheet' },
    },
  }).optional(),
  encoding: oneOf([...ENCODINGS], {
    fr: 'Codage des caractères d’un fichier CSV ou JSON, vu à son contenu à défaut d’indication',
    en: 'Encoding of a CSV or JSON file; seen from its content where nothing is said',
    meanings: ENCODING_NAMES,
  }).optional(),
  delimiter: oneOf(['comma', 'semicolon', 'tab'], {
    fr: 'Séparateur des cellules d’un fichier CSV, déduit de son en-tête à défaut d’indication',
    en: 'What parts the cells of a CSV file; seen from its header where nothing is said',
    meanings: { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation' },
  }).optional(),
  decimal: decimalSign().optional(),
  day_hours: number({
    fr: 'Nombre d’heures d’un jour-homme, 7 à défaut d’indication',
    en: 'Hours of a person-day, 7 where nothing is said',
    example: 7,
  }).optional(),
  missing: z
    .array(
      text({
        fr: 'Mot qui tient lieu d’absence de valeur, ou /expression régulière/',
        en: 'Word that stands for no value, or /regular expression/',
        example: 'En cadrage',
      }),
    )
    .optional(),
})

const control = z.strictObject({
  title: text({ fr: 'Ce qui est contrôlé', en: 'What is checked' }).optional(),
  figure: oneOf(['count', 'sum', 'mean'], {
    fr: 'Ce qui est calculé sur les enregistrements importés',
    en: 'What is computed over the imported records',
    meanings: { count: 'nombre', sum: 'somme', mean: 'moyenne' },
  }),
  table: z
    .int()
    .min(1)
    .meta({
      kind: 'count',
      fr: 'Numéro du tableau dans tables, le premier à défaut d’indication',
      en: 'Number of the table in tables; the first where nothing is said',
      example: 1,
    })
    .optional(),
  column: column('Coût estimé').optional(),
  where: where().optional(),
  expected: number({ fr: 'Chiffre publié', en: 'Published figure', example: 240 }).optional(),
  by_year: z
    .record(year(), number({ fr: 'Chiffre publié pour l’exercice', en: 'Published figure of the year' }))
    .meta({
      fr: 'Chiffres publiés par exercice, pour une colonne qui contient des valeurs par exercice',
      en: 'Published figures by year of a column that holds a map by year',
    })
    .optional(),
  tolerance: number({
    fr: 'Plus grand écart admis, 0 à défaut d’indication',
    en: 'Largest difference that is accepted, 0 where nothing is said',
    example: 0,
  }).optional(),
})

function made() {
  const { table, project } = tableSchemas()
  return z.strictObject({
    source: source.optional(),
    plan: planSchema.optional(),
    tables: z.array(table).optional(),
    ...TABLE_OPTIONS,
    project: project.optional(),
    control: z.array(control).optional(),
  })
}

let schema: ReturnType<typeof made> | undefined

/** The schema of a whole mapping file; made when it is first asked for, since a cell at each leaf of the format takes its time. */
export function mappingSchema(): ReturnType<typeof made> {
  schema ??= made()
  return schema
}

/** A mapping file as it is written; `project` beside table options is short for one table into projects. */
export type Mapping = z.infer<ReturnType<typeof made>>

/** A published figure that the import must reproduce. */
export type MappedControl = z.infer<typeof control>
