/** The frozen baseline of an approved plan. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { quote, shortHash } from '../lang/punctuation.ts'
import { baselineCost, comparable } from '../metrics/base/overrun.ts'
import { baselineHash } from '../plan/content-hash.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'

export const baselineChanged = defineRule({
  id: 'baseline-changed',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Les références des projets sont celles qui ont été figées',
    en: 'The baselines of projects are those that were frozen',
  },
  why: {
    fr: 'Une référence retouchée fait disparaître les écarts sans que personne ne l’ait décidé',
    en: 'A retouched baseline makes overruns vanish without anyone having decided it',
  },
  fix: {
    fr: 'rétablissez les valeurs figées de baseline et rebaselines, ou faites acter la nouvelle référence\u00a0: plan baseline freeze --decision …',
    en: 'restore the frozen values of baseline and rebaselines, or have the new baseline decided: plan baseline freeze --decision …',
  },
  *run(plan) {
    const { date, hash } = plan.header.baseline ?? {}
    // The seal is of the plan as it is written, not of what an audience may see of it.
    if (date === undefined || hash === undefined || plan.withholding !== undefined) return
    const now = baselineHash(plan)
    if (hash.toLowerCase() === now) return
    yield {
      at: within(plan.header, 'baseline', 'hash'),
      facts: { date, hash, computed: now },
      message: {
        fr: `Références modifiées depuis qu’elles ont été figées ${onDate(date, 'fr')}\u00a0: empreinte ${quote(shortHash(hash), 'fr')} inscrite, ${quote(shortHash(now), 'fr')} calculée`,
        en: `The baselines have changed since they were frozen ${onDate(date, 'en')}: hash ${quote(shortHash(hash), 'en')} is written, ${quote(shortHash(now), 'en')} computed`,
      },
    }
  },
})

export const baselineHashMissing = defineRule({
  id: 'baseline-hash-missing',
  subject: 'projects',
  severity: 'warning',
  parts: ['decision'],
  summary: {
    fr: 'La référence d’un plan approuvé porte l’empreinte de ce qui a été figé',
    en: 'The baseline of an approved plan holds the hash of what was frozen',
  },
  why: {
    fr: 'Sans empreinte, une référence retouchée après coup ne se voit pas',
    en: 'Without a hash nobody sees that a baseline was retouched afterwards',
  },
  fix: {
    fr: 'figez la référence\u00a0: plan baseline freeze --decision … calcule et inscrit l’empreinte',
    en: 'freeze the baseline: plan baseline freeze --decision … computes and writes the hash',
  },
  *run({ isApproved, header }) {
    const { baseline } = header
    if (!isApproved || baseline === undefined || baseline.hash !== undefined) return
    yield {
      at: keyWithin(header, 'baseline'),
      facts: { date: baseline.date, decision: baseline.decision },
      message: {
        fr: `Référence du plan figée ${onDate(baseline.date, 'fr')} sans empreinte`,
        en: `The baseline of the plan was frozen ${onDate(baseline.date, 'en')} without a hash`,
      },
    }
  },
})

/** How many projects the finding names. */
const MOST = 3

function unfrozen({ header }: Plan): RuleHit {
  const { status } = header
  return {
    at: within(header, 'status'),
    facts: { status },
    message: {
      fr: `Le plan est ${planStatusLabel(status).fr} et n’a pas de référence figée`,
      en: `The plan is ${planStatusLabel(status).en} and has no frozen baseline`,
    },
  }
}

function incomplete({ header }: Plan, due: number, without: readonly Project[]): RuleHit {
  const count = due - without.length
  return {
    at: keyWithin(header, 'baseline'),
    facts: { projects: due, with_baseline: count, missing: without.map(({ id }) => id) },
    related: without
      .slice(0, MOST)
      .map((project) => ({
        at: within(project, 'id'),
        label: { fr: `${nameOf(project, 'fr')} n’en a pas`, en: `${nameOf(project, 'en')} has none` },
      })),
    message: bilingual((lang) => {
      const [missing, of] = [without.length, due].map((some) => formatNumber(some, lang))
      return formOf(
        without.length,
        {
          fr: [
            `${missing} projet initial retenu sur ${of} n’a pas de référence`,
            `${missing} projets initiaux retenus sur ${of} n’ont pas de référence`,
          ],
          en: [
            `${missing} of ${of} retained initial projects has no baseline`,
            `${missing} of ${of} retained initial projects have no baseline`,
          ],
        },
        lang,
      )
    }),
  }
}

