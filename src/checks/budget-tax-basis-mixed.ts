/** Finds budget lines with another tax basis than the rest of the plan. */
import type { Related } from '../diagnostic/finding.ts'
import { within } from '../model/entity.ts'
import type { Plan } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

interface Basis {
  readonly value: string
  readonly at: PathOrigin
}

function writtenBases(plan: Plan): { basis: Basis; project: Plan['projects'][number] }[] {
  return plan.projects.flatMap((project) =>
    (project.written.budget ?? []).flatMap(({ tax_basis: value }, index) =>
      value === undefined
        ? []
        : [{ project, basis: { value, at: within(project, 'budget', index, 'tax_basis') } }],
    ),
  )
}

/** The plan's own basis, else the first that a line writes. */
function commonBasis(plan: Plan, first: Basis | undefined): Basis | undefined {
  const value = plan.header.tax_basis
  return value === undefined ? first : { value, at: within(plan.header, 'tax_basis') }
}

function relatedTo({ value, at }: Basis): Related[] {
  return [
    {
      at,
      label: { fr: `base ${quote(value, 'fr')} ici`, en: `tax basis ${quote(value, 'en')} here` },
    },
  ]
}

/** Finds amounts with tax in a plan without, and amounts without tax in a plan with tax. */
export const budgetTaxBasisMixed = defineCheck({
  id: 'budget-tax-basis-mixed',
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
  *run(plan) {
    const bases = writtenBases(plan)
    const common = commonBasis(plan, bases[0]?.basis)
    if (common === undefined) return
    for (const { project, basis } of bases) {
      if (basis.value === common.value) continue
      yield {
        at: basis.at,
        entity: project.id,
        facts: { basis: basis.value, expected: common.value },
        related: relatedTo(common),
        message: {
          fr: `Ligne ${quote(basis.value, 'fr')} dans le budget de ${nameOf(project, 'fr')}, alors que le plan compte en ${quote(common.value, 'fr')}`,
          en: `Expected the tax basis of ${nameOf(project, 'en')} to be ${quote(common.value, 'en')} as in the rest of the plan, got ${quote(basis.value, 'en')}`,
        },
      }
    }
  },
})
