/** Finds budget lines with another tax basis than the rest of the plan. */

import { taxBasisName } from '../lang/catalogue/money-names.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

interface Basis {
  readonly value: string
  readonly at: PathOrigin
}

function writtenBases(plan: Plan): { basis: Basis; project: Plan['projects'][number] }[] {
  return plan.projects.flatMap((project) =>
    (project.written.budget ?? []).flatMap(({ tax_basis: value }, index) =>
      value === undefined ? [] : [{ project, basis: { value, at: within(project, 'budget', index, 'tax_basis') } }],
    ),
  )
}

/** The plan's own basis, else the first that a line writes. */
function commonBasis(plan: Plan, first: Basis | undefined): Basis | undefined {
  const value = plan.header.tax_basis
  return value === undefined ? first : { value, at: within(plan.header, 'tax_basis') }
}

function relatedTo({ value, at }: Basis): Related[] {
  return [{ at, label: { fr: `base ${taxBasisName(value).fr} ici`, en: `amounts ${taxBasisName(value).en} here` } }]
}

/** Finds amounts with tax in a plan without, and amounts without tax in a plan with tax. */
export const budgetTaxBasisMixed = defineRule({
  id: 'budget-tax-basis-mixed',
  subject: 'budget',
  severity: 'error',
  summary: {
    fr: 'Tous les montants sont hors taxes, ou tous toutes taxes comprises',
    en: 'All amounts are without tax, or all with tax',
  },
  why: {
    fr: 'Additionner du HT et du TTC donne un total qui ne veut rien dire',
    en: 'Amounts with and without tax add up to a total that means nothing',
  },
  fix: {
    fr: 'convertissez les montants de la ligne et retirez sa clé tax_basis',
    en: 'convert the amounts of the line and remove its tax_basis key',
  },
  collective: {
    population: (plan) => writtenBases(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} lignes de budget qui disent leur base de taxe en ont une autre que le plan`,
      (count, of) => `${count} of ${of} budget lines that tell their tax basis have another one than the plan`,
    ),
  },
  *run(plan) {
    const bases = writtenBases(plan)
    const common = commonBasis(plan, bases[0]?.basis)
    if (common === undefined) return
    for (const { project, basis } of bases) {
      if (basis.value === common.value) continue
      const [is, rest] = [taxBasisName(basis.value), taxBasisName(common.value)]
      yield {
        at: basis.at,
        entity: project.id,
        facts: { basis: basis.value, expected: common.value },
        related: relatedTo(common),
        message: {
          fr: `Ligne ${is.fr} dans le budget de ${nameOf(project, 'fr')}, alors que le plan compte en ${rest.fr}`,
          en: `${nameOf(project, 'en')} has a budget line ${is.en} while the rest of the plan counts ${rest.en}`,
        },
      }
    }
  },
})
