/** `plan report` as the command line knows it. */
import { JUDGING, OPTIONS, READING } from '../options.ts'

/** Its arguments, options and examples. */
export const REPORT = {
  name: 'report',
  summary: {
    fr: 'écrire un rapport d’un plan, ou ceux de tous les plans d’un dossier',
    en: 'write a report of a plan, or those of every plan of a folder',
  },
  arguments: [
    {
      name: '[name]',
      text: { fr: 'nom du rapport (voir --list)', en: 'name of the report (see --list)' },
    },
  ],
  options: [
    ...READING,
    ...JUDGING,
    { flags: '--list', text: { fr: 'lister les rapports', en: 'list the reports' } },
    {
      flags: '--all <folder>',
      text: { fr: 'tous les plans sous ce dossier', en: 'every plan below this folder' },
    },
    {
      flags: '--jobs <number>',
      text: {
        fr: 'avec --all, tant de plans à la fois (par défaut 1), chacun dans un processus\u00a0; la mémoire de tous s’additionne',
        en: 'with --all, so many plans at a time (default 1), each in a process; their memory adds up',
      },
    },
    {
      flags: '--project <id>',
      text: {
        fr: 'ce projet seulement (rapport project)',
        en: 'this project only (report project)',
      },
    },
    {
      flags: '--provenance <git>',
      text: { fr: 'ajouter le numéro de commit (git)', en: 'add the commit (git)' },
    },
    OPTIONS.body,
    OPTIONS.since,
    {
      flags: '--filter <field=value>',
      values: 'repeated',
      text: {
        fr: 'ne garder que ces projets (theme=infrastructure)\u00a0; peut être répété',
        en: 'keep only these projects (theme=infrastructure); may be repeated',
      },
    },
    OPTIONS.asDecided,
  ],
  examples: [
    'plan report --list -p plans/minimal',
    'plan report dashboard -p plans/minimal --format md',
    'plan report --all plans -o site/ --format md,xlsx,json',
    'plan report meeting -p plans/minimal --since 2024-03-31 --format md',
  ],
} as const
