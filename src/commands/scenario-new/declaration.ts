/** `plan scenario new` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const SCENARIO_NEW = {
  name: 'scenario new',
  summary: {
    fr: 'écrire un nouveau scénario, d’après le plan',
    en: 'write a new scenario from the plan',
  },
  arguments: [
    {
      name: '[kind]',
      words: ['do-minimum'],
      meant: { socle: 'do-minimum' },
      usual: 'do-minimum',
      text: { fr: 'ce qu’il faut écrire', en: 'what to write' },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    OPTIONS.plan,
    OPTIONS.asOf,
    OPTIONS.lang,
    { flags: '--id <id>', text: { fr: 'identifiant à donner', en: 'id to give' } },
    ...WRITING,
  ],
  examples: ['plan scenario new do-minimum plans/minimal --dry-run'],
} as const
