/** What rests on a decision, against what that decision is about, does and came to, and who took it. */
import type { MemberRelation } from './relation.ts'
import { kind, member, NOT_REFUSED, otherStatus, outcome, type Said } from './sentences.ts'

/** Kinds of decision that set or move money, and those that may take a project into the plan or open a post. */
const MONEY = ['=budget', '=approve', '=scenario']
const ENTRY = ['=add', '=approve', '=scenario', '=budget', '=resume']
const APPROVED = '=approved'
/** Levels of bodies that decide on a plan: a project team and a project office prepare and follow. */
const DECIDING = ['=assembly', '=executive', '=strategy', '=steering']
const VOTING = ['=assembly', '=executive']

const notNamed = ([fr, en]: Said): Said => [
  `${fr} du projet {record} s’appuie sur une décision qui porte sur d’autres projets ({among})`,
  `${en} of {record} rests on a decision that is about other projects ({among})`,
]
const ADDITION: Said = ['L’ajout du projet {record}', 'The addition of {record}']
const DISPOSITION: Said = ['La suite donnée au projet {record}', 'The disposition of {record}']
const HIRE: Said = ['Un recrutement de l’équipe {record}', 'A hire of team {record}']
const ENVELOPE: Said = ['Une enveloppe', 'An envelope']
const BASELINE: Said = ['La référence du plan', 'The baseline of the plan']
const SCENARIO: Said = ['Le scénario approuvé {record}', 'The approved scenario {record}']

/** What rests on a decision, against what that decision is about, does, and came to. */
export const DECISIONS: readonly MemberRelation[] = [
  member('projects', 'id', 'rebaselines.*.decision>projects.*', notNamed(['Le recalage', 'The re-baseline'])),
  member('projects', 'id', 'addition.decision>projects.*', notNamed(['L’ajout', 'The addition'])),
  member('projects', 'id', 'disposition.decision>projects.*', notNamed(['La suite donnée', 'The disposition'])),
  member('projects', 'merged_into', 'disposition.decision>projects.*', [
    'Le projet {record} est fusionné dans {one}, que sa décision ne nomme pas ({among})',
    '{record} is merged into {one}, which its decision does not name ({among})',
  ]),
  member(
    'projects',
    'baseline.decision>outcome',
    NOT_REFUSED,
    outcome(['La référence du projet {record}', 'The baseline of {record}']),
  ),
  member('projects', 'addition.decision>kind', ENTRY, kind(ADDITION)),
  member('projects', 'addition.decision>outcome', APPROVED, outcome(ADDITION)),
  member('projects', 'disposition.decision>outcome', APPROVED, outcome(DISPOSITION)),
  member(
    'projects',
    'disposition.decision>status',
    '!dropped',
    otherStatus([
      'La suite donnée au projet {record} s’appuie sur la décision',
      'The disposition of {record} rests on decision',
    ]),
  ),
  member(
    'projects',
    'addition.decision>status',
    '!dropped',
    otherStatus(['L’ajout du projet {record} s’appuie sur la décision', 'The addition of {record} rests on decision']),
  ),
  ...(
    [
      ['cancelled', ['!hold', '!postpone', '!resume']],
      ['on_hold', ['!cancel', '!reject', '!resume']],
      ['postponed', ['!cancel', '!hold', '!resume', '!reject']],
    ] as const
  ).map(([value, among]) =>
    member(
      'projects',
      'disposition.decision>kind',
      among,
      kind(['Le statut du projet {record}', 'The status of {record}']),
      { when: ['status', value] },
    ),
  ),
  member('teams', 'hires.*.decision>kind', [...ENTRY, '=risk_acceptance'], kind(HIRE)),
  member('teams', 'hires.*.decision>outcome', APPROVED, outcome(HIRE)),
  member(
    'teams',
    'posts.*.decision>outcome',
    APPROVED,
    outcome(['Un poste de l’équipe {record}', 'A post of team {record}']),
  ),
  member(
    'authorisations',
    'assignments.*.decision>outcome',
    APPROVED,
    outcome(['Une affectation de l’autorisation {record}', 'An assignment of authorisation {record}']),
  ),
  member(
    'plan',
    'decision>kind',
    ['!cancel', '!hold', '!postpone', '!reject', '!resume', '!rebaseline'],
    kind(['L’adoption du plan', 'The adoption of the plan']),
  ),
  member('plan', 'envelopes.*.decision>kind', MONEY, kind(ENVELOPE)),
  member('plan', 'envelopes.*.decision>outcome', APPROVED, outcome(ENVELOPE)),
  member('plan', 'baseline.decision>kind', [...MONEY, '=rebaseline'], kind(BASELINE)),
  member('plan', 'baseline.decision>outcome', APPROVED, outcome(BASELINE)),
  member(
    'plan',
    'revisions.*.decision>outcome',
    NOT_REFUSED,
    outcome(['Une révision du plan', 'A revision of the plan']),
  ),
  member('scenarios', 'decision>kind', MONEY, kind(SCENARIO), { when: ['status', 'approved'] }),
  member('scenarios', 'decision>outcome', APPROVED, outcome(SCENARIO), { when: ['status', 'approved'] }),
  member(
    'regimes',
    'approved_by>outcome',
    APPROVED,
    outcome(['L’approbation du référentiel {record}', 'The approval of regime {record}']),
  ),
  member(
    'regimes',
    'approved_by>kind',
    ['=approve', '=scenario', '=budget', '=add'],
    kind(['L’approbation du référentiel {record}', 'The approval of regime {record}']),
  ),
  member(
    'risks',
    'decision>outcome',
    NOT_REFUSED,
    outcome(['La réponse au risque {record}', 'The answer to risk {record}']),
  ),
  member(
    'appraisals',
    'chosen>status',
    ['!rejected', '!draft'],
    otherStatus(['La décision retient l’option', 'The decision chose the option']),
  ),
]

