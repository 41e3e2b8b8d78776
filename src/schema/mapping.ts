/** A mapping file: how the records of somebody else's JSON or CSV file become the projects of a plan. */
import { z } from 'zod'
import type { Bilingual } from '../values/language.ts'
import { count, meaning, number, oneOf, text, why, year } from './field.ts'
import { planSchema } from './plan.ts'
import { usualLineKind } from './project-budget.ts'
import { SECTIONS, STAGES } from './values.ts'

/** What a value of the source becomes; nothing where it is null. */
const translation = () =>
  z.union([z.string(), z.number(), z.boolean(), z.null()]).meta({
    kind: 'value',
    ...meaning({
      fr: 'Ce qui est écrit pour cette valeur\u00a0; null pour ne rien écrire',
      en: 'What is written for this value; null for nothing',
    }),
  })

const column = (...examples: string[]) =>
  text(
    {
      fr: 'Nom de la colonne (CSV) ou de la clé (JSON)',
      en: 'Name of the column (CSV) or key (JSON)',
    },
    ...examples,
  )

const cellParts = {
  column: column('Nom du projet').optional(),
  value: text(
    { fr: 'Le même texte pour tous les enregistrements', en: 'The same text for every record' },
    'in_progress',
  ).optional(),
  template: text(
    {
      fr: 'Texte avec {column} (la colonne), {row} (le numéro de ligne) ou {n} (le numéro d’ordre)',
      en: 'Text with {column}, {row} (row number) or {n} (running number)',
    },
    'P-{n}',
  ).optional(),
  digits: count(
    {
      fr: 'Nombre de chiffres de {n}, complété par des zéros',
      en: 'Digits of {n}, filled with zeros',
    },
    3,
  ).optional(),
  values: z
    .record(z.string(), translation())
    .meta(
      meaning({
        fr: 'Ce que devient chaque valeur de la colonne',
        en: 'What each value of the column becomes',
      }),
    )
    .optional(),
  otherwise: text({
    fr: 'Ce que devient toute autre valeur, ou une cellule vide',
    en: 'What every other value becomes, and a blank cell',
  }).optional(),
}

/** Where a text of the plan comes from: a column's name alone, or its parts. */
const cell = (about: Bilingual) =>
  z.union([text(about, 'Nom du projet'), z.strictObject(cellParts)])

/** Where the id of an axis or a department comes from, and its title. */
const group = (about: Bilingual) =>
  z.union([
    text(about, 'Direction'),
    z.strictObject({
      ...cellParts,
      title: column('Nom complet').optional(),
      titles: z
        .record(z.string(), text({ fr: 'Intitulé', en: 'Title' }, 'Schéma directeur informatique'))
        .meta(
          meaning({
            fr: 'Intitulés par identifiant, lorsqu’aucune colonne ne les contient',
            en: 'Titles by id, where no column holds them',
          }),
        )
        .optional(),
    }),
  ])

const dateCell = (about: Bilingual) =>
  z.union([
    text(about, 'Début'),
    z.strictObject({
      column: column('Début'),
      form: oneOf(
        ['iso', 'dmy', 'mdy'],
        {
          fr: 'Écriture de la date\u00a0: 2024-07-31, 31/07/2024 ou 07/31/2024',
          en: 'How the date is written: 2024-07-31, 31/07/2024 or 07/31/2024',
        },
        { iso: 'année, mois, jour', dmy: 'jour, mois, année', mdy: 'mois, jour, année' },
      ).optional(),
    }),
  ])

const span = {
  start: dateCell({ fr: 'Premier jour', en: 'First day' }).optional(),
  end: dateCell({ fr: 'Dernier jour', en: 'Last day' }).optional(),
  duration: z
    .strictObject({
      column: column('Durée en années'),
      year_days: count(
        { fr: 'Nombre de jours d’une année de la durée', en: 'Days of a year of the duration' },
        365,
      ),
    })
    .meta(
      meaning({
        fr: 'Durée en années à partir du premier jour, qui donne le dernier jour',
        en: 'Years from the first day on, which give the last day',
      }),
    )
    .optional(),
}

const amountCell = (about: Bilingual) =>
  z.union([
    text(about, 'Coût estimé'),
    z.strictObject({
      column: column('Coût estimé'),
      factor: number(
        {
          fr: 'Ce que vaut une unité de la source dans l’unité du plan',
          en: "What one unit of the source is worth in the plan's unit",
        },
        0.001,
      ).optional(),
    }),
  ])

const budgetLine = z.strictObject({
  section: oneOf(SECTIONS, { fr: 'Section de la ligne', en: 'Section of the line' }),
  kind: usualLineKind(),
  stage: oneOf(
    STAGES,
    { fr: 'Étape des montants', en: 'Stage of the amounts' },
    {
      requested: 'demandé',
      baseline: 'référence',
      voted: 'voté',
      opened: 'ouvert',
      committed: 'engagé',
      paid: 'mandaté',
      carry_over: 'reste à réaliser',
      forecast: 'prévu',
    },
  ),
  by_year: text(
    {
      fr: 'Clé qui contient les montants par exercice (JSON)',
      en: 'Key that holds a map of amounts by year (JSON)',
    },
    'mandate_par_annee',
  ).optional(),
  years: z
    .record(year(), column('Payé 2024'))
    .meta(meaning({ fr: 'Colonne de chaque exercice', en: 'Column of each budget year' }))
    .optional(),
  factor: number(
    {
      fr: 'Ce que vaut une unité de la source dans l’unité du plan',
      en: "What one unit of the source is worth in the plan's unit",
    },
    0.001,
  ).optional(),
})

const where = () =>
  z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).meta(
    meaning({
      fr: 'Seulement les enregistrements dont les colonnes contiennent l’une de ces valeurs',
      en: 'Only records whose columns hold one of these values',
    }),
  )

