/** Needs of departments: how they rank, what they wait for, and what became of them. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { dataSensitivityName } from '../lang/catalogue/project-names.ts'
import { formatNumber } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { isSilent, participation } from '../metrics/base/silent-departments.ts'
import { answering } from '../metrics/needs.ts'
import { isRecommendation } from '../metrics/recommendations.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { hasPersonalData } from '../plan/security.ts'
import { writtenCents } from '../plan/written-amount.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import { placedIn, recordRule } from './define.ts'
import { answeredNeeds } from './facts/answered-needs.ts'
import { moneyWords, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

const TURNED_DOWN: readonly string[] = ['deferred', 'rejected']

/** Whether the need was deferred or rejected. */
function isTurnedDown({ status }: Pick<Need, 'status'>): boolean {
  return TURNED_DOWN.includes(status)
}

/** Whether the need still asks for something: neither covered, turned down nor a duplicate. */
function isOpenNeed(need: Pick<Need, 'status'>): boolean {
  return !isTurnedDown(need) && need.status !== 'duplicate' && need.status !== 'covered'
}

/** The needs that still ask for something, in the order of the plan. */
function openNeeds({ needs }: Pick<Plan, 'needs'>): Need[] {
  return needs.filter(isOpenNeed)
}

export const departmentSilent = recordRule({
  id: 'department-silent',
  subject: 'needs',
  severity: 'info',
  summary: {
    fr: 'Chaque direction a exprimé un besoin, participé à un projet ou à un atelier',
    en: 'Every department has expressed a need, or takes part in a project or a workshop',
  },
  why: {
    fr: 'Une direction silencieuse est souvent un oubli du recueil, et une demande non prévue en cours de plan',
    en: 'A department without a word is often one that the survey forgot, and a demand that nobody foresaw later on',
  },
  fix: {
    fr: 'recueillez ses besoins, ou notez l’atelier où elle a dit n’en avoir aucun (preparation.workshops)',
    en: 'collect its needs, or note the workshop where it said that it has none (preparation.workshops)',
  },
  most: {
    fr: '{count} des {of} directions n’ont ni besoin, ni projet, ni atelier',
    en: '{count} of {of} departments have no need, project or workshop',
  },
  population: ({ departments }) => departments.length,
  over: (plan) => (plan.needs.length === 0 ? [] : participation(plan).filter(isSilent)),
  find({ department }) {
    return {
      ...placedIn(department, 'id'),
      message: {
        fr: `Direction ${nameOf(department, 'fr')} sans besoin, ni projet, ni atelier`,
        en: `The department ${nameOf(department, 'en')} has no need, project or workshop`,
      },
    }
  },
})

/** Finds open needs with money of their department that no retained project answers, nor a candidate in a draft. */
export const needBudgetWithoutProject = recordRule({
  id: 'need-budget-without-project',
  subject: 'needs',
  severity: 'info',
  summary: {
    fr: 'À un besoin dont la direction a le budget répond un projet',
    en: 'A need that its department has money for is answered by a project',
  },
  why: {
    fr: 'Un budget que rien n’emploie se perd, ou finance une solution achetée en dehors du schéma directeur',
    en: 'Money that nothing uses is lost, or buys a solution outside of the plan',
  },
  fix: {
    fr: 'nommez le projet qui y répond (projects), proposez-en un, ou différez le besoin avec son motif',
    en: 'name the project that answers it (projects), propose one, or defer the need with the reason',
  },
  example: 'projects: [P-014]',
  named: { 'P-014': 'project' },
  follows: ['reference-unknown'],
  most: {
    fr: 'Aucun projet ne répond à {count} des {of} besoins dont la direction a le budget',
    en: 'No project answers {count} of {of} needs that their department has money for',
  },
  given: answeredNeeds,
  /** The needs that wait for a word and have money; what was accepted without a project is another rule. */
  over: (plan) =>
    openNeeds(plan).flatMap((need) => {
      const budget = writtenCents(plan, need.budget) ?? (0 as Cents)
      return need.status === 'accepted' || budget <= 0 ? [] : [{ need, budget }]
    }),
  find({ need, budget }, plan, isAnswered) {
    if (isAnswered(need)) return undefined
    const department = entityById(plan.departments, need.department) ?? { id: need.department }
    const money = moneyWords(plan, budget)
    return {
      ...placedIn(need, 'budget'),
      facts: { department: need.department, budget },
      message: {
        fr: `Aucun projet ne répond au besoin ${nameOf(need, 'fr')}, pour lequel ${nameOf(department, 'fr')} dispose de ${money.fr}`,
        en: `No project answers the need ${nameOf(need, 'en')}, for which ${nameOf(department, 'en')} has ${money.en}`,
      },
    }
  },
})

