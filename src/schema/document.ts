/** A plan file: any of the top-level keys, each described; and the list of keys whose values are always text. */
import { z } from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { decisionSchema, reviewSchema } from './decisions.ts'
import { distinct } from './expected.ts'
import { authorisationSchema, subsidySchema } from './money.ts'
import { bodySchema, componentSchema, departmentSchema } from './organisation.ts'
import { planSchema } from './plan.ts'
import { projectSchema } from './project.ts'
import { planRiskSchema } from './project-parts.ts'
import { regimeSchema } from './regimes.ts'
import { scenarioSchema } from './scenarios.ts'
import {
  assessmentSchema,
  axisSchema,
  needSchema,
  objectiveSchema,
  preparationSchema,
  programmeSchema,
} from './strategy.ts'
import { teamSchema } from './teams.ts'

export const ENTITY_SCHEMAS = {
  preparation: preparationSchema,
  axes: axisSchema,
  objectives: objectiveSchema,
  assessments: assessmentSchema,
  risks: planRiskSchema,
  regimes: regimeSchema,
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

export type ListKey = keyof typeof ENTITY_SCHEMAS

/** The lists, in the order of the format's page. */
export const LIST_KEYS = Object.keys(ENTITY_SCHEMAS) as ListKey[]

export type Raw<K extends ListKey> = z.infer<(typeof ENTITY_SCHEMAS)[K]>

export type RawHeader = z.infer<typeof planSchema>

/** A plan file; every key is optional, since a plan may be spread over files. */
export const documentSchema = z.strictObject({
  schema_version: z
    .literal(1)
    .meta({ kind: 'count', fr: 'Version du format', en: 'Version of the format', example: 1 })
    .optional()
    .meta({ heading: { fr: 'version du format', en: 'version of the format' } }),
  plan: planSchema.optional().meta({ heading: { fr: 'l’en-tête du plan', en: 'the header of the plan' } }),
  preparation: z
    .array(preparationSchema)
    .optional()
    .meta({ heading: { fr: 'la préparation du plan', en: 'the preparation of the plan' } }),
  axes: z
    .array(axisSchema)
    .optional()
    .meta({ heading: { fr: 'les axes stratégiques', en: 'strategic axes' } }),
  objectives: z
    .array(objectiveSchema)
    .optional()
    .meta({ heading: { fr: 'les objectifs et leurs indicateurs', en: 'objectives and their indicators' } }),
  assessments: z
    .array(assessmentSchema)
    .optional()
    .meta({ heading: { fr: 'le bilan\u00a0: forces et difficultés', en: 'strengths and difficulties' } }),
  risks: z
    .array(planRiskSchema)
    .optional()
    .meta({ heading: { fr: 'les risques du plan', en: 'risks of the plan' } }),
  regimes: z
    .array(regimeSchema)
    .optional()
    .meta({ heading: { fr: 'les référentiels à respecter', en: 'regimes to comply with' } }),
  departments: z
    .array(departmentSchema)
    .optional()
    .meta({ heading: { fr: 'les directions', en: 'departments' } }),
  bodies: z
    .array(bodySchema)
    .optional()
    .meta({ heading: { fr: 'les instances', en: 'governance bodies' } }),
  teams: z
    .array(teamSchema)
    .optional()
    .meta({ heading: { fr: 'les équipes et leur capacité', en: 'teams and their capacity' } }),
  needs: z
    .array(needSchema)
    .optional()
    .meta({ heading: { fr: 'les besoins des directions', en: 'needs of the departments' } }),
  programmes: z
    .array(programmeSchema)
    .optional()
    .meta({ heading: { fr: 'les programmes', en: 'programmes' } }),
  projects: z
    .array(projectSchema)
    .optional()
    .meta({ heading: { fr: 'les projets', en: 'projects' } }),
  authorisations: z
    .array(authorisationSchema)
    .optional()
    .meta({ heading: { fr: 'les autorisations (AP, AE)', en: 'authorisations (AP, AE)' } }),
  subsidies: z
    .array(subsidySchema)
    .optional()
    .meta({ heading: { fr: 'les subventions', en: 'grants' } }),
  components: z
    .array(componentSchema)
    .optional()
    .meta({ heading: { fr: 'le patrimoine applicatif et technique', en: 'components in place' } }),
  decisions: z
    .array(decisionSchema)
    .optional()
    .meta({ heading: { fr: 'le registre des décisions', en: 'the decision register' } }),
  reviews: distinct(z.array(reviewSchema), 'project', 'as_of')
    .optional()
    .meta({ heading: { fr: 'les points d’avancement', en: 'status reviews' } }),
  scenarios: z
    .array(scenarioSchema)
    .optional()
    .meta({ heading: { fr: 'les scénarios', en: 'scenarios' } }),
  appraisals: distinct(z.array(appraisalSchema), 'decision')
    .optional()
    .meta({ heading: { fr: 'les options telles que l’instance les a vues', en: 'the options as a body saw them' } }),
})

export type RawDocument = z.infer<typeof documentSchema>