const source = z.strictObject({
  title: text(
    { fr: 'Nom des données', en: 'Name of the data' },
    'Panorama des grands projets SI de l’État, juin 2017',
  ),
  url: text({
    fr: 'Adresse où les données sont publiées',
    en: 'Where the data is public',
  }).optional(),
  licence: text({ fr: 'Licence des données', en: 'Licence of the data' }, 'Licence Ouverte 2.0'),
  format: oneOf(['json', 'csv'], { fr: 'Format du fichier', en: 'Format of the file' }),
  encoding: oneOf(['utf-8', 'windows-1252'], {
    fr: 'Codage des caractères, utf-8 à défaut d’indication',
    en: 'Encoding, utf-8 where nothing is said',
  }).optional(),
  delimiter: oneOf(
    ['comma', 'semicolon', 'tab'],
    {
      fr: 'Séparateur des cellules d’un fichier CSV, déduit de son en-tête à défaut d’indication',
      en: 'What parts the cells of a CSV file; seen from its header where nothing is said',
    },
    { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation' },
  ).optional(),
  records: text(
    {
      fr: 'Chemin de la liste des enregistrements dans un fichier JSON',
      en: 'Path to the list of records in a JSON file',
    },
    'operations',
  ).optional(),
  decimal: oneOf(
    ['point', 'comma'],
    {
      fr: 'Séparateur décimal des nombres, le point à défaut d’indication',
      en: 'Decimal sign of numbers, point where nothing is said',
    },
    { point: 'point', comma: 'virgule' },
  ).optional(),
  missing: z
    .array(
      text(
        { fr: 'Mot qui tient lieu d’absence de valeur', en: 'Word that stands for no value' },
        'En cadrage',
      ),
    )
    .optional(),
  filter: where().optional(),
})

const skip = z.strictObject({
  column: column('Nom du projet'),
  is: z.array(z.string()).meta({
    kind: 'text',
    ...meaning({
      fr: 'Valeurs de la colonne à écarter, "" pour une cellule vide',
      en: 'Values of the column that are skipped, "" for a blank one',
    }),
  }),
  reason: why('sous-total'),
})

const control = z.strictObject({
  title: text({ fr: 'Ce qui est contrôlé', en: 'What is checked' }).optional(),
  figure: oneOf(
    ['count', 'sum', 'mean'],
    {
      fr: 'Ce qui est calculé sur les enregistrements importés',
      en: 'What is computed over the imported records',
    },
    { count: 'nombre', sum: 'somme', mean: 'moyenne' },
  ),
  column: column('Coût estimé').optional(),
  where: where().optional(),
  expected: number({ fr: 'Chiffre publié', en: 'Published figure' }, 240).optional(),
  by_year: z
    .record(
      year(),
      number({ fr: 'Chiffre publié pour l’exercice', en: 'Published figure of the year' }),
    )
    .meta(
      meaning({
        fr: 'Chiffres publiés par exercice, pour une colonne qui contient des valeurs par exercice',
        en: 'Published figures by year of a column that holds a map by year',
      }),
    )
    .optional(),
  tolerance: number(
    {
      fr: 'Plus grand écart admis, 0 à défaut d’indication',
      en: 'Largest difference that is accepted, 0 where nothing is said',
    },
    0,
  ).optional(),
})

const project = z.strictObject({
  id: cell({ fr: 'Identifiant du projet', en: 'Id of the project' }),
  title: cell({ fr: 'Intitulé du projet', en: 'Name of the project' }),
  description: cell({ fr: 'Ce qu’il fait', en: 'What it does' }).optional(),
  status: cell({ fr: 'Statut du projet dans son cycle de vie', en: 'Where the project stands' }),
  origin: cell({ fr: 'Origine du projet', en: 'Origin of the project' }).optional(),
  theme: cell({ fr: 'Thème du portefeuille', en: 'Portfolio theme' }).optional(),
  phase: cell({ fr: 'Phase des travaux', en: 'Phase of the work' }).optional(),
  sponsor: cell({ fr: 'Fonction du commanditaire', en: 'Role of the sponsor' }).optional(),
  notes: cell({ fr: 'Note libre', en: 'Free note' }).optional(),
  source: cell({
    fr: 'Provenance de l’enregistrement',
    en: 'Where the record comes from',
  }).optional(),
  axis: group({ fr: 'Axe', en: 'Axis' }).optional(),
  department: group({ fr: 'Direction pilote', en: 'Department in the lead' }).optional(),
  contributors: z
    .array(group({ fr: 'Direction contributrice', en: 'Department that takes part' }))
    .optional(),
  tags: z.array(cell({ fr: 'Étiquette', en: 'Tag' })).optional(),
  refs: z.array(cell({ fr: 'Document de référence', en: 'Document' })).optional(),
  mandatory: z
    .strictObject({
      kind: cell({
        fr: 'Nature de l’obligation\u00a0; vide, le projet n’est pas obligatoire',
        en: 'What obliges; the project is not mandatory where it is blank',
      }),
      reference: cell({ fr: 'Texte qui oblige', en: 'Text that obliges' }).optional(),
    })
    .optional(),
  ...span,
  baseline: z
    .strictObject({
      ...span,
      investment: amountCell({
        fr: 'Investissement de référence',
        en: 'Investment of the baseline',
      }).optional(),
      operating: amountCell({
        fr: 'Fonctionnement de référence',
        en: 'Operating cost of the baseline',
      }).optional(),
    })
    .optional(),
  actual: z
    .strictObject({
      start: dateCell({ fr: 'Premier jour réel', en: 'Real first day' }).optional(),
      end: dateCell({ fr: 'Dernier jour réel', en: 'Real last day' }).optional(),
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
