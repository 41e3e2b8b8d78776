/** Which names and words of a plan agree: links of strategy, what a decision is and does, who is competent, what differs. */
import { BODIES, DECISIONS } from './decisions.ts'
import type { DifferRelation, MemberRelation, RelationScope } from './relation.ts'
import { kind, member, NOT_REFUSED, otherStatus, outcome, type Said } from './sentences.ts'

function differ(scope: RelationScope, one: string, other: string, [fr, en]: Said): DifferRelation {
  return { scope, one, other, fr, en }
}

/** No value stands there. */
const NOWHERE = '='
const LIVE = ['!in_progress', '!completed', '!approved', '!planned']

const status = ([fr, en]: Said): Said => [
  `${fr}, et son statut est «\u00a0{one}\u00a0»`,
  `${en}, and its status is "{one}"`,
]

/** What objectives, axes, programmes, needs, grants and components say of each other. */
const LINKS: readonly MemberRelation[] = [
  member(
    'projects',
    'objectives.*>axis',
    ['axis', 'axes.*.id'],
    [
      'L’objectif {via} relève de l’axe {one}, et le projet {record} de {among}',
      'Objective {via} belongs to axis {one}, and {record} to {among}',
    ],
  ),
  // A programme may unite projects of several axes: a project that shares its axis with others of it is no slip.
  member(
    'projects',
    'axis',
    ['programme>axis', 'programme><programme.axis'],
    [
      'Le projet {record} relève de l’axe {one}, son programme et les autres projets de celui-ci de {among}',
      '{record} belongs to axis {one}, its programme and the other projects of that to {among}',
    ],
  ),
  member(
    'programmes',
    'axis',
    ['<programme.axis', '<programme.axes.*.id'],
    [
      'Le programme {record} sert l’axe {one}, et aucun de ses projets ({among})',
      'Programme {record} serves axis {one}, and none of its projects does ({among})',
    ],
  ),
  member(
    'needs',
    'department',
    ['projects.*>departments.lead', 'projects.*>departments.contributors.*', 'projects.*>departments.shares.#'],
    [
      'La direction {one}, qui exprime le besoin {record}, n’est pas de celles des projets qui y répondent ({among})',
      'Department {one}, which asks for need {record}, is not among those of the projects that answer it ({among})',
    ],
    // The IT department answers needs of all others.
    { unless: 'projects.*>departments.lead>?is_it=true' },
  ),
  member('needs', 'department', 'component>departments.*', [
    'Le besoin {record} de la direction {one} concerne un composant que d’autres utilisent ({among})',
    'Need {record} of department {one} is about a component that others use ({among})',
  ]),
  member(
    'needs',
    'duplicate_of>status',
    '!duplicate',
    otherStatus(['Le besoin {record} est le doublon de', 'Need {record} repeats']),
  ),
  member(
    'components',
    'departments.*',
    ['replaced_by.*>departments.lead', 'replaced_by.*>departments.contributors.*'],
    [
      'Le composant {record} est utilisé par {one}, et remplacé par un projet d’autres directions ({among})',
      'Component {record} is used by {one}, and replaced by a project of other departments ({among})',
    ],
    { isAny: true, unless: 'replaced_by.*>departments.lead>?is_it=true' },
  ),
  member(
    'components',
    'replaced_by.*>status',
    ['!cancelled', '!rejected'],
    otherStatus(['Le composant {record} est remplacé par', 'Component {record} is replaced by']),
    { isAny: true },
  ),
  member('projects', 'budget.*.funding>project', 'id', [
    'Une ligne du projet {record} est financée par {via}, subvention du projet {one}',
    'A line of {record} is funded by {via}, a grant of project {one}',
  ]),
  member(
    'projects',
    'departments.shares.#',
    ['departments.lead', 'departments.contributors.*'],
    [
      'La direction {one} porte une part du projet {record} sans en être pilote ni contributrice',
      'Department {one} bears a share of {record} but neither leads it nor contributes',
    ],
    { given: 'departments.contributors' },
  ),
  member('risks', 'projects.*>programme', 'programme', [
    'Le risque {record} expose le projet {via} du programme {one}, et relève du programme {among}',
    'Risk {record} is of project {via} of programme {one}, and belongs to programme {among}',
  ]),
  member(
    'assessments',
    'answered_by.*>status',
    ['!cancelled', '!rejected'],
    otherStatus(['Au constat {record} répond', 'What answers the judgement {record} is']),
    { isAny: true },
  ),
  member(
    'assessments',
    'answered_by.*>status',
    ['!postponed', '!on_hold', '!candidate', '!proposed'],
    otherStatus(['La force {record} s’appuie sur', 'The strength {record} rests on']),
    { when: ['kind', 'strength'], isAny: true },
  ),
]

