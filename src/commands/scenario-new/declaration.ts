/** `plan scenario new` as the command line knows it. */
import { OPTIONS, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const SCENARIO_NEW = {
  name: 'scenario new',
  summary: {
    fr: 'écrire un nouveau scénario, d’après le plan',
    en: 'write a new scenario from the plan',
  },
  arguments: [{ name: '<kind>', text: { fr: 'do-minimum (socle)', en: 'do-minimum' } }],
  options: [
    OPTIONS.plan,
    OPTIONS.asOf,
    OPTIONS.lang,
    { flags: '--id <id>', text: { fr: 'identifiant à donner', en: 'id to give' } },
    ...WRITING,
  ],
  examples: ['plan scenario new do-minimum -p plans/minimal --dry-run'],
} as const
