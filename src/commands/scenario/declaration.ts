/** `plan scenario` and its verbs that look at scenarios, as the command line knows them. */
import { PLAN_ARGUMENT, SCENARIO_ARGUMENT } from '../declaration.ts'
import { JUDGING, OPTIONS, READING, SENDING } from '../options.ts'

const COMPARING = [
  ...READING,
  ...JUDGING,
  OPTIONS.section,
  OPTIONS.value,
  {
    flags: '--check',
    isExpert: true,
    text: {
      fr: 'sortir avec le code 1 si un scénario montré enfreint une contrainte',
      en: 'exit with 1 if a scenario that is shown breaks a constraint',
    },
  },
] as const

export const SCENARIO = {
  name: 'scenario',
  aim: 'decide',
  summary: { fr: 'comparer les scénarios du plan, côte à côte', en: 'compare the scenarios of the plan side by side' },
  arguments: [PLAN_ARGUMENT],
  options: [...COMPARING, OPTIONS.asDecided],
  exits: ['findings', 'breaches'],
  examples: [
    'plan scenario plans/centre-val-de-loire-2022-2027',
    'plan scenario plans/centre-val-de-loire-2022-2027 -o scenarios.xlsx -o scenarios.md',
  ],
} as const

export const SCENARIO_LIST = {
  name: 'scenario list',
  aim: 'decide',
  summary: { fr: 'lister les scénarios', en: 'list the scenarios' },
  arguments: [PLAN_ARGUMENT],
  options: [...READING, ...SENDING],
  examples: ['plan scenario list plans/centre-val-de-loire-2022-2027'],
} as const

export const SCENARIO_SHOW = {
  name: 'scenario show',
  aim: 'decide',
  summary: {
    fr: 'montrer un scénario\u00a0: ce qui entre, ce qui sort, ce qui casse',
    en: 'show one scenario: what is in, what is out, what breaks',
  },
  arguments: [SCENARIO_ARGUMENT, PLAN_ARGUMENT],
  options: COMPARING,
  exits: ['findings', 'breaches'],
  examples: ['plan scenario show SC-HAUT plans/centre-val-de-loire-2022-2027'],
} as const

export const SCENARIO_COMPARE = {
  name: 'scenario compare',
  aim: 'decide',
  summary: { fr: 'comparer quelques scénarios', en: 'compare some scenarios' },
  arguments: [
    {
      name: '<scenarios...>',
      names: 'scenario',
      text: { fr: 'identifiants des scénarios', en: 'ids of the scenarios' },
    },
    PLAN_ARGUMENT,
  ],
  options: COMPARING,
  exits: ['findings', 'breaches'],
  examples: ['plan scenario compare SC-MIN SC-HAUT plans/centre-val-de-loire-2022-2027'],
} as const
