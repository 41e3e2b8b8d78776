/** The kinds of leaf that plan files are made of: one zod schema each, with its meaning, unit and example. */
import { z } from 'zod'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { ownKeyText, ownWord } from './own-keys.ts'

/** What a leaf holds; loading, hover texts and error sentences are chosen by it. */
export type FieldKind =
  | 'amount'
  | 'count'
  | 'date'
  | 'days'
  | 'flag'
  | 'id'
  | 'moment'
  | 'months'
  | 'number'
  | 'period'
  | 'reference'
  | 'scale'
  | 'share'
  | 'text'
  | 'title'
  | 'value'
  | 'year'

/** When a date tells what has happened: always, or where a key beside it is written (with one of some values). */
export type Fact = true | { readonly key: string; readonly values?: readonly string[] }

/** What an allowed value means: its French where the English value says it itself, else both. */
type ValueMeaning = string | Bilingual

/** A list of words that a plan may declare itself. */
export type Vocabulary = 'themes' | 'line_kinds'

/** What every described leaf, group or list carries beside its type; `fr` and `en` say what the key means. */
export interface FieldMeta extends Bilingual, Expected {
  readonly kind: FieldKind
  /** The key's short name for lists of what changed; said once for all records that have the key. */
  readonly label?: Bilingual
  readonly example?: unknown
  /** For a top-level key: what it holds, in a few words. */
  readonly heading?: Bilingual
  /** For a closed list: what its values mean, where the words of reports are unknown or would mislead. */
  readonly meanings?: Readonly<Partial<Record<string, ValueMeaning>>>
  /** For a reference: the entities that it may name. */
  readonly to?: readonly string[]
  /** For a word of which a plan may declare others: their vocabulary. */
  readonly vocabulary?: Vocabulary
  /** For a map: the entities that its keys may name. */
  readonly keysTo?: readonly string[]
  /** For a text: whether it must match a pattern, as a code or a colour; it is then no prose. */
  readonly isForm?: true
}

/** What is expected of a value that the format itself does not refuse. */
export interface Expected {
  /** For a number: the least and the greatest that are likely. */
  readonly plausible?: readonly [min: number, max: number]
  /** For a date: whether it tells what has happened, and so cannot lie after the status date. */
  readonly fact?: Fact
  /** For a date: how many years before and after the plan it may lie. */
  readonly near?: readonly [before: number, after: number]
  /** For a number: whether it is a calendar or budget year. */
  readonly isYear?: true
}

export const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/
const PERIOD = /^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/
const YEAR = /^(\d{4}|later)$/

interface KindOfLeaf {
  /** How its values are measured or written; missing where there is no more to say than the kind's name. */
  readonly unit?: Bilingual
  /** Its French name, where it has no unit; the English one is the kind itself. */
  readonly name?: string
  /** What a field shows where it names no example of its own. */
  readonly example?: unknown
}

const KINDS: Readonly<Record<FieldKind, KindOfLeaf>> = {
  amount: { unit: { fr: 'unité monétaire du plan', en: "the plan's unit of its currency" }, example: 120 },
  count: { name: 'nombre entier', example: 3 },
  date: { unit: { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }, example: '2024-06-30' },
  days: { unit: { fr: 'jours-homme', en: 'person-days' }, example: 20 },
  flag: { name: '`true` (oui) ou `false` (non)' },
  id: { name: 'identifiant' },
  moment: {
    unit: {
      fr: 'AAAA-MM ou AAAA-MM-JJ\u00a0; un mois vaut son premier jour comme début, son dernier comme fin',
      en: 'YYYY-MM or YYYY-MM-DD; a month is its first day as a start, its last as an end',
    },
    example: '2024-07',
  },
  months: { unit: { fr: 'mois', en: 'months' }, example: 6 },
  number: { name: 'nombre', example: 6 },
  period: { unit: { fr: 'AAAA, AAAA-S1, AAAA-Q1 ou AAAA-MM', en: 'YYYY, YYYY-S1, YYYY-Q1 or YYYY-MM' } },
  reference: {},
  scale: { unit: { fr: 'note sur l’échelle', en: 'note on the scale' }, example: 3 },
  share: { unit: { fr: 'part, de 0 à 1', en: 'share 0..1' }, example: 0.5 },
  text: { name: 'texte' },
  title: { name: 'intitulé', example: '{ fr: Titre, en: Title }' },
  value: { name: 'valeur de la liste' },
  year: { unit: { fr: 'AAAA', en: 'YYYY' } },
}

