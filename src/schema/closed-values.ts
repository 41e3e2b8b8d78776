/** Reads the closed list of values that a schema allows, if it is one. */
import type { z } from 'zod'
import { definition } from './definition.ts'

/** The values of an enumeration, of a literal or of a union of such; undefined for any other schema. */
export function closedValues(schema: z.ZodType): readonly string[] | undefined {
  const { type, entries, values, options } = definition(schema)
  if (type === 'enum') return Object.values(entries ?? {})
  if (type === 'literal') return (values ?? []).map(String)
  const branches = options?.map(closedValues)
  if (branches === undefined || branches.includes(undefined)) return undefined
  return [...new Set(branches.flatMap((branch) => branch ?? []))]
}
