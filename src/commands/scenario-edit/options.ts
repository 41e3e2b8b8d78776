/** The options that say what a scenario chooses: of `plan scenario new`, `copy` and `edit`. */
import { SCENARIO_KINDS } from '../../schema/values.ts'
import { flagOf } from '../option-flag.ts'
import { OPTIONS, type OptionDeclaration } from '../options.ts'

const KIND_WORDS = {
  'do-minimum': 'do_minimum',
  socle: 'do_minimum',
  reference: 'baseline',
  référence: 'baseline',
  ambitieux: 'ambitious',
} as const

/** What a scenario is called, what it is beside others, and where it starts from. */
export const DESCRIBING = [
  {
    flags: '--from <scenario>',
    names: 'scenario',
    text: {
      fr: 'scénario dont il part (sans elle, il part du plan)',
      en: 'scenario that it starts from (without it, it starts from the plan)',
    },
  },
  { flags: '--title <text>', text: { fr: 'intitulé', en: 'title' } },
  {
    flags: '--kind <kind>',
    words: SCENARIO_KINDS,
    meant: KIND_WORDS,
    text: { fr: 'nature du scénario', en: 'kind of scenario' },
  },
  {
    flags: '--status <status>',
    words: ['draft', 'proposed'],
    meant: {
      brouillon: 'draft',
      préparation: 'draft',
      proposé: 'proposed',
      approved: 'proposed',
      retenu: 'proposed',
      approuvé: 'proposed',
    },
    text: {
      fr: 'statut\u00a0: proposé, il est soumis à la décision (plan scenario approve l’approuve)',
      en: 'status: a proposed one is put to the decision (plan scenario approve approves it)',
    },
  },
  {
    flags: '--assumption <text>',
    values: 'repeated',
    text: {
      fr: 'hypothèse de plus, en clair\u00a0; peut être répétée',
      en: 'one more assumption, in words; may be repeated',
    },
  },
] as const satisfies readonly OptionDeclaration[]

/** What relative values are counted from, by every command. */
const COUNTED = {
  fr: 'compté depuis ce que dit le scénario, un nouveau depuis ce dont il part',
  en: 'counted from what the scenario says, a new one from what it starts from',
} as const

/** The choices about projects, and the frame. */
export const CHOOSING = [
  {
    flags: '--in <projects>',
    names: 'project',
    values: 'listed',
    text: {
      fr: 'projets à retenir\u00a0; liste à virgules ou option répétée',
      en: 'projects to retain; comma-separated or repeated',
    },
  },
  {
    flags: '--out <projects>',
    names: 'project',
    values: 'listed',
    text: { fr: 'projets à écarter', en: 'projects to leave out' },
  },
  {
    flags: '--start <project=date>',
    names: 'project',
    values: 'pairs',
    text: {
      fr: `début d’un projet\u00a0: P-4=2027-01, P-4=T1-2027, ou décalé\u00a0: P-4=+2T, P-4=-6M, P-4=+1A (${COUNTED.fr})`,
      en: `start of a project: P-4=2027-01, P-4=2027-Q1, or moved: P-4=+2Q, P-4=-6M, P-4=+1Y (${COUNTED.en})`,
    },
  },
  {
    flags: '--scale <project=factor>',
    names: 'project',
    values: 'pairs',
    text: {
      fr: 'coefficient sur les montants et les jours à venir d’un projet tels que le plan les donne\u00a0: P-6=0,8 ou P-6=80%\u00a0; il remplace celui du scénario',
      en: 'factor on the future amounts and days of a project as the plan has them: P-6=0.8 or P-6=80%; it replaces the one of the scenario',
    },
  },
  {
    flags: '--stretch <project=months>',
    names: 'project',
    values: 'pairs',
    text: { fr: 'durée d’un projet en mois\u00a0: P-7=18', en: 'duration of a project in months: P-7=18' },
  },
  {
    flags: '--envelope <section:year=amount>',
    names: 'envelope',
    values: 'pairs',
    text: {
      fr: `plafond d’une année\u00a0: investment:2027=3,2M€, ou relatif\u00a0: =-20%, =+100k€ (${COUNTED.fr})\u00a0; un nombre seul est dans l’unité du plan`,
      en: `ceiling of a year: investment:2027=€3.2M, or relative: =-20%, =+€100k (${COUNTED.en}); a bare number is in the unit of the plan`,
    },
  },
  {
    flags: '--hire <team=posts@period>',
    names: 'team',
    values: 'pairs',
    text: {
      fr: 'postes en plus ou en moins dans une équipe, à partir d’une période\u00a0: APPLI=+1@2026-07',
      en: 'posts more or fewer in a team, from a period on: APPLI=+1@2026-07',
    },
  },
  {
    ...OPTIONS.reason,
    values: 'repeated',
    text: {
      fr: 'motif des choix donnés ici, ou d’un seul projet\u00a0: P-3="budget réduit"\u00a0; peut être répétée',
      en: 'reason of the choices that are given here, or of one project: P-3="smaller budget"; may be repeated',
    },
  },
] as const satisfies readonly OptionDeclaration[]

export const UNSETTING = {
  flags: '--unset <names>',
  names: 'project',
  values: 'listed',
  text: {
    fr: 'ne plus rien dire de ces projets, plafonds (investment:2027) ou équipes\u00a0: il en va de nouveau comme au départ\u00a0; extends\u00a0: partir du plan',
    en: 'say nothing any more of these projects, ceilings (investment:2027) or teams: they are again as where it starts from; extends: start from the plan',
  },
} as const satisfies OptionDeclaration

/** The options that change a scenario, as `--in`. */
export const CHANGING_FLAGS: readonly string[] = [...DESCRIBING, ...CHOOSING, UNSETTING].map(
  (option) => flagOf(option).long,
)