function kindOfLeaf(kind: string | undefined): KindOfLeaf {
  return kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind as FieldKind] : {}
}

/** How values of a kind are measured or written; undefined where the kind's name says it. */
export function unitOf(kind: string | undefined): Bilingual | undefined {
  return kindOfLeaf(kind).unit
}

/** The name of a kind; one that is no kind of leaf stands for itself. */
export function kindName(kind: string): Bilingual {
  return { fr: kindOfLeaf(kind).name ?? kind, en: kind }
}

/** Ids as sample plans form them, by what they name. */
const ID_EXAMPLES: Readonly<Record<string, string>> = {
  authorisation: 'AP-SECU',
  axis: 'AX2',
  body: 'CODIR',
  criterion: 'alignment',
  decision: 'DEC-2022-01',
  department: 'DRH',
  need: 'N-012',
  objective: 'OB-21',
  programme: 'PG-SECU',
  project: 'P-014',
  scenario: 'SC-REF',
  subsidy: 'SUB-FEDER',
  team: 'INFRA',
}

function usualExample({ kind, to, en }: FieldMeta): unknown {
  if (kind === 'reference') return ID_EXAMPLES[to?.[0] ?? '']
  return kind === 'text' && en.startsWith('Role') ? 'bureau-projets' : KINDS[kind].example
}

/** What is said of a leaf: what it means, its example and label, and what is expected of its values. */
export type About = Omit<FieldMeta, 'kind'>

/** What is said of a number; beyond its limits nothing can be right, which is an error of the format. */
export type NumberAbout = About & { readonly limits?: readonly [min?: number, max?: number] }

/** What is said of a closed list, with meanings of the values of which the word of reports is unknown or would mislead. */
type ListAbout<V extends readonly string[]> = About & {
  readonly meanings?: Readonly<Partial<Record<V[number], ValueMeaning>>>
  /** What reports call the values, where the French of that says what they mean. */
  readonly named?: (value: string) => Bilingual
}

type FieldTraits = Pick<FieldMeta, 'example' | 'isForm' | 'to' | 'vocabulary'>

function field<S extends z.ZodType>(schema: S, kind: FieldKind, about: About, traits: FieldTraits = {}): S {
  const meta: FieldMeta = { kind, ...traits, ...about }
  return schema.meta({ ...meta, example: meta.example ?? usualExample(meta) }) as S
}

function numeric(schema: z.ZodNumber, kind: FieldKind, { limits = [], ...about }: NumberAbout): z.ZodNumber {
  const [min, max] = limits
  const above = min === undefined ? schema : schema.min(min)
  return field(max === undefined ? above : above.max(max), kind, about)
}

// A plan is read once and the program ends: functions compiled for each schema would not pay for themselves.
z.config({ jitless: true })

/** Whether the calendar has the day: no 30 February. */
function isDay(text: string): boolean {
  return parseDay(text, 'end') !== undefined
}

// Made once: a leaf is a copy of one of these with its meaning, and hundreds of leaves are made at every start.
const FILLED = z.string().min(1)
const TITLE = z.union([z.string().min(1), z.strictObject({ fr: FILLED.optional(), en: FILLED.optional() })])
const ID_TEXT = z.string().regex(ID)
const DATE_TEXT = z.string().regex(DATE, { abort: true }).refine(isDay)
const MOMENT_TEXT = z.string().regex(MOMENT, { abort: true }).refine(isDay)
const NUMBER = z.number()
const NOT_NEGATIVE = z.number().min(0)
const SHARE = z.number().min(0).max(1)
const INTEGER = z.int()
const WHOLE = z.int().min(0)
const BOOLEAN = z.boolean()

export const text = (about: About) => field(FILLED, 'text', about)

export const form = (pattern: RegExp, about: About) => field(z.string().regex(pattern), 'text', about, { isForm: true })

