/** What a plan keeps in nearly all its records, or has no habit of: an exception is a slip more often than not. */
import type { ApproximateRelation, RelationScope } from './relation.ts'

type Expected = readonly [fr: string, en: string]

function usual(
  scope: RelationScope,
  one: string,
  other: string,
  [fr, en]: Expected,
  more: Partial<ApproximateRelation> = {},
): ApproximateRelation {
  return { scope, one, other, expected: { fr, en }, ...more }
}

/** What is written at the one does not come without something at the other. */
function followed(
  scope: RelationScope,
  one: string,
  other: string,
  expected: Expected,
  more: Pick<ApproximateRelation, 'when'> = {},
): ApproximateRelation {
  return usual(scope, one, other, expected, { isThere: true, ...more })
}

const SECTIONS = ['investment', 'operating'] as const
const COMPLETED = ['status', 'completed'] as const
const STOPPING = ['kind', 'cancel', 'reject', 'postpone'] as const
const DATE: Expected = ['la date de sa décision', 'the date of its decision']
const PLANNED: Expected = ['ce que prévoit la référence de ses projets', 'what the baselines of its projects foresee']

/** Figures that are written twice. */
const FIGURES: readonly ApproximateRelation[] = [
  ...SECTIONS.flatMap((section) => [
    usual('projects', `baseline.${section}`, `budget.*?section=${section}.amounts.*.baseline`, [
      'la somme de référence de ses lignes',
      'the sum of the baselines of its lines',
    ]),
    usual('plan', `envelopes.*?section=${section}.max`, `envelopes.*?section=${section}.decision>impact.${section}`, [
      'le montant de la décision qui la fixe',
      'the amount of the decision that sets it',
    ]),
  ]),
  usual('projects', 'estimate.likely', 'baseline.investment', ['la référence', 'the baseline']),
  ...[...SECTIONS, 'days'].flatMap((key) => [
    usual('decisions', `impact.${key}`, `projects.*>baseline.${key}`, PLANNED, {
      when: ['kind', 'add'],
      each: 'projects.*',
    }),
    usual('decisions', `impact.${key}`, `projects.*>baseline.${key}`, PLANNED, {
      when: STOPPING,
      each: 'projects.*',
      times: -1,
    }),
  ]),
]

/** Dates that are written twice. */
const DATES: readonly ApproximateRelation[] = [
  ...['disposition', 'addition', 'rebaselines.*'].map((key) =>
    usual('projects', `${key}.date`, `${key}.decision>date`, DATE),
  ),
  ...['assignments', 'history'].map((key) => usual('authorisations', `${key}.*.date`, `${key}.*.decision>date`, DATE)),
  usual('plan', 'revisions.*.date', 'revisions.*.decision>date', DATE),
  usual('projects', 'milestones.*.current', 'milestones.*.actual', ['la date réelle', 'the actual date']),
  usual('bodies', 'meetings.*.date', 'meetings.*.decisions.*>date', [
    'la date de ses décisions',
    'the date of its decisions',
  ]),
  usual('projects', 'start', 'actual.start', ['le début constaté', 'the actual start'], { when: COMPLETED }),
  ...['end', 'progress.as_of'].map((key) =>
    usual('projects', key, 'actual.end', ['la fin constatée', 'the actual end'], { when: COMPLETED }),
  ),
]

/** What a status, or a key, brings with it. */
const COMPANIONS: readonly ApproximateRelation[] = [
  usual('projects', 'phase', '=closed', ['«\u00a0clôture\u00a0»', '"closure"'], { when: COMPLETED }),
  usual('projects', 'priority.class', '=mandatory', ['«\u00a0obligatoire\u00a0»', '"mandatory"'], {
    given: 'mandatory.deadline',
  }),
  usual('projects', 'baseline.decision', '/baseline.decision', ['la décision du plan', 'the decision of the plan'], {
    unless: 'addition',
  }),
  usual('projects', 'baseline.decision', 'addition.decision', ['celle de son ajout', 'that of its addition']),
  followed('projects', 'milestones.*.baseline', 'milestones.*.actual', ['date réelle', 'an actual date'], {
    when: COMPLETED,
  }),
  followed('projects', 'closure.date', 'closure.accepted_by', [
    'la fonction qui a prononcé la recette',
    'the role that accepted it',
  ]),
  followed('projects', 'workload.*.days.*', 'workload.*.actual.*', ['charge constatée', 'actual work'], {
    when: COMPLETED,
  }),
  followed('regimes', 'measures.*?status=in_place.status', 'measures.*?status=in_place.evidence', [
    'preuve',
    'evidence',
  ]),
  followed('teams', 'hires.*.date', 'hires.*.decision', ['décision', 'a decision']),
  followed('decisions', 'date', 'impact', ['montants', 'amounts'], { when: ['kind', 'budget'] }),
]

export const APPROXIMATE: readonly ApproximateRelation[] = [...FIGURES, ...DATES, ...COMPANIONS]
