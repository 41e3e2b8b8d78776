/**
 * Keys of the office's own, `x-marche`: any record or group of a plan file may have them, with a value that is kept as
 * it is written. At the top of a file they hold whatever they like, so that a block may be named there once.
 */
import { z } from 'zod'
import { OWN_TITLE } from './schema-titles.ts'

export const OWN_PREFIX = 'x-'

/** What an own key looks like: no space, comma or equals sign, so that a filter can name it. */
export const OWN_KEY_PATTERN = '^x-[^\\s=,:]+$'

const OWN_KEY = new RegExp(OWN_KEY_PATTERN, 'u')

export function isOwnKey(key: PropertyKey): key is string {
  return typeof key === 'string' && OWN_KEY.test(key)
}

/** How an own key was meant to be written; undefined where nobody meant one. */
export function meantOwnKey(key: string): string | undefined {
  const [, name] = /^x[-_ ]+(\S.*)$/iu.exec(key) ?? []
  const own = `${OWN_PREFIX}${name?.trim().replace(/[\s=,:]+/gu, '-') ?? ''}`
  return name !== undefined && own !== key && isOwnKey(own) ? own : undefined
}

const SIMPLE = z.union([z.string().min(1), z.number(), z.boolean()])

export const ownValueSchema = z.union([SIMPLE, z.array(SIMPLE)]).meta({ kind: 'text', ...OWN_TITLE.description })

/** The value of an own key as the program reads it: numbers as they are written, `012` among them. */
export type OwnValue = z.infer<typeof ownValueSchema>

/** The name of an own key, where a report may name one. */
export const ownKeyText = z.string().regex(OWN_KEY)

export const ownWord = z.string().min(1)

/** Whether a branch of a union takes what is the office's own beside a list of values. */
export function takesOwn(branch: z.ZodType): boolean {
  return branch === ownKeyText || branch === ownWord
}
