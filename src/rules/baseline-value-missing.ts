/** Finds how many projects the rates of overrun leave out because their baseline has no cost, work or dates. */

import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { baselineCost, comparable } from '../metrics/base/overrun.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How many projects the finding names. */
const MOST = 3

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

function place({ header }: Plan) {
  return header.baseline === undefined ? within(header, 'id') : keyWithin(header, 'baseline')
}

/** Counts the retained initial projects whose baseline lacks a cost, work or dates, in one finding. */
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
      at: place(plan),
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
