/** `plan diff` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, NARROWING, READING } from '../options.ts'

export const DIFF = {
  name: 'diff',
  aim: 'govern',
  summary: {
    fr: 'dire ce qui a changé entre deux états du plan, avec les mots du métier',
    en: 'say what changed between two states of the plan, in business words',
  },
  arguments: [
    {
      name: '[before]',
      names: 'state',
      reads: 'moment',
      text: {
        fr: 'état de départ\u00a0: version git, date ou dossier (par défaut HEAD)',
        en: 'state before: git revision, day or folder (HEAD by default)',
      },
    },
    {
      name: '[after]',
      names: 'state',
      reads: 'moment',
      text: {
        fr: 'état d’arrivée\u00a0: version git, date ou dossier (par défaut les fichiers présents)',
        en: 'state after: git revision, day or folder (the files at hand by default)',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...READING,
    ...JUDGING,
    ...NARROWING,
    {
      flags: '--exit-code',
      isExpert: true,
      text: { fr: 'sortir avec le code 1 s’il y a une différence', en: 'exit with 1 if there is a difference' },
    },
  ],
  exits: ['findings', 'difference'],
  examples: [
    'plan diff plans/minimal',
    'plan diff HEAD~5 plans/minimal --format md',
    'plan diff plans/draft plans/minimal --exit-code',
  ],
} as const