export const title = (about: About) => field(TITLE, 'title', about)

export const id = (example?: string) =>
  field(ID_TEXT, 'id', {
    fr: 'Identifiant\u00a0: lettres, chiffres, . _ / -, unique dans le plan, sans distinction de casse',
    en: 'Identifier: letters, digits, . _ / -, unique in the plan without regard to case',
    example,
  })

export const reference = (to: string | readonly string[], about: About) =>
  field(ID_TEXT, 'reference', about, { to: typeof to === 'string' ? [to] : to })

/** A day: `2024-07-31`. */
export const date = (about: About) => field(DATE_TEXT, 'date', about)

/** A day or a whole month: `2024-07-31` or `2024-07`. */
export const moment = (about: About) => field(MOMENT_TEXT, 'moment', about)

/** The key of a map by period: `2024`, `2024-S1`, `2024-Q3` or `2024-07`. */
export const period = (expected: Expected = {}) =>
  field(z.string().regex(PERIOD), 'period', {
    fr: 'Période du calendrier',
    en: 'Calendar period',
    example: '2024-Q3',
    ...expected,
  })

/** The key of a map by budget year: `2024`, or `later` for what lies beyond the horizon. */
export const year = () =>
  field(z.string().regex(YEAR), 'year', {
    fr: 'Exercice budgétaire, ou later (au-delà de l’horizon)',
    en: 'Budget year, or later',
    example: '2024',
  })

/** The key of a map by day. */
export const day = (expected: Expected = {}) =>
  date({ fr: 'Date de la valeur', en: 'Day of the value', example: '2024-06-30', ...expected })

/** An amount in the plan's unit of its currency. */
export const amount = (about: NumberAbout) => numeric(NUMBER, 'amount', about)

/** Person-days. */
export const days = (about: NumberAbout) => numeric(NOT_NEGATIVE, 'days', about)

/** A share from 0 to 1. */
export const share = (about: NumberAbout) => numeric(SHARE, 'share', about)

export const count = (about: NumberAbout) => numeric(WHOLE, 'count', about)

/** A calendar or budget year. */
export const calendarYear = (about: About) => count({ ...about, limits: [1900, 2199], isYear: true })

export const notNegative = (about: NumberAbout) => numeric(NOT_NEGATIVE, 'number', about)

export const number = (about: NumberAbout) => numeric(NUMBER, 'number', about)

/** A note on a scale; a value off the scale is a finding of the rules, not of the format. */
export const scale = (about: NumberAbout) => numeric(NUMBER, 'scale', about)

export const months = (about: NumberAbout) => numeric(INTEGER, 'months', about)

export const flag = (about: About) => field(BOOLEAN, 'flag', about, { example: true })

export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  { named, ...about }: ListAbout<NoInfer<V>>,
) => {
  const meanings = named && Object.fromEntries(values.map((value) => [value, named(value).fr]))
  return field(z.enum(values), 'value', { ...(meanings && { meanings }), ...about }, { example: values[0] })
}

/**
 * A word of a vocabulary: one of the usual ones, or one that the plan declares. Whether it does is looked at when the
 * whole plan is loaded, for the declaration may stand in another file.
 */
export const word = <const V extends readonly [string, ...string[]]>(
  vocabulary: Vocabulary,
  usual: V,
  about: ListAbout<NoInfer<V>>,
) => field(z.union([z.enum(usual), ownWord]), 'value', about, { example: usual[0], vocabulary })

/** One of a closed list of values, or the name of a key of the office's own. */
export const oneOfOrOwn = <const V extends readonly [string, ...string[]]>(values: V, about: ListAbout<NoInfer<V>>) =>
  field(z.union([z.enum(values), ownKeyText]), 'value', about, { example: values[0] })

/** The name of a key of the office's own: `x-marche`. */
export const ownKey = (about: About) => field(ownKeyText, 'text', about, { isForm: true })

export const why = (example?: string) => text({ fr: 'Motif', en: 'Why', example })

/** Whether a record must not be named outside the office: only reports for the internal audience name it. */
export const confidential = () =>
  flag({
    fr: 'Indique si l’enregistrement n’est nommé que dans les rapports internes',
    en: 'Whether only internal reports name the record',
  })
