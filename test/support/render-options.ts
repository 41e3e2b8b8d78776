/** The choices that tests of renderers share. */
import type { RenderOptions } from '../../src/render/renderer.ts'
import type { Lang } from '../../src/values/language.ts'

/** Eighty columns, no colour. */
export function renderOptions(lang: Lang): RenderOptions {
  return { lang, width: 80, colour: 0, version: '0.1.0' }
}
