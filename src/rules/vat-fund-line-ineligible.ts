/** Finds budget lines said to be refunded by the VAT fund that it does not refund. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

type RawLine = NonNullable<Project['written']['budget']>[number]

/** A line whose record says what the VAT fund refunds of it. */
interface Told {
  readonly project: Project
  readonly line: BudgetLine
  readonly written: RawLine
}

function told({ projects }: Plan): Told[] {
  return projects.flatMap((project) =>
    project.budget.flatMap((line) => {
      const written = project.written.budget?.[Number(line.at.path.at(-1))]
      const { vat_fund: kind = 'none' } = written ?? {}
      return written === undefined || kind === 'none' ? [] : [{ project, line, written }]
    }),
  )
}

/** Why the fund refunds nothing of the line; undefined where it does. */
function obstacle({ header }: Plan, { line, written }: Told): Bilingual | undefined {
  const { section } = line
  if ((written.tax_basis ?? header.tax_basis) === 'HT')
    return { fr: 'ses montants sont hors taxes', en: 'its amounts are without VAT' }
  if (section === 'operating' && written.vat_fund !== 'iaas') {
    const { fr, en } = sectionName(section)
    return {
      fr: `elle est en ${fr}, où seul l’hébergement en nuage (IaaS) est éligible`,
      en: `it is ${en} cost, of which only cloud infrastructure (IaaS) is eligible`,
    }
  }
  if (section === 'investment' && line.kind === 'subscription')
    return {
      fr: 'un abonnement (logiciel ou plateforme en ligne) n’est pas éligible',
      en: 'a subscription (software or platform as a service) is not eligible',
    }
  if (header.vat_fund !== undefined) return undefined
  return {
    fr: 'le plan n’indique pas les taux du fonds (plan.vat_fund)',
    en: 'the plan does not tell the rates of the fund (plan.vat_fund)',
  }
}

/** Finds budget lines said to be refunded by the VAT fund that it does not refund. */
export const vatFundLineIneligible = defineRule({
  id: 'vat-fund-line-ineligible',
  subject: 'funding',
  severity: 'warning',
  parts: ['kind', 'section'],
  summary: { fr: 'Le FCTVA ne compense que des dépenses éligibles', en: 'The VAT fund refunds eligible expenses only' },
  why: {
    fr: 'L’investissement TTC est éligible, et en fonctionnement le seul hébergement en nuage (IaaS) : compter le reste surestime les recettes',
    en: 'Investment with VAT is eligible, and of operating cost cloud infrastructure only: counting more overstates revenue',
  },
  fix: {
    fr: 'corrigez vat_fund (none, equipment, iaas), la section ou la base de taxe de la ligne, ou écrivez plan.vat_fund',
    en: 'correct vat_fund (none, equipment, iaas), the section or the tax basis of the line, or write plan.vat_fund',
  },
  collective: {
    population: (plan) => told(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} lignes indiquées comme éligibles au FCTVA ne le sont pas`,
      (count, of) => `${count} of ${of} lines said to be refunded by the VAT fund are not`,
    ),
  },
  *run(plan) {
    for (const one of told(plan)) {
      const reason = obstacle(plan, one)
      if (reason === undefined) continue
      const { project, line, written } = one
      const kind = lineKindLabel(plan, line.word)
      yield {
        at: within(line, 'vat_fund'),
        entity: project.id,
        facts: { kind: line.kind, section: line.section, vat_fund: written.vat_fund ?? 'none' },
        message: {
          fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) indiquée comme éligible au FCTVA, mais ${reason.fr}`,
          en: `${nameOf(project, 'en')} has a ${kind.en} line said to be refunded by the VAT fund, but ${reason.en}`,
        },
      }
    }
  },
})
