/** Says in lines which totals of a source are met and which are not. */
import type { ControlTotal } from '../../intake/map/control-totals.ts'
import { controlLine, controlName, IMPORT_HEADINGS, repeatedExplains } from '../../lang/catalogue/import.ts'
import { totalsMet } from '../../lang/catalogue/import-inference.ts'
import { formatNumber } from '../../lang/numbers.ts'
import type { Lang } from '../../values/language.ts'

const MOST_DECIMALS = 6

function exact(value: number | undefined, lang: Lang): string {
  if (value === undefined) return IMPORT_HEADINGS.none[lang]
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, lang, Math.min(MOST_DECIMALS, decimals))
}

function controlText(control: ControlTotal, lang: Lang): string {
  const { expected, found, isMet, repeated } = control
  const line = controlLine(controlName(control, lang), exact(expected, lang), exact(found, lang), isMet, lang)
  if (repeated === undefined) return line
  return `${line}${repeatedExplains(repeated.rows, exact(repeated.sum, lang), lang)}`
}

/** One line for each published figure; of totals that stand in the source, one line a row of them, and each that is missed. */
export function controlLines(controls: readonly ControlTotal[], lang: Lang): string[] {
  const own = controls.filter(({ address }) => address === undefined)
  const rows = new Map<string, ControlTotal[]>()
  for (const control of controls.filter(({ address }) => address !== undefined)) {
    const key = `${control.title ?? ''}\u0000${control.where}`
    rows.set(key, [...(rows.get(key) ?? []), control])
  }
  const ofSource = [...rows.values()].flatMap((row) => {
    const met = row.filter(({ isMet }) => isMet)
    const [first] = row
    const name = [first?.title ?? '', first?.where ?? ''].filter((text) => text !== '').join(', ')
    return [
      ...(met.length === 0 ? [] : [totalsMet(name, met.length, lang)]),
      ...row.filter(({ isMet }) => !isMet).map((control) => controlText(control, lang)),
    ]
  })
  return [...own.map((control) => controlText(control, lang)), ...ofSource]
}
