/** A workbook of a plan that comes back as it went out proposes nothing; whatever is changed in it is proposed, and that alone. */
import { describe, expect, it } from 'vitest'
import { tickedScenarios } from '../../../src/commands/export-xlsx/scenario-ticks.ts'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { readForm } from '../../../src/intake/forms/read-form.ts'
import { formBytes } from '../../../src/intake/forms/write-form.ts'
import { FORM_TOOLS } from '../../support/form-tools.ts'
import { SAMPLES, samplePlan } from '../../support/sample-plan.ts'
import { sheetsOf } from '../../support/source-sheets.ts'

describe('A workbook that comes back unchanged', () => {
  it.each(SAMPLES.flatMap((name) => (['fr', 'en'] as const).map((lang) => [name, lang] as const)))(
    'proposes nothing: %s in %s',
    async (name, lang) => {
      const plan = samplePlan(`plans/${name}`)
      const bytes = await formBytes(exportForm(plan, lang, tickedScenarios(plan)), FORM_TOOLS)
      const content = readForm(await sheetsOf(bytes))
      expect(content).toMatchObject({ kind: 'export', planId: plan.id, hash: plan.hash, lang })
      expect(content?.proposals).toEqual({ values: [], records: [], gone: [], unreadable: [] })
      expect(content?.doubts).toEqual([])
    },
  )
})
