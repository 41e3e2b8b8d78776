/** The table of renderers, each loaded only when its format is asked for. */
import type { Renderer } from './renderer.ts'

/** The formats of output, in the order that help shows them. */
export const FORMATS = [
  'pretty',
  'md',
  'json',
  'xlsx',
  'csv',
  'sarif',
  'github',
  'gitlab',
  'junit',
] as const

/** A format of output. */
export type Format = (typeof FORMATS)[number]

const LOADERS: Record<Format, () => Promise<Renderer>> = {
  pretty: async () => (await import('./terminal.ts')).renderTerminal,
  md: async () => (await import('./markdown.ts')).renderMarkdown,
  json: async () => (await import('./json.ts')).renderJson,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  csv: async () => (await import('./csv.ts')).renderCsv,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  junit: async () => (await import('./junit.ts')).renderJunit,
}

/** The renderer of a format. */
export function loadRenderer(format: Format): Promise<Renderer> {
  return LOADERS[format]()
}
