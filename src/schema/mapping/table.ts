/** The tables of a mapping: which list each becomes, how it is found in the source, and which of its rows count. */
import { z } from 'zod'
import type { Bilingual } from '../../values/language.ts'
import { documentSchema, ENTITY_SCHEMAS, type ListKey } from '../document.ts'
import { count, oneOf, text, why } from '../field.ts'
import { metaOf } from '../lookup.ts'
import { envelope } from '../plan-settings.ts'
import { column, decimalSign, where } from './cell.ts'
import { mappedRecord } from './derive.ts'

/** Where the ceilings of the plan's header come from, beside its lists. */
const ENVELOPES = 'envelopes'

export type MappedList = ListKey | typeof ENVELOPES

export const RECORD_SCHEMAS: Readonly<Record<MappedList, z.ZodType>> = { ...ENTITY_SCHEMAS, [ENVELOPES]: envelope }

const columns = (fr: string, en: string, example?: string) =>
  z.array(text({ fr: 'Nom d’une colonne', en: 'Name of a column', example })).meta({ fr, en })

const skip = z.strictObject({
  column: column('Nom du projet'),
  is: z
    .array(z.string())
    .meta({
      kind: 'text',
      fr: 'Valeurs de la colonne à écarter, "" pour une cellule vide, ou /expression régulière/',
      en: 'Values of the column that are skipped, "" for a blank one, or /regular expression/',
    }),
  reason: why('sous-total'),
})

const rowNumber = () => count({ fr: 'Numéro de ligne de l’en-tête', en: 'Row number of the header', example: 4 })

const sheetName = () => text({ fr: 'Nom d’une feuille', en: 'Name of a sheet', example: 'Projets' })

const treeColumns = (fr: string, en: string, example?: string) => z.union([column(example), columns(fr, en, example)])

/** Rows that stand in the order of an outline: the parent is the nearest row above of a lesser level. */
const outline = z.strictObject({
  outline: column('Niveau hiérarchique').meta({
    fr: 'Colonne du niveau hiérarchique\u00a0; la ligne parente est la plus proche au-dessus de niveau moindre',
    en: 'Column of the outline level; the parent is the nearest row above of a lesser level',
  }),
})

/** Rows that name their parent: what the row above them on the way up is, and how far it is. */
const hierarchy = z.strictObject({
  id: treeColumns(
    'Colonnes par lesquelles une ligne est nommée\u00a0; la première est reprise dans root',
    'Columns by which a row is named; the first one is what root takes',
    'Issue key',
  ).meta({
    fr: 'Colonnes par lesquelles une ligne est nommée\u00a0; la première est reprise dans root',
    en: 'Columns by which a row is named; the first one is what root takes',
  }),
  parent: z
    .union([
      treeColumns(
        'Colonnes qui nomment la ligne parente\u00a0; la première remplie compte',
        'Columns that name the parent row; the first filled one counts',
        'Parent',
      ),
      outline,
    ])
    .meta({
      fr: 'Colonnes qui nomment la ligne parente\u00a0; la première remplie compte',
      en: 'Columns that name the parent row; the first filled one counts',
    }),
  where: where().optional(),
  root: text({
    fr: 'Colonne remplie par le nom de la ligne parente la plus proche qui répond à where, ou de la plus haute, la ligne elle-même comprise',
    en: 'Column that is filled with the name of the nearest row above that where matches, or of the topmost, the row itself included',
    example: 'Projet du plan',
  }),
  level: text({
    fr: 'Colonne remplie par le nombre de niveaux jusqu’à cette ligne, 0 pour elle-même',
    en: 'Column that is filled with the number of levels up to that row, 0 for itself',
    example: 'Niveau sous le projet',
  }),
  links: z
    .record(
      z.string(),
      columns('Colonnes qui nomment d’autres lignes', 'Columns that name other rows', 'Inward issue link (Blocks)'),
    )
    .meta({
      fr: 'Colonnes remplies par les root des lignes que d’autres colonnes nomment, séparés par une virgule, sans le sien',
      en: 'Columns that are filled with the roots of the rows which other columns name, parted by commas, without its own',
    })
    .optional(),
})