/** Who and what a project is steered by, needs and takes the place of. */
const AROUND: readonly MemberRelation[] = [
  member('projects', 'steering_body>level', '!assembly', [
    'Le projet {record} est piloté par l’instance {via}, de niveau «\u00a0{one}\u00a0»',
    '{record} is steered by the body {via}, of the level "{one}"',
  ]),
  member('projects', 'theme', 'steering_body>themes.*', [
    'Le projet {record} a le thème {one}, et l’instance qui le pilote suit {among}',
    '{record} is of the theme {one}, and the body that steers it follows {among}',
  ]),
  member('projects', 'requires.*>priority.class', '!wont', [
    'Le projet {record} requiert {via}, de la classe «\u00a0{one}\u00a0»',
    '{record} requires {via}, which is of the class "{one}"',
  ]),
]

/** What is measured or owed once, and written in two records. */
const TWICE: readonly MemberRelation[] = [
  member(
    'reviews',
    'progress',
    'project>progress.value',
    [
      'La revue de {record} lui donne l’avancement {one}, et sa fiche {among} à la même date',
      'The review of {record} gives it the progress {one}, and its record {among} on the same day',
    ],
    { same: ['as_of', 'project>progress.as_of'] },
  ),
  member(
    'needs',
    'mandatory.deadline',
    'projects.*>mandatory.deadline',
    [
      'Le besoin {record} a pour échéance le {one}, et le projet qui y répond le {among} pour la même obligation',
      'Need {record} is due on {one}, and the project that answers it on {among} for the same obligation',
    ],
    { same: ['mandatory.reference', 'projects.*>mandatory.reference'] },
  ),
]

