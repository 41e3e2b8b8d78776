/** `plan validate` as the command line knows it. */

import { PLAN_ARGUMENT } from '../declaration.ts'
import { FINDING_FORMAT, failOnOption, NARROWING, OPTIONS, READING } from '../options.ts'

export const VALIDATE = {
  name: 'validate',
  aim: 'check',
  summary: {
    fr: 'contrôler les fichiers du plan et dire quoi corriger, à la ligne près',
    en: 'check the plan files and say what to mend, to the line',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...FINDING_FORMAT,
    OPTIONS.output,
    failOnOption('error'),
    {
      flags: '--rule <rules>',
      values: 'listed',
      names: 'rule',
      text: {
        fr: 'ne garder que ces règles\u00a0; liste à virgules ou option répétée',
        en: 'keep only these rules; comma-separated or repeated',
      },
    },
    {
      flags: '--since <moment>',
      isExpert: true,
      reads: 'moment',
      text: {
        fr: 'chercher aussi ce qui a été réécrit depuis cette date AAAA-MM-JJ ou cette version git',
        en: 'look also for what was rewritten since this day YYYY-MM-DD or this git revision',
      },
    },
    {
      flags: '--each',
      text: {
        fr: 'chaque constat à part, chaque emplacement en entier',
        en: 'every finding by itself, every place in full',
      },
    },
    ...NARROWING,
    {
      flags: '-q, --quiet',
      isExpert: true,
      text: { fr: 'une ligne par constat, rien d’autre', en: 'one line per finding, nothing else' },
    },
  ],
  exits: ['findings'],
  examples: [
    'plan validate plans/minimal',
    'plan validate plans/minimal --quiet --fail-on warning',
    'plan validate plans/minimal --since HEAD',
    'plan validate plans/minimal -o findings.sarif',
  ],
} as const