/** Whether the project says that it handles such data: personal ones, or confidential ones by their level or an opinion. */
function speaksOf(project: Project, data: string): boolean {
  if (data !== 'confidential') return hasPersonalData(project)
  const { classification, ciso_opinion: opinion } = project.written.security ?? {}
  return classification !== undefined || opinion !== undefined
}

/** Finds needs with sensitive data whose projects say nothing of them; what is asked of those that do is another rule. */
export const needDataNotInProject = recordRule({
  id: 'need-data-not-in-project',
  subject: 'needs',
  severity: 'warning',
  summary: {
    fr: 'Un projet qui répond à un besoin à données personnelles ou confidentielles le dit',
    en: 'A project that answers a need with personal or confidential data says so',
  },
  why: {
    fr: 'Ce que la direction a signalé se perd entre le recueil et le projet, et ni le DPO ni le RSSI ne sont saisis à temps',
    en: 'What the department told is lost between survey and project, and neither the data protection officer nor the security officer is asked in time',
  },
  fix: {
    fr: 'écrivez dans le projet «\u00a0privacy: { personal_data: true }\u00a0» pour des données personnelles, «\u00a0security.classification\u00a0» pour des données confidentielles, ou corrigez data_sensitivity',
    en: 'write "privacy: { personal_data: true }" in the project for personal data, "security.classification" for confidential data, or correct data_sensitivity',
  },
  example: 'privacy: { personal_data: true, dpia: planned }',
  most: {
    fr: 'Les projets qui répondent à {count} des {of} besoins à données sensibles n’en disent rien',
    en: 'The projects that answer {count} of {of} needs with sensitive data say nothing of them',
  },
  /** The needs with sensitive data that projects of the plan answer. */
  over: (plan) =>
    plan.needs.flatMap((need) => {
      const data = need.data_sensitivity
      const projects = answering(plan, need).filter((project) => isInPlan(plan, project))
      return data === undefined || data === 'none' || projects.length === 0 ? [] : [{ need, data, projects }]
    }),
  find({ need, data, projects }) {
    if (projects.some((project) => speaksOf(project, data))) return undefined
    const name = dataSensitivityName(data)
    return {
      ...placedIn(need, 'data_sensitivity'),
      facts: { data, projects: projects.map(({ id }) => id) },
      related: projects.map((project) => ({
        at: within(project, 'id'),
        label: { fr: 'projet qui répond au besoin', en: 'project that answers the need' },
      })),
      message: {
        fr: `Aucun projet qui répond au besoin ${nameOf(need, 'fr')} ne dit que ses données sont ${name.fr}`,
        en: `No project that answers the need ${nameOf(need, 'en')} says that its data are ${name.en}`,
      },
    }
  },
})

/** The need itself; the one that it repeats where it is a duplicate. */
function original({ needs }: Plan, need: Need): Need {
  return entityById(needs, need.duplicate_of ?? '') ?? need
}

export const needPrerequisiteRefused = recordRule({
  id: 'need-prerequisite-refused',
  subject: 'needs',
  severity: 'warning',
  parts: ['prerequisite'],
  summary: {
    fr: 'Un besoin n’attend pas la réponse à un besoin différé ou écarté',
    en: 'No need waits for one that was deferred or rejected',
  },
  why: {
    fr: 'La direction attend une suite que rien ne prépare\u00a0: ce qui devait venir d’abord ne viendra pas',
    en: 'The department waits for something that nothing prepares: what was to come first will not come',
  },
  fix: {
    fr: 'reprenez le besoin à couvrir d’abord, différez aussi celui qui l’attend, ou retirez le lien (depends_on)',
    en: 'take up the need to be met first, defer the one that waits for it too, or remove the link (depends_on)',
  },
  most: {
    fr: '{count} des {of} besoins à couvrir d’abord sont différés ou écartés',
    en: '{count} of {of} needs to be met first are deferred or rejected',
  },
  /** The needs to be met first that the plan has, with the need that names each. */
  over: (plan) =>
    openNeeds(plan).flatMap((need) =>
      (need.depends_on ?? []).flatMap((id, index) => {
        const first = entityById(plan.needs, id)
        return first === undefined
          ? []
          : [{ need, first: original(plan, first), at: within(need, 'depends_on', index) }]
      }),
    ),
  find({ need, first, at }) {
    if (!isTurnedDown(first)) return undefined
    const status = valueLabel(first.status)
    return {
      at,
      entity: need.id,
      facts: { prerequisite: first.id, status: first.status },
      related: [
        {
          at: within(first, 'status'),
          label: { fr: 'suite donnée au besoin attendu', en: 'where the awaited need stands' },
        },
      ],
      message: {
        fr: `Le besoin ${nameOf(need, 'fr')} attend ${nameOf(first, 'fr')}, qui est ${status.fr}`,
        en: `The need ${nameOf(need, 'en')} waits for ${nameOf(first, 'en')}, which is ${status.en}`,
      },
    }
  },
})

