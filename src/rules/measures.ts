/** Measures of security regimes: known, covered, in time and tried out. */

import { dateWords, ofDate, onDate } from '../lang/dates.ts'
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCompleted } from '../plan/project-status.ts'
import {
  isApplicable,
  isCovered,
  measuresInUse,
  type NamedMeasure,
  namedMeasures,
  type RegimeMeasure,
  regimesInUse,
} from '../plan/regimes/in-use.ts'
import { KNOWN_REGIMES, knownRegime } from '../plan/regimes/known.ts'
import { riskAcceptance } from '../plan/security.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { memoize, memoizeByObject } from '../values/memoize.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** A measure that comes after the deadline of its regime. */
interface LateMeasure {
  readonly entry: Entry<'regimes'>
  readonly deadline: string
  readonly measure: RegimeMeasure
  /** The first project to put it in place. */
  readonly project: Project
  readonly end: Day
}

/** The project that puts a measure in place first, and when; undefined where one that may be earlier has no end. */
function firstToEnd({ projects, standing }: RegimeMeasure): Pick<LateMeasure, 'project' | 'end'>[] {
  if (standing !== 'by_project') return []
  const open = projects.filter((project) => !isCompleted(project))
  const dated = open.flatMap((project) => {
    const { end } = project.span
    return end === undefined ? [] : [{ project, end }]
  })
  if (dated.length < open.length) return []
  return dated.sort((left, right) => left.end - right.end).slice(0, 1)
}

/** Finds measures carried by projects that all end after the deadline of the regime, where no decision accepts the risk. */
export const regimeMeasureLate = recordRule({
  id: 'regime-measure-late',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Un projet met chaque mesure en place avant l’échéance de son référentiel',
    en: 'A project puts each measure in place before the deadline of its regime',
  },
  why: {
    fr: 'Une mesure livrée après l’échéance laisse l’organisme en défaut dans l’intervalle',
    en: 'A measure that comes after the deadline leaves the organisation in breach until then',
  },
  fix: {
    fr: 'avancez le projet, ou prévoyez une mesure d’attente et faites accepter le risque par une décision (kind: risk_acceptance) qui nomme le projet',
    en: 'bring the project forward, or plan an interim measure and have the risk accepted by a decision (kind: risk_acceptance) that names the project',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  exceptClosed: true,
  over: (plan) =>
    regimesInUse(plan).flatMap(({ entry, measures }) => {
      const deadline = entry?.deadline
      const day = parseDay(deadline ?? '', 'end')
      if (entry === undefined || deadline === undefined || day === undefined) return []
      return measures.flatMap((measure) =>
        firstToEnd(measure)
          .filter(({ end, project }) => end > day && riskAcceptance(plan, project) === undefined)
          .map((first) => ({ entry, deadline, measure, ...first })),
      )
    }),
  find({ entry, deadline, measure, project, end }) {
    const day = dayText(end)
    return {
      at: measure.written === undefined ? within(entry, 'deadline') : measure.at,
      entity: entry.id,
      facts: { measure: measure.letter, deadline, end: day, project: project.id },
      related: [{ at: within(project, 'id'), label: project.title }],
      message: {
        fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')} en place ${onDate(day, 'fr')} au plus tôt (projet ${nameOf(project, 'fr')}), après l’échéance ${ofDate(deadline, 'fr')}`,
        en: `Measure ${measure.id} ${nameOf(measure, 'en')} will be in place ${onDate(day, 'en')} at the earliest (${nameOf(project, 'en')}), after the deadline ${ofDate(deadline, 'en')}`,
      },
    }
  },
})

const STATES: Readonly<Record<string, Bilingual>> = {
  in_place: { fr: 'dite en place sans preuve ni projet', en: 'is said to be in place without evidence or a project' },
  planned: { fr: 'prévue sans projet qui la porte', en: 'is planned, and no project carries it' },
  gap: { fr: 'manquante sans projet qui la porte', en: 'is missing, and no project carries it' },
}

const NOT_TOLD: Bilingual = {
  fr: 'non renseignée et sans projet qui la porte',
  en: 'is not told, and no project carries it',
}