/** Whether a body is competent for what it is said to have decided. */
export const BODIES: readonly MemberRelation[] = [
  member(
    'decisions',
    'body>level',
    DECIDING,
    [
      'La décision {record} change le plan, et l’instance {via} (niveau «\u00a0{one}\u00a0») prépare sans décider',
      'Decision {record} changes the plan, and the body {via} (level "{one}") prepares and does not decide',
    ],
    { when: ['kind', 'scenario', 'cancel', 'add', 'rebaseline'] },
  ),
  member(
    'decisions',
    'body>level',
    VOTING,
    [
      'La décision {record} porte sur le budget, et l’instance {via} (niveau «\u00a0{one}\u00a0») ne le vote pas',
      'Decision {record} is about the budget, and the body {via} (level "{one}") does not vote it',
    ],
    { when: ['kind', 'budget'] },
  ),
  member('plan', 'envelopes.*.decision>body>level', VOTING, [
    'Une enveloppe est fixée par l’instance {via}, de niveau «\u00a0{one}\u00a0» et non par l’assemblée ou la direction générale',
    'An envelope is set by the body {via}, of the level "{one}" and not by the assembly or the executive',
  ]),
  member('plan', 'decision>body>level', VOTING, [
    'Le plan est adopté par l’instance {via}, de niveau «\u00a0{one}\u00a0»',
    'The plan is adopted by the body {via}, of the level "{one}"',
  ]),
  member(
    'preparation',
    'validated_by>level',
    ['!office', '!project'],
    [
      'L’étape {record} est validée par l’instance {via}, de niveau «\u00a0{one}\u00a0»',
      'Stage {record} is validated by the body {via}, of the level "{one}"',
    ],
  ),
  member('bodies', 'meetings.*.decisions.*>body', 'id', [
    'Une réunion de {record} cite la décision {via}, prise par {one}',
    'A meeting of {record} lists decision {via}, taken by {one}',
  ]),
]
