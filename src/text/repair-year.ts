/** What somebody meant by a year with a digit too many. */

/**
 * The dates that a date with a year of five digits may mean, each with another digit left out: `20206-12` is
 * `2026-12`, `2020-12` or `2006-12`.
 *
 * @returns years of this century, each date once; none for a text of another form.
 */
export function withoutDigit(text: string): string[] {
  const [, year = '', rest = ''] = /^\s*(\d{5})((?:-\d{2}){0,2})\s*$/.exec(text) ?? []
  const years = [...year].map((_, at) => year.slice(0, at) + year.slice(at + 1))
  return [...new Set(years)].filter((one) => one.startsWith('20')).map((one) => `${one}${rest}`)
}
