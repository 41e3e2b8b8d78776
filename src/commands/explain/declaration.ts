/** `plan explain` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { formatOption, READING } from '../options.ts'

/** Its arguments, options and examples. */
export const EXPLAIN = {
  name: 'explain',
  summary: {
    fr: 'expliquer une règle, un indicateur, ou ce que compte un chiffre du plan',
    en: 'explain a rule, a figure, or what a figure of the plan counts',
  },
  arguments: [
    {
      name: '[topic]',
      names: 'topic',
      text: {
        fr: 'identifiant d’une règle ou d’un indicateur',
        en: 'id of a rule or of a figure',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...READING,
    formatOption(['pretty', 'json']),
    {
      flags: '--value',
      text: {
        fr: 'montrer le calcul de la valeur du projet',
        en: 'show how the value of the project adds up',
      },
    },
  ],
  examples: [
    'plan explain',
    'plan explain investment-over-envelope',
    'plan explain completion_gross plans/minimal',
    'plan explain P-014 plans/centre-val-de-loire-2022-2027 --value',
  ],
} as const
