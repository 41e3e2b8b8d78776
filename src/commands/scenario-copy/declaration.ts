/** `plan scenario copy` as the command line knows it. */
import { PLAN_ARGUMENT, SCENARIO_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WRITING } from '../options.ts'
import { CHOOSING, DESCRIBING } from '../scenario-edit/options.ts'

export const SCENARIO_COPY = {
  name: 'scenario copy',
  aim: 'decide',
  summary: {
    fr: 'copier un scénario sous un autre identifiant, avec d’autres choix au besoin',
    en: 'copy a scenario under another id, with other choices where they are given',
  },
  arguments: [
    SCENARIO_ARGUMENT,
    { name: '<id>', text: { fr: 'identifiant à donner', en: 'id to give' } },
    PLAN_ARGUMENT,
  ],
  options: [...ON_PLAN, ...DESCRIBING, ...CHOOSING, ...WRITING],
  examples: ['plan scenario copy SC-HAUT SC-HAUT-2 plans/centre-val-de-loire-2022-2027 --out P-043 --dry-run'],
} as const
