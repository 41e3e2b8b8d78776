/** What a walk over the schemas reads of each: the parts of its definition that lead to others, and what it may hold. */
import type { z } from 'zod'

/** The definition of a schema; each kind of schema has some of these parts. */
export interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** The definition of a schema. */
export function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition
}
