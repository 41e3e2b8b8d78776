/** The plan that holds every key, with a text that acts in each field that takes free text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { PathStep } from '../../src/yaml/read/origin.ts'
import { FORM_FIELDS, fieldSites, type Site } from './field-sites.ts'
import { type HostileText, hostileText } from './hostile-texts.ts'

/** A plan's files, and what its fields hold, by the mark. */
export interface HostilePlan {
  readonly files: Readonly<Record<string, string>>
  readonly texts: ReadonlyMap<string, HostileText & { readonly field: string }>
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Data = Record<string, never>

/** Texts that name something else, or must have a form. */
const BOUND = new Set([
  'plan.previous_plan',
  'plan.calendars.country',
  'plan.baseline.hash',
  'plan.waivers[].rule',
  'plan.waivers[].on',
  'projects[].previous',
  'projects[].workload[].profile',
  'projects[].addition.funding',
  'projects[].variants',
  'appraisals[].chosen',
  'appraisals[].currency',
  'appraisals[].content',
  'appraisals[].hash',
  'appraisals[].options[].scenario',
  ...FORM_FIELDS,
])

function fixture(name: string): Data {
  const path = join(import.meta.dirname, '../fixtures/every-key', name)
  return parse(readFileSync(path, 'utf8')) as Data
}

const isFree = ({ shape, kind, field }: Site): boolean =>
  shape === 'leaf' && ['text', 'title'].includes(kind) && !BOUND.has(field)

/** Keys that a user makes up. */
const isFreeKey = ({ shape, field }: Site): boolean => shape === 'key' && field === 'plan.criteria[].anchors.<id>'

function setAt(data: unknown, path: readonly PathStep[], value: unknown): void {
  const [step, ...rest] = path
  const here = data as Record<PathStep, unknown>
  if (step === undefined) return
  if (rest.length > 0) setAt(here[step], rest, value)
  else here[step] = value
}

function renameKey(data: unknown, path: readonly PathStep[], name: string): void {
  const [step, ...rest] = path
  const here = data as Record<PathStep, unknown>
  if (step === undefined) return
  if (rest.length > 0) renameKey(here[step], rest, name)
  else {
    here[name] = here[step]
    delete here[step]
  }
}

/** The value in both languages where the field has it so. */
function asWritten({ value }: Site, text: string): Json {
  return typeof value === 'object' ? { fr: text, en: text } : text
}

/** What rules find fault with, so that findings speak of the texts; dates and figures alone, and nothing unreadable. */
function troubled(data: Data): Data {
  const plan = structuredClone(data) as unknown as Record<string, Record<string, unknown>[]> & {
    plan: Record<string, unknown>
  }
  const [first, second, third, , fifth] = plan['projects'] ?? []
  Object.assign(third ?? {}, { start: '2026-06', end: '2026-02', lead: undefined })
  Object.assign(second ?? {}, { steering_body: 'COPIL', progress: { value: 1, as_of: '2024-06-15' } })
  Object.assign(first ?? {}, { baseline: { start: '2023-01', end: '2023-02', investment: 10 } })
  Object.assign(fifth ?? {}, { end: '2029-12', objectives: ['OB-9'] })
  Object.assign(plan['decisions']?.[1] ?? {}, { due: '2024-03-31', owner: undefined })
  Object.assign(plan['teams']?.[0] ?? {}, { fte: { 2023: 0.1 } })
  Object.assign(plan['components']?.[0] ?? {}, { replaced_by: ['P-9'] })
  Object.assign(plan['scenarios']?.[2] ?? {}, { assumptions: undefined })
  Object.assign(plan.plan, { waivers: undefined })
  plan['needs']?.push({ ...plan['needs'][0], id: 'N-3', status: 'accepted', projects: undefined })
  plan['projects']?.push({ ...third, id: 'P-6', start: '2025-02', end: '2025-09', depends_on: [] })
  // Without what is undefined.
  return JSON.parse(JSON.stringify(plan)) as Data
}

/** YAML, in which the controls that a file must not hold stand as escapes: texts that have them are in quotes. */
function yamlOf(data: Data): string {
  return stringify(data, { lineWidth: 0 }).replace(
    /[\u007f-\u009f]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16)}`,
  )
}

/**
 * The plan with the texts of a kind: the next field has the next kind, so that as many plans as there are kinds put
 * each text into each field.
 *
 * @param choice.isTroubled - whether it has findings as well.
 * @param choice.first - the number of the first field, by which the texts of two plans are told apart.
 */
export function hostilePlan(
  kind: number,
  { isTroubled = false, first = 0 }: { readonly isTroubled?: boolean; readonly first?: number } = {},
): HostilePlan {
  const texts = new Map<string, HostileText & { field: string }>()
  const filled = (data: Data): Data => {
    for (const site of fieldSites(data).filter((one) => isFree(one) || isFreeKey(one))) {
      const { text, ...made } = hostileText(first + texts.size, kind + texts.size)
      const isKey = site.shape === 'key'
      // At the start of a key they would be an error of the file.
      const written = isKey ? text.replace(/^[\ufeff\s]+/u, '') : text
      texts.set(made.mark, { ...made, text: written, field: site.field })
      if (isKey) renameKey(data, site.path, written)
      else setAt(data, site.path, asWritten(site, written))
    }
    return data
  }
  const data = isTroubled ? troubled(fixture('plan.yaml')) : fixture('plan.yaml')
  ;(data as unknown as { plan: Record<string, unknown> }).plan['previous_plan'] = '../previous.yaml'
  const files = { 'p/plan.yaml': yamlOf(filled(data)), 'previous.yaml': yamlOf(filled(fixture('previous.yaml'))) }
  return { files, texts }
}
