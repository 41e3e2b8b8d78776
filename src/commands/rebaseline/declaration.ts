/** `plan rebaseline` as the command line knows it. */
import { AMOUNTS } from '../baseline-freeze/declaration.ts'
import { PLAN_ARGUMENT } from '../declaration.ts'
import { DECIDING, WRITING } from '../options.ts'

export const REBASELINE = {
  name: 'rebaseline',
  aim: 'govern',
  summary: {
    fr: 'recaler la référence de projets nommés, par décision\u00a0; les autres gardent la leur',
    en: 'move the baseline of the projects that are named, by a decision; the others keep theirs',
  },
  arguments: [
    { name: '<projects...>', names: 'project', text: { fr: 'identifiants des projets', en: 'ids of the projects' } },
    PLAN_ARGUMENT,
  ],
  options: [...DECIDING, AMOUNTS, ...WRITING],
  examples: [
    'plan rebaseline P-006 plans/centre-val-de-loire-2022-2027 --decision DEC-2024-30 --body CODIR --date 2024-06-28 --reason "Two networks are late" --dry-run',
  ],
} as const
