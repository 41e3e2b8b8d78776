/** The formats of output: what each is fit for, and its renderer, loaded only when the format is asked for. */
import type { Renderer } from './renderer.ts'

/** The formats of output, in the order that help shows them. */
export const FORMATS = [
  'pretty',
  'md',
  'html',
  'json',
  'xlsx',
  'docx',
  'pptx',
  'csv',
  'sarif',
  'github',
  'gitlab',
  'junit',
] as const

/** A format of output. */
export type Format = (typeof FORMATS)[number]

interface FormatDefinition {
  /** Whether it shows a whole report, findings as a platform or a person goes through them, or both. */
  readonly holds: 'reports' | 'findings' | 'both'
  /** Whether it is laid out for a terminal; any other is a file whose name ends in the format. */
  readonly isScreen?: true
  /** Whether it is bytes and no text. */
  readonly isBinary?: true
  /** Whether it is for platforms that follow each finding by itself, and would take a gathered one for mended. */
  readonly followsEach?: true
  /** What the name of its files ends with, the usual ending first; a text may also go into a file of `.txt`. */
  readonly endings: readonly string[]
  readonly load: () => Promise<Renderer>
}

const DEFINITIONS = {
  pretty: {
    holds: 'both',
    isScreen: true,
    endings: ['txt'],
    load: async () => (await import('./terminal.ts')).renderTerminal,
  },
  md: { holds: 'both', endings: ['md', 'markdown'], load: async () => (await import('./markdown.ts')).renderMarkdown },
  html: { holds: 'both', endings: ['html', 'htm'], load: async () => (await import('./html.ts')).renderHtml },
  json: { holds: 'both', endings: ['json'], load: async () => (await import('./json.ts')).renderJson },
  xlsx: {
    holds: 'reports',
    isBinary: true,
    endings: ['xlsx'],
    load: async () => (await import('./xlsx.ts')).renderXlsx,
  },
  docx: {
    holds: 'reports',
    isBinary: true,
    endings: ['docx'],
    load: async (): Promise<Renderer> => (await import('./docx.ts')).renderDocx,
  },
  pptx: {
    holds: 'reports',
    isBinary: true,
    endings: ['pptx'],
    load: async () => (await import('./pptx.ts')).renderPptx,
  },
  csv: { holds: 'reports', endings: ['csv'], load: async () => (await import('./csv.ts')).renderCsv },
  sarif: {
    holds: 'findings',
    followsEach: true,
    endings: ['sarif', 'sarif.json', 'json'],
    load: async () => (await import('./sarif.ts')).renderSarif,
  },
  github: { holds: 'findings', endings: ['txt'], load: async () => (await import('./github.ts')).renderGithub },
  gitlab: {
    holds: 'findings',
    followsEach: true,
    endings: ['json'],
    load: async () => (await import('./gitlab.ts')).renderGitlab,
  },
  junit: {
    holds: 'findings',
    followsEach: true,
    endings: ['xml'],
    load: async () => (await import('./junit.ts')).renderJunit,
  },
} as const satisfies Record<Format, FormatDefinition>

function definition(format: Format): FormatDefinition {
  return DEFINITIONS[format]
}

export const REPORT_FORMATS = FORMATS.filter((format) => definition(format).holds !== 'findings')

/** Of these, the formats of a file: all but the terminal's. */
export const REPORT_FILE_FORMATS = REPORT_FORMATS.filter((format) => !isScreen(format))

export const FINDING_FORMATS = FORMATS.filter((format) => definition(format).holds !== 'reports')

/** What the name of a file of a format usually ends with. */
export function usualEnding(format: Format): string {
  return DEFINITIONS[format].endings[0]
}

/** The endings of a format; any text may go into a file of `.txt`. */
function endingsOf(format: Format): readonly string[] {
  const { endings } = definition(format)
  return isBinary(format) || endings.includes('txt') ? endings : [...endings, 'txt']
}

/**
 * The formats that the ending of a file's name may stand for, the likeliest first; of two endings that fit, the longer
 * counts. Empty for an ending of no format; undefined for a name without any, as `-` and `/dev/null`.
 */
export function formatsOfFile(file: string): readonly Format[] | undefined {
  const name = (/[^/\\]*$/.exec(file)?.[0] ?? '').toLowerCase()
  if (!/[^.]\.[^.]/.test(name)) return undefined
  const places = FORMATS.flatMap((format) =>
    endingsOf(format).flatMap((ending, place) => (name.endsWith(`.${ending}`) ? [{ format, ending, place }] : [])),
  )
  const longest = Math.max(...places.map(({ ending }) => ending.length))
  return places
    .filter(({ ending }) => ending.length === longest)
    .sort((left, right) => left.place - right.place)
    .map(({ format }) => format)
}

/**
 * Endings of formats that other programs write, and the formats that come nearest, the best first: those are passed over
 * that there are not, or that a command does not write.
 */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  pdf: ['html'],
  ...Object.fromEntries(['doc', 'docm', 'docx', 'odt', 'rtf'].map((one) => [one, ['docx', 'html']])),
  ...Object.fromEntries(['key', 'odp', 'ppt', 'pptm'].map((one) => [one, ['pptx']])),
  ...Object.fromEntries(['numbers', 'ods', 'xls', 'xlsb', 'xlsm'].map((one) => [one, ['xlsx', 'csv']])),
  ...Object.fromEntries(['gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'].map((one) => [one, ['md']])),
}

/** The allowed format that comes nearest to a file of another program; undefined where none does. */
export function nearestFormat(file: string, allowed: readonly Format[]): Format | undefined {
  const ending = /[^.]\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const nearest = Object.hasOwn(NEAREST, ending) ? (NEAREST[ending] ?? []) : []
  return nearest.flatMap((name) => allowed.find((format) => format === name) ?? [])[0]
}

export function isScreen(format: Format): boolean {
  return definition(format).isScreen === true
}

export function isBinary(format: Format): boolean {
  return definition(format).isBinary === true
}

export function followsEach(format: Format): boolean {
  return definition(format).followsEach === true
}

/** The renderer of a format. */
export function loadRenderer(format: Format): Promise<Renderer> {
  return DEFINITIONS[format].load()
}
