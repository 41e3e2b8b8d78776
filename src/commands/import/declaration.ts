/** `plan import` as the command line knows it. */

import { MAX_SIZE, OPTIONS, PRINTED_FORMAT, TAKE, WRITING } from '../options.ts'
import { SOURCE_ENDINGS } from './source-endings.ts'

export const IMPORT = {
  name: 'import',
  aim: 'gather',
  summary: {
    fr: 'faire un plan d’un classeur, d’un fichier CSV ou JSON, ou d’un export d’outil de projets',
    en: 'make a plan of a workbook, a CSV or JSON file, or the export of a project tool',
  },
  arguments: [
    {
      name: '<source>',
      names: 'file',
      text: {
        fr: `classeur, CSV, JSON ou XML de MS Project (${SOURCE_ENDINGS.join(', ')})`,
        en: `workbook, CSV, JSON or MS Project XML (${SOURCE_ENDINGS.join(', ')})`,
      },
    },
  ],
  options: [
    {
      flags: '--map <file>',
      names: 'file',
      text: {
        fr: 'fichier de correspondance (.map.yaml)\u00a0; à défaut, les colonnes sont reconnues',
        en: 'mapping file (.map.yaml); columns are recognised where none is given',
      },
    },
    {
      flags: '-o, --output <dir>',
      names: 'folder',
      text: {
        fr: 'dossier du plan à écrire (par défaut\u00a0: plans/ et le nom du fichier)',
        en: 'plan folder to write (default: plans/ and the name of the file)',
      },
    },
    {
      flags: '--answer <key=value>',
      values: 'repeated',
      text: {
        fr: 'répondre d’avance\u00a0: header=4-5, sheet=Synthèse, title=Scheme, column.NOM=end, orientation=columns (où est le tableau, ce que sont ses colonnes)\u00a0; encoding=cp850 (codage d’un texte)\u00a0; dates=dmy, decimal=comma, unit=k, currency=GBP, stage=voted, section=operating, as_of=2026-06-30, horizon=2026-2028, organisation=…\u00a0; pour l’export d’un outil projects=Epic, bucket=programme, work_unit=hour, day_hours=8\u00a0; peut être répété',
        en: 'answer beforehand: header=4-5, sheet=Summary, title=Scheme, column.NAME=end, orientation=columns (where the table is, what its columns are); encoding=cp850 (of a text); dates=dmy, decimal=comma, unit=k, currency=GBP, stage=voted, section=operating, as_of=2026-06-30, horizon=2026-2028, organisation=…; for the export of a tool projects=Epic, bucket=programme, work_unit=hour, day_hours=8; may be repeated',
      },
    },
    {
      flags: '--yes',
      text: {
        fr: 'prendre toutes les réponses par défaut, sans rien demander',
        en: 'take all default answers, ask nothing',
      },
    },
    {
      flags: '--all',
      text: {
        fr: 'tout montrer\u00a0: colonnes, suppositions, réparations',
        en: 'show all: columns, assumptions, repairs',
      },
    },
    {
      flags: '--explain',
      isExpert: true,
      text: {
        fr: 'montrer les lectures essayées de chaque feuille, ce qui parle pour chacune, et ce que devient chaque colonne',
        en: 'show the readings tried of each sheet, what speaks for each, and what each column becomes',
      },
    },
    ...PRINTED_FORMAT,
    TAKE,
    MAX_SIZE,
    ...WRITING,
    OPTIONS.lang,
  ],
  exits: ['check', 'refused'],
  examples: [
    'plan import portfolio.csv --map portfolio.map.yaml -o plans/portfolio --dry-run',
    'plan import portfolio.csv --answer stage=voted --yes --dry-run',
  ],
} as const
