/** `plan meet` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS, WRITING } from '../options.ts'

export const MEET = {
  name: 'meet',
  aim: 'govern',
  summary: {
    fr: 'inscrire la réunion d’une instance et les décisions qu’elle a prises',
    en: 'record the meeting of a body and the decisions that it took',
  },
  arguments: [
    {
      name: '<body>',
      names: 'body',
      text: { fr: 'instance qui s’est réunie, comme CODIR', en: 'body that met, as CODIR' },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    OPTIONS.plan,
    OPTIONS.lang,
    {
      flags: '--date <date>',
      reads: 'day',
      text: { fr: 'jour de la réunion AAAA-MM-JJ', en: 'day of the meeting YYYY-MM-DD' },
    },
    {
      flags: '--decide <matter=outcome>',
      values: 'pairs',
      text: {
        fr: 'issue d’une décision demandée par la dernière revue d’un projet, ou en attente au registre (P-014=approuvé, DEC-2024-06=rejeté, ajourné, pris acte)\u00a0; liste à virgules ou option répétée',
        en: 'outcome of what the last review of a project asks, or of a pending decision of the register (P-014=approved, DEC-2024-06=rejected, postponed, noted); comma-separated or repeated',
      },
    },
    {
      flags: '--reason <text>',
      values: 'repeated',
      text: {
        fr: 'motif d’une de ces décisions, derrière son nom (P-014=texte)\u00a0; peut être répété',
        en: 'reason of one of these decisions, behind its name (P-014=text); may be repeated',
      },
    },
    {
      flags: '--owner <role>',
      text: {
        fr: 'fonction qui suit les décisions\u00a0; à défaut, qui mène le projet, puis qui préside l’instance',
        en: 'role that follows the decisions up; who leads the project, else chairs the body, where nothing is said',
      },
    },
    { flags: '--notes <text>', text: { fr: 'ce qui s’y est dit', en: 'what was said' } },
    ...WRITING,
  ],
  examples: [
    'plan meet CODIR plans/centre-val-de-loire-2022-2027 --date 2024-06-30 --dry-run',
    'plan meet CODIR plans/centre-val-de-loire-2022-2027 --date 2024-06-30 --decide P-006=approved --reason "P-006=two networks are late" --dry-run',
  ],
} as const