/** What the status of a record says against what else is written of it. */
const STATUSES: readonly MemberRelation[] = [
  member(
    'projects',
    'priority.class',
    '!wont',
    [
      'Le projet {record} est engagé ou terminé, et sa classe est «\u00a0{one}\u00a0»',
      '{record} is under way or completed, and its class is "{one}"',
    ],
    { when: ['status', 'in_progress', 'completed'] },
  ),
  member(
    'needs',
    'projects.*>status',
    ['=completed', '=merged', '=unknown'],
    otherStatus(['Le besoin {record} est dit couvert par le projet', 'Need {record} is said to be covered by project']),
    { when: ['status', 'covered'], isAny: true },
  ),
  member(
    'needs',
    'projects.*>status',
    '!completed',
    otherStatus([
      'Au besoin {record}, encore à instruire, répond le projet',
      'Need {record}, still to be examined, is answered by project',
    ]),
    { when: ['status', 'expressed', 'qualified'] },
  ),
  member(
    'needs',
    'projects.*>status',
    LIVE,
    otherStatus(['Au besoin écarté {record} répond le projet', 'The rejected need {record} is answered by project']),
    { when: ['status', 'rejected'] },
  ),
  member(
    'needs',
    'decision>kind',
    ['!add', '!resume', '!rebaseline'],
    kind(['Le besoin écarté {record}', 'The rejected need {record}']),
    { when: ['status', 'rejected'] },
  ),
  member(
    'needs',
    'decision>kind',
    ['!cancel', '!reject', '!hold', '!postpone'],
    kind(['Le besoin retenu {record}', 'The accepted need {record}']),
    { when: ['status', 'accepted', 'covered'] },
  ),
  member(
    'needs',
    'decision>outcome',
    NOT_REFUSED,
    outcome(['Le besoin retenu {record}', 'The accepted need {record}']),
    { when: ['status', 'accepted', 'covered'] },
  ),
  member(
    'needs',
    'status',
    '=duplicate',
    status(['Le besoin {record} est le doublon d’un autre', 'Need {record} repeats another']),
    { given: 'duplicate_of' },
  ),
  member(
    'projects',
    'needs.*>status',
    '!rejected',
    otherStatus(['Le projet {record} répond au besoin', '{record} answers need']),
    { when: ['status', 'approved', 'planned', 'in_progress', 'completed'] },
  ),
  member(
    'projects',
    'status',
    ['=completed', '=cancelled', '=merged', '=unknown'],
    status(['Le projet {record} a une fin réelle', '{record} has an actual end']),
    { given: 'actual.end' },
  ),
  member(
    'projects',
    'status',
    ['=completed', '=cancelled', '=merged', '=unknown'],
    status(['Le projet {record} a un bilan de clôture', '{record} has a closure review']),
    { given: 'closure.date' },
  ),
  member(
    'projects',
    'status',
    '=merged',
    status(['Le projet {record} est fusionné dans un autre', '{record} is merged into another']),
    { given: 'merged_into' },
  ),
  member(
    'projects',
    'origin',
    '=added',
    [
      'Le projet {record} a été ajouté en cours de plan, et son origine est «\u00a0{one}\u00a0»',
      '{record} was added in mid-plan, and its origin is "{one}"',
    ],
    { given: 'addition.date' },
  ),
  member(
    'subsidies',
    'status',
    ['=awarded', '=paid'],
    status(['La subvention {record} a des encaissements', 'Grant {record} has receipts']),
    { given: 'receipts', unless: '?status=applied' },
  ),
  member(
    'subsidies',
    'project>status',
    ['!cancelled', '!rejected'],
    otherStatus(['La subvention {record} finance le projet', 'Grant {record} funds project']),
    { when: ['status', 'awarded', 'paid'] },
  ),
  member(
    'risks',
    'status',
    ['=occurred', '=closed'],
    status(['Le risque {record} s’est produit', 'Risk {record} has occurred']),
    { given: 'occurred' },
  ),
  member('projects', 'risks.*?status=open.occurred', NOWHERE, [
    'Un risque ouvert du projet {record} s’est déjà produit',
    'An open risk of {record} has already occurred',
  ]),
  member(
    'subsidies',
    'status',
    ['=awarded', '=paid', '=applied'],
    status(['La subvention {record} a une convention', 'Grant {record} has an agreement']),
    { given: 'agreement' },
  ),
  member(
    'decisions',
    'outcome',
    ['!pending', '!postponed'],
    [
      'Le suivi de la décision {record} est achevé, et son issue est «\u00a0{one}\u00a0»',
      'The follow-up of decision {record} is done, and its outcome is "{one}"',
    ],
    { when: ['status', 'done'] },
  ),
  member(
    'plan',
    'status',
    ['=running', '=closed', '=approved'],
    [
      'Le plan a des révisions annuelles, et son état est «\u00a0{one}\u00a0»',
      'The plan has yearly revisions, and its status is "{one}"',
    ],
    { given: 'revisions.*.date' },
  ),
]

export const MEMBERS: readonly MemberRelation[] = [...LINKS, ...AROUND, ...TWICE, ...STATUSES, ...DECISIONS, ...BODIES]

export const DIFFERENCES: readonly DifferRelation[] = [
  differ('projects', 'closure.accepted_by', 'lead', [
    'Le chef du projet {record} en a lui-même prononcé la recette ({one})',
    'Whoever leads {record} has also accepted it ({one})',
  ]),
  differ('projects', 'business_owner', 'lead', [
    'La même fonction ({one}) est maîtrise d’ouvrage et chef du projet {record}',
    'The same role ({one}) is business owner and lead of {record}',
  ]),
  differ('projects', 'requires.*', 'excludes.*', [
    'Le projet {record} requiert et exclut {one}',
    '{record} requires and excludes {one}',
  ]),
  differ('projects', 'depends_on.*.project', 'excludes.*', [
    'Le projet {record} dépend de {one}, qu’il exclut',
    '{record} depends on {one}, which it excludes',
  ]),
  differ('objectives', 'indicator.target', 'indicator.baseline', [
    'L’indicateur de l’objectif {record} vise la valeur dont il part ({one})',
    'The indicator of objective {record} aims at the value that it starts from ({one})',
  ]),
  differ('needs', 'indicator.target', 'indicator.baseline', [
    'L’indicateur du besoin {record} vise la valeur dont il part ({one})',
    'The indicator of need {record} aims at the value that it starts from ({one})',
  ]),
  ...(['projects', 'programmes'] as const).map((scope) =>
    differ(scope, 'benefits.*.target', 'benefits.*.baseline', [
      'Un bénéfice de {record} vise la valeur dont il part ({one})',
      'A benefit of {record} aims at the value that it starts from ({one})',
    ]),
  ),
]