export const regimeMeasureUncovered = recordRule({
  id: 'regime-measure-uncovered',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Toute mesure applicable d’un référentiel déclaré est prouvée ou portée par un projet',
    en: 'Every measure of a declared regime that applies is proven or carried by a project',
  },
  why: {
    fr: 'Une mesure sans preuve ni projet est un manquement que l’audit relèvera, et que personne ne traite',
    en: 'A measure without evidence or a project is a breach that an audit will find and nobody deals with',
  },
  fix: {
    fr: 'citez la preuve (status: in_place, evidence), nommez la mesure dans security.measures du projet qui la porte, ou déclarez-la sans objet',
    en: 'name the evidence (status: in_place, evidence), name the measure in security.measures of the project that carries it, or declare it not applicable',
  },
  example: 'security: { measures: [nis2/d] }',
  named: { 'nis2/d': 'measure' },
  most: {
    fr: '{count} des {of} mesures applicables n’ont ni preuve ni projet',
    en: '{count} of {of} measures that apply have neither evidence nor a project',
  },
  over: (plan) =>
    regimesInUse(plan)
      .filter(({ entry }) => entry !== undefined)
      .flatMap((regime) => regime.measures.filter(isApplicable).map((measure) => ({ regime, measure }))),
  find({ regime, measure }) {
    if (isCovered(measure)) return undefined
    const state = STATES[measure.standing] ?? NOT_TOLD
    return {
      at: measure.at,
      entity: regime.id,
      facts: { measure: measure.letter, standing: measure.standing },
      message: {
        fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')} ${state.fr}`,
        en: `Measure ${measure.id} ${nameOf(measure, 'en')} ${state.en}`,
      },
    }
  },
})

/** The measures of each regime, the program's and the plan's own. */
const measuresOf = memoizeByObject((plan: Plan) =>
  memoize((regime: string) => {
    const declared = entityById(plan.regimes, regime)
    return [...(knownRegime(regime)?.measures ?? []), ...(declared?.measures ?? [])]
  }),
)

const regimesOf = memoizeByObject((plan: Plan) => [...plan.regimes, ...KNOWN_REGIMES])

function unknownMeasure(
  { at, entity, name }: { at: PathOrigin; entity: string; name: string },
  meant: string | undefined,
  message: Bilingual,
): RuleHit {
  return {
    at,
    entity,
    facts: { name, ...(meant === undefined ? {} : { suggestion: meant }) },
    message,
    ...(meant === undefined ? {} : { help: bilingual((lang) => question(meant, lang)) }),
  }
}

/** A measure without its regime, or a regime without its measure. */
function malformed(plan: Plan, { project, text, regime, at }: NamedMeasure): RuleHit {
  const known = entityById(regimesOf(plan), regime)?.id
  const form = known === undefined ? 'nis2/j' : `${known}/${measuresOf(plan)(known)[0]?.id ?? '…'}`
  return unknownMeasure({ at, entity: project.id, name: text }, undefined, {
    fr: `Mesure ${quote(text, 'fr')} du projet ${nameOf(project, 'fr')} sans référentiel ou sans mesure (forme attendue\u00a0: ${quote(form, 'fr')})`,
    en: `Measure ${quote(text, 'en')} of ${nameOf(project, 'en')} names no regime or no measure of it (the form is ${quote(form, 'en')})`,
  })
}

/** What is wrong with a measure that a project says it puts in place; the sentence has it as it is written. */
function wrongName(plan: Plan, named: NamedMeasure): RuleHit | undefined {
  const { project, text, regime, measure = '', at } = named
  if (measure === '') return malformed(plan, named)
  const regimes = regimesOf(plan)
  const place = { at, entity: project.id, name: text }
  const known = entityById(regimes, regime)?.id
  if (known === undefined) {
    const meant = nearest(
      regime,
      regimes.map(({ id }) => id),
    )
    return unknownMeasure(place, meant === undefined ? undefined : `${meant}/${measure}`, {
      fr: `Mesure ${quote(text, 'fr')} d’un référentiel inconnu, nommée par le projet ${nameOf(project, 'fr')}`,
      en: `${nameOf(project, 'en')} names the measure ${quote(text, 'en')} of an unknown regime`,
    })
  }
  const measures = measuresOf(plan)(known)
  if (entityById(measures, measure) !== undefined) return undefined
  const meant = nearest(
    measure,
    measures.map(({ id }) => id),
  )
  return unknownMeasure(place, meant === undefined ? undefined : `${known}/${meant}`, {
    fr: `Mesure ${quote(text, 'fr')} inconnue du référentiel ${quote(known, 'fr')}, nommée par le projet ${nameOf(project, 'fr')}`,
    en: `${nameOf(project, 'en')} names the measure ${quote(text, 'en')}, which the regime ${quote(known, 'en')} does not have`,
  })
}

/** What projects say they put in place. */
function* ofProjects(plan: Plan): Generator<RuleHit> {
  for (const named of plan.projects.flatMap(namedMeasures)) {
    const hit = wrongName(plan, named)
    if (hit !== undefined) yield hit
  }
}