/** How a table is found in the source, and which of its rows count. */
export const TABLE_OPTIONS = {
  sheet: z
    .union([sheetName(), z.array(sheetName())])
    .meta({
      fr: 'Nom de la feuille, ou de plusieurs feuilles semblables\u00a0; la première qui a ces colonnes à défaut d’indication',
      en: 'Name of the sheet, or of several alike; the first that has these columns where nothing is said',
    })
    .optional(),
  sheet_column: text({
    fr: 'Colonne que remplit le nom de la feuille',
    en: 'Column that the name of the sheet fills',
    example: 'Direction',
  }).optional(),
  columns: text({
    fr: 'Colonnes de la feuille que couvre le tableau\u00a0; toutes à défaut d’indication',
    en: 'Columns of the sheet that the table covers; all of them where nothing is said',
    example: 'B:F',
  }).optional(),
  header: z
    .union([rowNumber(), z.array(rowNumber())])
    .meta({
      fr: 'Numéro de la ligne d’en-tête, ou de chacune de ses lignes\u00a0; trouvé à défaut d’indication',
      en: 'Row number of the header, or of each of its rows; found where nothing is said',
    })
    .optional(),
  records: text({
    fr: 'Chemin de la liste des enregistrements (JSON)',
    en: 'Path to the list of records (JSON)',
    example: 'operations',
  }).optional(),
  orientation: oneOf(['rows', 'columns', 'cards'], {
    fr: 'Sens du tableau\u00a0: un enregistrement par ligne, par colonne ou par fiche de libellés et de valeurs, sur sa feuille, sous une autre ou à côté',
    en: 'Which way the table lies: a record in each row, in each column, or on each card of labels and values, on a sheet of its own, below or beside others',
    meanings: { rows: 'lignes', columns: 'colonnes', cards: 'fiches' },
  }).optional(),
  groups: columns(
    'Colonnes que remplissent les lignes de groupe (une direction, un axe), de la plus large à la plus fine',
    'Columns that group rows fill (a department, an axis), the widest first',
    'Direction',
  ).optional(),
  fill: columns(
    'Colonnes dont une cellule vide reprend la valeur au-dessus',
    'Columns of which a blank cell means the value above',
    'Axe',
  ).optional(),
  totals: z
    .union([
      z.array(text({ fr: 'Libellé d’une ligne de total', en: 'Label of a row of totals' })),
      z.strictObject({
        column: column('amt_type'),
        is: z.array(text({ fr: 'Valeur d’une ligne de total', en: 'Value of a row of totals' })),
      }),
    ])
    .meta({
      fr: 'Libellés des lignes de total en plus des usuels, ou colonne dont la valeur les distingue',
      en: 'Labels of rows of totals beside the usual ones, or a column whose value tells them',
    })
    .optional(),
  hierarchy: hierarchy
    .meta({
      fr: 'Lignes qui nomment leur ligne parente\u00a0: deux colonnes de plus disent à laquelle chacune se rattache',
      en: 'Rows that name their parent row: two more columns say which one each falls under',
    })
    .optional(),
  group_by: z
    .union([column('BGT_OPERATION'), columns('Colonnes du groupe', 'Columns of the group')])
    .meta({
      fr: 'Colonnes dont la même valeur réunit plusieurs lignes en un enregistrement',
      en: 'Columns of which the same value makes several rows one record',
    })
    .optional(),
  join: z
    .boolean()
    .meta({
      kind: 'flag',
      fr: 'Indique si les enregistrements complètent ceux qui existent, par id, sans en créer',
      en: 'Whether the records add to those that are there, by their id, and make none',
    })
    .optional(),
  merge: z
    .boolean()
    .meta({
      kind: 'flag',
      fr: 'Indique si un enregistrement complète celui d’un tableau précédent qui a le même id, ou à défaut le même intitulé à une faute près\u00a0; les autres sont nouveaux',
      en: 'Whether a record adds to the one of a table before that has its id, or else its title but for slips; others are new',
    })
    .optional(),
  skip: z.array(skip).optional(),
  filter: where().optional(),
  decimal: decimalSign().optional(),
  unit: oneOf(['1', 'k', 'M'], {
    fr: 'Ce que vaut une unité des montants du tableau\u00a0; celle du plan à défaut d’indication',
    en: "What one unit of the table's amounts is worth; that of the plan where nothing is said",
    meanings: { '1': 'unité', k: { fr: 'millier', en: 'thousand' }, M: { fr: 'million', en: 'million' } },
  }).optional(),
} as const

export type RecordMapping = ReturnType<typeof mappedRecord>

function listMeaning(list: MappedList): Bilingual {
  if (list === ENVELOPES) return { fr: 'les plafonds du plan', en: 'ceilings of the plan' }
  return metaOf(documentSchema.shape[list]).heading ?? { fr: list, en: list }
}

const tableOf = (list: MappedList, record: RecordMapping) =>
  z.strictObject({
    into: z
      .literal(list)
      .meta({
        kind: 'value',
        fr: 'Liste du plan que le tableau remplit',
        en: 'List of the plan that the table fills',
        meanings: { [list]: listMeaning(list) },
      }),
    ...TABLE_OPTIONS,
    record,
  })

/** A table, told apart by the list that it becomes; and the mapping of a project, which may stand alone. */
export function tableSchemas() {
  const records = Object.entries(RECORD_SCHEMAS).map(
    ([list, schema]) => [list as MappedList, mappedRecord(schema, list)] as const,
  )
  const [first, ...others] = records.map(([list, record]) => tableOf(list, record))
  const project = records.find(([list]) => list === 'projects')?.[1]
  if (first === undefined || project === undefined) throw new Error('no list')
  return { table: z.discriminatedUnion('into', [first, ...others]), project }
}

export type MappedTable = z.infer<ReturnType<typeof tableOf>>

export type MappedHierarchy = z.infer<typeof hierarchy>

/** Whether rows have their parents by an outline of levels, not by name. */
export function isOutline(
  parent: MappedHierarchy['parent'],
): parent is Extract<MappedHierarchy['parent'], { outline: string }> {
  return typeof parent === 'object' && 'outline' in parent
}

export type MappedFilter = z.infer<ReturnType<typeof where>>
