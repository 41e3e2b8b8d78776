/** The formats of output: what each is fit for, and its renderer, loaded only when the format is asked for. */
import type { Renderer } from './renderer.ts'

/** What is to be said of a format. */
interface FormatDefinition {
  /** Whether it shows a whole report, findings as a platform or a person goes through them, or both. */
  readonly holds: 'reports' | 'findings' | 'both'
  /** Whether it is laid out for a terminal; any other is a file whose name ends in the format. */
  readonly isScreen?: true
  /** Whether it is bytes and no text. */
  readonly isBinary?: true
  /** Whether it is for platforms that follow each finding by itself, and would take a gathered one for mended. */
  readonly followsEach?: true
  readonly load: () => Promise<Renderer>
}

const DEFINITIONS = {
  pretty: {
    holds: 'both',
    isScreen: true,
    load: async (): Promise<Renderer> => (await import('./terminal.ts')).renderTerminal,
  },
  md: {
    holds: 'both',
    load: async (): Promise<Renderer> => (await import('./markdown.ts')).renderMarkdown,
  },
  json: {
    holds: 'both',
    load: async (): Promise<Renderer> => (await import('./json.ts')).renderJson,
  },
  xlsx: {
    holds: 'reports',
    isBinary: true,
    load: async (): Promise<Renderer> => (await import('./xlsx.ts')).renderXlsx,
  },
  csv: {
    holds: 'reports',
    load: async (): Promise<Renderer> => (await import('./csv.ts')).renderCsv,
  },
  sarif: {
    holds: 'findings',
    followsEach: true,
    load: async (): Promise<Renderer> => (await import('./sarif.ts')).renderSarif,
  },
  github: {
    holds: 'findings',
    load: async (): Promise<Renderer> => (await import('./github.ts')).renderGithub,
  },
  gitlab: {
    holds: 'findings',
    followsEach: true,
    load: async (): Promise<Renderer> => (await import('./gitlab.ts')).renderGitlab,
  },
  junit: {
    holds: 'findings',
    followsEach: true,
    load: async (): Promise<Renderer> => (await import('./junit.ts')).renderJunit,
  },
} as const satisfies Record<string, FormatDefinition>

/** A format of output. */
export type Format = keyof typeof DEFINITIONS

/** The formats of output, in the order that help shows them. */
export const FORMATS = Object.keys(DEFINITIONS) as readonly Format[]

function definition(format: Format): FormatDefinition {
  return DEFINITIONS[format]
}

/** The formats that show a whole report. */
export const REPORT_FORMATS = FORMATS.filter((format) => definition(format).holds !== 'findings')

/** Of these, the formats of a file: all but the terminal's. */
export const REPORT_FILE_FORMATS = REPORT_FORMATS.filter((format) => !isScreen(format))

/** The formats that show findings one by one. */
export const FINDING_FORMATS = FORMATS.filter((format) => definition(format).holds !== 'reports')

/** Whether a format is laid out for a terminal. */
export function isScreen(format: Format): boolean {
  return definition(format).isScreen === true
}

/** Whether a format is bytes, which no terminal can show. */
export function isBinary(format: Format): boolean {
  return definition(format).isBinary === true
}

/** Whether a format is for platforms that follow each finding by itself. */
export function followsEach(format: Format): boolean {
  return definition(format).followsEach === true
}

/** The renderer of a format. */
export function loadRenderer(format: Format): Promise<Renderer> {
  return DEFINITIONS[format].load()
}
