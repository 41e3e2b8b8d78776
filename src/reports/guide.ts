/** The guide to the reports of a plan: for whom each is, and in one question what it answers. */
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { ownPurpose } from './own-report.ts'

interface GuideGroup {
  readonly title: Bilingual
  /** What each of them answers, by id; in the order in which they are listed. */
  readonly answers: Readonly<Record<string, Bilingual>>
}

/** The groups of reports, those that a committee reads first before the others. */
const GUIDE: readonly GuideGroup[] = [
  {
    title: { fr: 'Pour le comité de direction', en: 'For the executive committee' },
    answers: {
      direction: {
        fr: 'Le plan tient-il ses objectifs, et que faut-il décider\u00a0?',
        en: 'Does the plan meet its targets, and what is there to decide?',
      },
      dashboard: {
        fr: 'Où en sont les projets, le budget et la charge\u00a0?',
        en: 'Where do projects, budget and load stand?',
      },
      meeting: {
        fr: 'Qu’est-ce qui a changé depuis la dernière réunion\u00a0?',
        en: 'What has changed since the last meeting?',
      },
      scenarios: {
        fr: 'Que coûte et que permet chaque scénario\u00a0?',
        en: 'What does each scenario cost, and what does it bring?',
      },
      arbitration: {
        fr: 'Quels projets retenir et quand, et pourquoi pas les autres\u00a0?',
        en: 'Which projects to retain and when, and why not the others?',
      },
      forecast: {
        fr: 'Où le plan va-t-il atterrir, d’après ce que le passé a appris\u00a0?',
        en: 'Where will the plan land, by what the past has taught?',
      },
      governance: {
        fr: 'Qui décide, et quelles décisions attendent une suite\u00a0?',
        en: 'Who decides, and which decisions are still to be carried out?',
      },
    },
  },
  {
    title: { fr: 'Pour le bureau des projets', en: 'For the project office' },
    answers: {
      attention: { fr: 'Quels projets faut-il regarder d’abord\u00a0?', en: 'Which projects need attention first?' },
      portfolio: {
        fr: 'Quels projets, pour quelle valeur, à quelles dates\u00a0?',
        en: 'Which projects are there, for what value, on what dates?',
      },
      project: { fr: 'Que sait-on de chaque projet\u00a0?', en: 'What is known of each project?' },
      risks: {
        fr: 'Quels risques pèsent sur le plan, et qui s’en occupe\u00a0?',
        en: 'Which risks does the plan run, and who deals with them?',
      },
      load: {
        fr: 'Les équipes ont-elles la capacité qu’il faut\u00a0?',
        en: 'Do the teams have the capacity that is needed?',
      },
      smoothing: {
        fr: 'Que faut-il déplacer pour que charge et enveloppes tiennent\u00a0?',
        en: 'What has to move so that load and envelopes hold?',
      },
      activity: {
        fr: 'À quoi les équipes ont-elles passé leur temps\u00a0?',
        en: 'What did the teams spend their time on?',
      },
    },
  },
  {
    title: { fr: 'Pour les finances', en: 'For finance' },
    answers: {
      budget: {
        fr: 'Que dépense-t-on chaque année, dans quelle enveloppe\u00a0?',
        en: 'What is spent each year, within which envelope?',
      },
      funding: {
        fr: 'Qui paie, et que coûtent les projets une fois en service\u00a0?',
        en: 'Who pays, and what do projects cost once they run?',
      },
      authorisations: {
        fr: 'Qu’est-ce qui est voté, engagé et mandaté\u00a0?',
        en: 'What is voted, committed and paid?',
      },
    },
  },
  {
    title: { fr: 'Pour l’assemblée et les directions', en: 'For the assembly and departments' },
    answers: {
      annual: {
        fr: 'Qu’a-t-on fait, dépensé et obtenu pendant l’exercice clos\u00a0?',
        en: 'What was done, spent and gained in the closed year?',
      },
      strategy: {
        fr: 'Quels objectifs le plan sert-il, et par quels projets\u00a0?',
        en: 'Which objectives does the plan serve, and by which projects?',
      },
      needs: { fr: 'Quels besoins des directions sont couverts\u00a0?', en: 'Which needs of departments are covered?' },
      programmes: {
        fr: 'Quels bénéfices sont attendus, et lesquels sont obtenus\u00a0?',
        en: 'Which benefits are expected, and which are there?',
      },
      assessment: {
        fr: 'Quels objectifs sont atteints, et qu’en retient-on\u00a0?',
        en: 'Which objectives are met, and what was learnt?',
      },
    },
  },
  {
    title: { fr: 'Contrôles et référence', en: 'Checks and reference' },
    answers: {
      audit: {
        fr: 'Les données sont-elles complètes, justes et cohérentes\u00a0?',
        en: 'Are the data complete, right and consistent?',
      },
      diff: { fr: 'Qu’est-ce qui sépare deux états du plan\u00a0?', en: 'What sets two states of the plan apart?' },
      history: {
        fr: 'Comment le plan a-t-il évolué d’un mois à l’autre\u00a0?',
        en: 'How has the plan evolved from month to month?',
      },
      security: { fr: 'Quelles obligations de sécurité sont tenues\u00a0?', en: 'Which duties of security are met?' },
      landscape: {
        fr: 'De quoi le système d’information est-il fait aujourd’hui\u00a0?',
        en: 'What is the information system made of today?',
      },
      'previous-plan': {
        fr: 'Qu’est devenu ce que le plan précédent prévoyait\u00a0?',
        en: 'What became of what the previous plan foresaw?',
      },
    },
  },
]

const OWN_REPORTS: Bilingual = { fr: 'Rapports définis dans ce plan', en: 'Reports defined in this plan' }

/** What a report answers, by its id; undefined for a plan's own. */
export function questionOf(report: string): Bilingual | undefined {
  return GUIDE.flatMap(({ answers }) => answers[report] ?? [])[0]
}

export interface GuidedReports<T> {
  readonly title: Bilingual
  /** Whether they are those that the plan describes itself. */
  readonly isOwn: boolean
  readonly reports: readonly (T & { readonly answer: Bilingual })[]
}

/**
 * Reports in the groups of the guide, those of the plan's own in a group behind them; one that the guide does not know is
 * a bug.
 */
export function guided<T extends { readonly id: string }>(
  plan: Plan | undefined,
  reports: readonly T[],
): GuidedReports<T>[] {
  const purposeOf = ({ id }: T): Bilingual | undefined => plan && ownPurpose(plan, id)
  const standard = reports.filter((one) => purposeOf(one) === undefined)
  const lost = standard.find(({ id }) => GUIDE.every(({ answers }) => answers[id] === undefined))
  if (lost !== undefined) throw new Error(`the guide has no report ${lost.id}`)
  const groups = GUIDE.map(({ title, answers }) => ({
    title,
    isOwn: false,
    reports: Object.entries(answers).flatMap(([id, answer]) =>
      standard.filter((one) => one.id === id).map((one) => ({ ...one, answer })),
    ),
  }))
  const own = reports.flatMap((one) => {
    const answer = purposeOf(one)
    return answer === undefined ? [] : [{ ...one, answer }]
  })
  return [...groups, { title: OWN_REPORTS, isOwn: true, reports: own }].filter((group) => group.reports.length > 0)
}
