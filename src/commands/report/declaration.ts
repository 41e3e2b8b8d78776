/** `plan report` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, NARROWING, OPTIONS, READING } from '../options.ts'

export const REPORT = {
  name: 'report',
  aim: 'govern',
  summary: {
    fr: 'écrire un rapport d’un plan, ou ceux de tous les plans d’un dossier',
    en: 'write a report of a plan, or those of every plan of a folder',
  },
  arguments: [
    {
      name: '[name]',
      names: 'report',
      text: { fr: 'nom du rapport (voir --list)', en: 'name of the report (see --list)' },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...READING,
    ...JUDGING,
    { flags: '--list', text: { fr: 'lister les rapports', en: 'list the reports' } },
    {
      flags: '--all <folder>',
      names: 'folder',
      text: {
        fr: 'tous les plans sous ce dossier\u00a0; les rapports vont dans le dossier de -o (par défaut\u00a0: site/)',
        en: 'every plan below this folder; the reports go into the folder of -o (default: site/)',
      },
    },
    {
      flags: '--jobs <number>',
      isExpert: true,
      text: {
        fr: 'avec --all, tant de plans à la fois (par défaut 1), chacun dans un processus\u00a0; la mémoire de tous s’additionne',
        en: 'with --all, so many plans at a time (default 1), each in a process; their memory adds up',
      },
    },
    OPTIONS.section,
    ...NARROWING,
    OPTIONS.since,
    OPTIONS.year,
    {
      flags: '--provenance <git>',
      isExpert: true,
      words: ['git'],
      text: { fr: 'ajouter le numéro de commit', en: 'add the commit' },
    },
    OPTIONS.asDecided,
  ],
  exits: ['findings', 'memory', 'interrupted'],
  examples: [
    'plan report --list plans/minimal',
    'plan report dashboard plans/minimal -o dashboard.xlsx',
    'plan report --all plans -o site/ --format html,md,xlsx,json',
    'plan report meeting plans/minimal --since 2024-03-31 --format md',
    'plan report annual plans/centre-val-de-loire-2022-2027 --year 2023 --format md',
  ],
} as const
