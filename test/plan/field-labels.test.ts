/** Every field of a project and of the header has a short name in both languages. */
import { describe, expect, it } from 'vitest'
import { fieldLabel } from '../../src/plan/field-labels.ts'
import { planSchema } from '../../src/schema/plan.ts'
import { projectSchema } from '../../src/schema/project.ts'

const fields = [...Object.keys(projectSchema.shape), ...Object.keys(planSchema.shape)]

describe('fieldLabel', () => {
  it('has words for every field that may be named', () => {
    expect(fields.length).toBeGreaterThan(60)
    const bare = fields.filter((field) => fieldLabel(field).en.includes('_'))
    const french = fields.filter((field) => fieldLabel(field).fr.includes('_'))
    expect([bare, french]).toEqual([[], []])
    expect(fieldLabel('depends_on')).toEqual({ fr: 'dépendances', en: 'dependencies' })
  })

  it('lets an unknown field stand for itself', () => {
    expect(fieldLabel('new_field')).toEqual({ fr: 'new_field', en: 'new_field' })
  })
})