/** Finds an approved plan without plan.baseline, or with retained projects, not added since, that have no baseline. */
export const baselineMissing = defineRule({
  id: 'baseline-missing',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un plan approuvé a une référence figée, par décision, pour tous ses projets initiaux',
    en: 'An approved plan has a frozen baseline, by a decision, for all its initial projects',
  },
  why: {
    fr: 'Sans référence, aucun écart de coût ni de délai ne se mesure',
    en: 'Without a reference no overrun of cost or time can be measured',
  },
  fix: {
    fr: 'figez la référence (plan baseline freeze --decision …), ou dites d’un projet entré depuis origin: added',
    en: 'freeze the baseline (plan baseline freeze --decision …), or say origin: added of a project that came in since',
  },
  example: 'plan baseline freeze --decision DEC-2022-01',
  named: { 'DEC-2022-01': 'freezing' },
  *run(plan) {
    if (!plan.isApproved) return
    if (plan.header.baseline === undefined) {
      yield unfrozen(plan)
      return
    }
    const due = plan.projects.filter((project) => isToldRetained(project) && project.origin !== 'added')
    const without = due.filter(({ baseline }) => baseline === undefined)
    if (without.length > 0) yield incomplete(plan, due.length, without)
  },
})

const COST: Bilingual = { fr: 'coût', en: 'cost' }
const WORK: Bilingual = { fr: 'charge', en: 'work' }
const DATES: Bilingual = { fr: 'dates', en: 'dates' }

/** What the baseline of a project lacks or has as zero; a project of own staff alone needs no cost. */
function gapsOf(project: Project): Bilingual[] {
  const { baseline, written } = project
  const hasCost = written.internal_only === true || baselineCost(project) !== undefined
  const hasWork = (baseline?.days ?? 0) > 0
  const hasDates = baseline?.start !== undefined && baseline.end !== undefined
  return [...(hasCost ? [] : [COST]), ...(hasWork ? [] : [WORK]), ...(hasDates ? [] : [DATES])]
}

function baselinePlace({ header }: Plan) {
  return header.baseline === undefined ? within(header, 'id') : keyWithin(header, 'baseline')
}

export const baselineValueMissing = defineRule({
  id: 'baseline-value-missing',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'La référence de chaque projet initial retenu a un coût, une charge et des dates',
    en: 'The baseline of every retained initial project has a cost, work and dates',
  },
  why: {
    fr: 'Un projet sans valeur de référence sort des taux d’écart\u00a0: ils ne portent plus que sur les autres',
    en: 'A project without a baseline value leaves the overrun rates: they speak of the others only',
  },
  fix: {
    fr: 'complétez la référence par une décision, ou dites dans vos rapports sur combien de projets portent les taux',
    en: 'complete the baseline by a decision, or say in your reports how many projects the rates cover',
  },
  *run(plan) {
    // Of a project without any baseline baseline-missing speaks.
    const due = comparable(plan.projects).filter(({ baseline }) => baseline !== undefined)
    const partial = due.flatMap((project) => {
      const gaps = gapsOf(project)
      return gaps.length === 0 ? [] : [{ project, gaps }]
    })
    if (partial.length === 0) return
    const whole = due.length - partial.length
    yield {
      at: baselinePlace(plan),
      facts: { projects: due.length, complete: whole, incomplete: partial.map(({ project }) => project.id) },
      related: partial.slice(0, MOST).map(({ project, gaps }) => ({
        at: keyWithin(project, 'baseline'),
        label: bilingual((lang) => {
          const missing = gaps.map((gap) => gap[lang]).join(', ')
          return {
            fr: `${nameOf(project, lang)}, sans\u00a0: ${missing}`,
            en: `${nameOf(project, lang)} lacks ${missing}`,
          }[lang]
        }),
      })),
      message: bilingual((lang) => {
        const [count, of] = [partial.length, due.length].map((some) => formatNumber(some, lang))
        return formOf(
          partial.length,
          {
            fr: [
              `${count} référence sur ${of} n’a pas de coût, de charge ou de dates`,
              `${count} des ${of} références n’ont pas de coût, de charge ou de dates`,
            ],
            en: [
              `${count} of ${of} baselines lacks a cost, work or dates`,
              `${count} of ${of} baselines lack a cost, work or dates`,
            ],
          },
          lang,
        )
      }),
    }
  },
})
