/** `plan smooth` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS, READING, SENDING, SOLVING, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const SMOOTH = {
  name: 'smooth',
  summary: {
    fr: 'décaler des projets pour que la charge et les enveloppes tiennent\u00a0: lissage ou nivellement',
    en: 'move projects so that load and envelopes hold: smoothing or levelling',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...SENDING,
    OPTIONS.section,
    {
      flags: '--mode <mode>',
      text: {
        fr: 'smoothing (par défaut\u00a0: la fin du plan tient) ou levelling (elle peut reculer)',
        en: 'smoothing (default: the end of the plan holds) or levelling (it may move)',
      },
    },
    {
      flags: '--scenario <id>',
      text: {
        fr: 'scénario à lisser (par défaut\u00a0: le plan tel quel)',
        en: 'scenario to smooth (default: the plan as it is)',
      },
    },
    OPTIONS.write,
    ...WRITING,
    ...SOLVING,
  ],
  examples: [
    'plan smooth plans/centre-val-de-loire-2022-2027',
    'plan smooth plans/centre-val-de-loire-2022-2027 --mode levelling --format md --lang fr',
    'plan smooth plans/centre-val-de-loire-2022-2027 --scenario SC-HAUT --write SC-LISSE --dry-run',
  ],
} as const