/** Measures without a title that the plan adds to a regime which the program knows. */
function* ofRegimes({ regimes }: Plan): Generator<RuleHit> {
  for (const regime of regimes) {
    const known = knownRegime(regime.id)
    for (const [index, { id, title }] of (regime.measures ?? []).entries()) {
      if (known === undefined || title !== undefined) continue
      if (entityById(known.measures, id) !== undefined) continue
      const meant = nearest(
        id,
        known.measures.map((measure) => measure.id),
      )
      const place = { ...placedIn(regime, 'measures', index, 'id'), name: id }
      yield unknownMeasure(place, meant, {
        fr: `Mesure ${quote(id, 'fr')} inconnue du référentiel ${nameOf(known, 'fr')}, et sans intitulé`,
        en: `The regime ${nameOf(known, 'en')} has no measure ${quote(id, 'en')}, and it has no title of its own`,
      })
    }
  }
}

export const regimeMeasureUnknown = defineRule({
  id: 'regime-measure-unknown',
  subject: 'security',
  severity: 'error',
  parts: ['name'],
  summary: {
    fr: 'Toute mesure nommée est celle d’un référentiel connu ou déclaré',
    en: 'Every measure that is named belongs to a known or declared regime',
  },
  why: {
    fr: 'Une mesure mal nommée ne couvre rien\u00a0: la matrice de couverture la passe sous silence',
    en: 'A measure with a slip in its name covers nothing: the coverage matrix passes it over',
  },
  fix: {
    fr: 'corrigez le nom, ou déclarez le référentiel et sa mesure sous «\u00a0regimes\u00a0», avec leur intitulé',
    en: 'correct the name, or declare the regime and its measure under "regimes", with their titles',
  },
  example: 'security: { measures: [nis2/j] }',
  named: { 'nis2/j': 'measure' },
  collective: {
    population: ({ projects, regimes }) =>
      projects.flatMap(namedMeasures).length + regimes.flatMap(({ measures }) => measures ?? []).length,
    message: {
      fr: '{count} des {of} mesures nommées ne sont d’aucun référentiel',
      en: '{count} of {of} measures that are named belong to no regime',
    },
  },
  *run(plan) {
    yield* ofProjects(plan)
    yield* ofRegimes(plan)
  },
})

const YEAR = 365

/** What is wrong with the tests of a measure that is in place; undefined where a test of the year is done or planned. */
function testFault({ asOf }: Plan, { known, written }: RegimeMeasure): Bilingual | undefined {
  const { tested, next_test: next } = written ?? {}
  const last = parseDay(tested ?? '', 'end')
  const planned = parseDay(next ?? '', 'end')
  if (next !== undefined && planned !== undefined && planned < asOf && (last ?? 0) < planned) {
    return {
      fr: `essai prévu ${onDate(next, 'fr')} et non fait`,
      en: `the test planned ${onDate(next, 'en')} was not done`,
    }
  }
  if (known?.isTested !== true) return undefined
  const isDone = last !== undefined && asOf - last <= YEAR
  const isPlanned = planned !== undefined && planned >= asOf && planned - asOf <= YEAR
  if (isDone || isPlanned) return undefined
  return tested === undefined
    ? { fr: 'aucun essai fait ni prévu dans l’année', en: 'no test is done or planned within the year' }
    : {
        fr: `aucun essai prévu dans l’année (dernier\u00a0: ${dateWords(tested, 'fr')})`,
        en: `no test is planned within the year (last one: ${dateWords(tested, 'en')})`,
      }
}

/** Finds measures in place that must be tried out (continuity, restoring) without a test within a year, and tests overdue. */
export const regimeMeasureUntested = recordRule({
  id: 'regime-measure-untested',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Une continuité en place est essayée chaque année, et un essai prévu est fait',
    en: 'Continuity that is in place is tested every year, and a test that is planned is done',
  },
  why: {
    fr: 'Une sauvegarde jamais restaurée et un plan jamais joué ne tiennent pas le jour venu (NIS\u00a02, art. 21(2)(c))',
    en: 'A backup never restored and a plan never rehearsed fail on the day (NIS 2, art. 21(2)(c))',
  },
  fix: {
    fr: 'inscrivez le dernier essai (tested) et la date du prochain (next_test)',
    en: 'write the last test (tested) and the day of the next one (next_test)',
  },
  example:
    'regimes: [{ id: nis2, measures: [{ id: c, status: in_place, tested: 2024-03-15, next_test: 2025-03-15 }] }]',
  exceptClosed: true,
  over: measuresInUse,
  find(measure, plan) {
    const { written } = measure
    if (written?.status !== 'in_place') return undefined
    const wrong = testFault(plan, measure)
    if (wrong === undefined) return undefined
    const key = (['next_test', 'tested'] as const).find((one) => written[one] !== undefined)
    const at = { ...measure.at, path: measure.at.path.slice(0, -1) }
    return {
      at: within({ at }, key ?? 'id'),
      entity: measure.regime,
      facts: { measure: measure.letter },
      message: {
        fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')}\u00a0: ${wrong.fr}`,
        en: `Measure ${measure.id} ${nameOf(measure, 'en')}: ${wrong.en}`,
      },
    }
  },
})
