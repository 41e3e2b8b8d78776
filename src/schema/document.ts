/** A plan file: any of the top-level keys, each described; and the list of keys whose values are always text. */
import { z } from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { distinct } from './expected.ts'
import { planSchema } from './plan.ts'
import { projectSchema } from './project.ts'
import {
  authorisationSchema,
  decisionSchema,
  reviewSchema,
  scenarioSchema,
  subsidySchema,
  teamSchema,
} from './register.ts'
import {
  assessmentSchema,
  axisSchema,
  bodySchema,
  componentSchema,
  departmentSchema,
  needSchema,
  objectiveSchema,
  preparationSchema,
  programmeSchema,
} from './strategy.ts'

/** The entity schema of each top-level list. */
export const ENTITY_SCHEMAS = {
  preparation: preparationSchema,
  axes: axisSchema,
  objectives: objectiveSchema,
  assessments: assessmentSchema,
  departments: departmentSchema,
  bodies: bodySchema,
  teams: teamSchema,
  needs: needSchema,
  programmes: programmeSchema,
  projects: projectSchema,
  authorisations: authorisationSchema,
  subsidies: subsidySchema,
  components: componentSchema,
  decisions: decisionSchema,
  reviews: reviewSchema,
  scenarios: scenarioSchema,
  appraisals: appraisalSchema,
} as const

/** A top-level list of a plan file. */
export type ListKey = keyof typeof ENTITY_SCHEMAS

/** The lists, in the order of the format's page. */
export const LIST_KEYS = Object.keys(ENTITY_SCHEMAS) as ListKey[]

/** One entity as the files write it. */
export type Raw<K extends ListKey> = z.infer<(typeof ENTITY_SCHEMAS)[K]>

/** The plan header as the files write it. */
export type RawHeader = z.infer<typeof planSchema>

/** A plan file; every key is optional, since a plan may be spread over files. */
export const documentSchema = z.strictObject({
  schema_version: z
    .literal(1)
    .meta({ kind: 'count', description: 'Version of the format', examples: [1] })
    .optional(),
  plan: planSchema.optional(),
  preparation: z.array(preparationSchema).optional(),
  axes: z.array(axisSchema).optional(),
  objectives: z.array(objectiveSchema).optional(),
  assessments: z.array(assessmentSchema).optional(),
  departments: z.array(departmentSchema).optional(),
  bodies: z.array(bodySchema).optional(),
  teams: z.array(teamSchema).optional(),
  needs: z.array(needSchema).optional(),
  programmes: z.array(programmeSchema).optional(),
  projects: z.array(projectSchema).optional(),
  authorisations: z.array(authorisationSchema).optional(),
  subsidies: z.array(subsidySchema).optional(),
  components: z.array(componentSchema).optional(),
  decisions: z.array(decisionSchema).optional(),
  reviews: distinct(z.array(reviewSchema), 'project', 'as_of').optional(),
  scenarios: z.array(scenarioSchema).optional(),
  appraisals: distinct(z.array(appraisalSchema), 'decision').optional(),
})

/** A plan file as the files write it. */
export type RawDocument = z.infer<typeof documentSchema>