/** The open needs with a rank, by department without regard to case. */
function rankedNeeds(plan: Plan): Map<string, Need[]> {
  const found = new Map<string, Need[]>()
  for (const need of openNeeds(plan)) {
    if (need.rank === undefined) continue
    const key = need.department.toLowerCase()
    found.set(key, [...(found.get(key) ?? []), need])
  }
  return found
}

/** The first need of each rank that comes again, with its rank and how many needs have it. */
function repeated(needs: readonly Need[]): { first: Need; rank: number; count: number }[] {
  const byRank = new Map<number, Need[]>()
  for (const need of needs) {
    byRank.set(need.rank ?? 0, [...(byRank.get(need.rank ?? 0) ?? []), need])
  }
  return [...byRank]
    .sort(([left], [right]) => left - right)
    .flatMap(([rank, [first, ...others]]) =>
      first === undefined || others.length === 0 ? [] : [{ first, rank, count: others.length + 1 }],
    )
}

/** `1 (3 needs), 4 (2 needs)`. */
function ranksText(ranks: ReturnType<typeof repeated>): Bilingual {
  return bilingual((lang) =>
    ranks.map(({ rank, count }) => `${formatNumber(rank, lang)} (${counted(count, NOUNS.need, lang)})`).join(', '),
  )
}

export const needRankRepeated = recordRule({
  id: 'need-rank-repeated',
  subject: 'needs',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'Une direction donne à chacun de ses besoins ouverts un rang différent',
    en: 'A department gives each of its open needs a rank of its own',
  },
  why: {
    fr: 'Si tout est premier, la direction n’a rien choisi et d’autres choisiront à sa place',
    en: 'Where all is first the department has chosen nothing, and others will choose for it',
  },
  fix: {
    fr: 'demandez à la direction de classer ses besoins de 1 à n, sans ex aequo (rank)',
    en: 'ask the department to rank its needs from 1 to n without ties (rank)',
  },
  example: 'rank: 2',
  most: {
    fr: '{count} des {of} directions donnent le même rang à plusieurs besoins',
    en: '{count} of {of} departments give several needs the same rank',
  },
  population: (plan) => rankedNeeds(plan).size,
  over: (plan) => rankedNeeds(plan).values(),
  find(needs, plan) {
    const ranks = repeated(needs)
    const [{ first } = {}] = ranks
    if (first === undefined) return undefined
    const department = entityById(plan.departments, first.department) ?? { id: first.department }
    const told = ranksText(ranks)
    return {
      ...placedIn(first, 'rank'),
      facts: { department: first.department, ranks: ranks.map(({ rank }) => String(rank)) },
      message: {
        fr: `Rangs que ${nameOf(department, 'fr')} donne à plusieurs de ses besoins\u00a0: ${told.fr}`,
        en: `Ranks that ${nameOf(department, 'en')} gives to several of its needs: ${told.en}`,
      },
    }
  },
})

export const needRefusedWithoutReason = recordRule({
  id: 'need-refused-without-reason',
  subject: 'needs',
  severity: 'warning',
  summary: { fr: 'Un besoin différé ou écarté dit pourquoi', en: 'A need that was deferred or rejected says why' },
  why: {
    fr: 'Un refus motivé se comprend\u00a0; sans motif, la direction redemande au plan suivant',
    en: 'A refusal with a reason is understood; without one the department asks again in the next plan',
  },
  fix: {
    fr: 'ajoutez le motif (reason), ou la décision qui l’a différé ou écarté (decision)',
    en: 'add the reason, or the decision that deferred or rejected it',
  },
  example: 'reason: usage trop restreint',
  most: {
    fr: '{count} des {of} besoins différés ou écartés n’ont ni motif ni décision',
    en: '{count} of {of} needs deferred or rejected have neither reason nor decision',
  },
  over: ({ needs }) =>
    needs.filter((need) => (need.status === 'rejected' || need.status === 'deferred') && !isRecommendation(need)),
  find(need) {
    if (need.reason !== undefined || need.decision !== undefined) return undefined
    const deferred = need.status === 'deferred'
    return {
      ...placedIn(need, 'status'),
      facts: { status: need.status },
      message: {
        fr: `Besoin ${nameOf(need, 'fr')} ${deferred ? 'différé' : 'écarté'} sans motif ni décision`,
        en: `The need ${nameOf(need, 'en')} is ${valueLabel(need.status).en} without a reason or a decision`,
      },
    }
  },
})
