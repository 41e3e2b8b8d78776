/** The text of a cell that holds HTML, as tools export their rich texts, also with its signs escaped. */

/** Names of signs, without those that only mark up: the letters of French and usual punctuation (HTML 4, 24). */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  deg: '°',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  OElig: 'Œ',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  sect: '§',
  copy: '©',
}

/** How HTML begins: an element that tools write, with its signs as they are or escaped. */
const BEGINNING =
  /^\s*(?:<|&lt;|&#60;)(?:p|div|span|br|ul|ol|h[1-6]|strong|b|em|i|u|a|table|blockquote|pre)(?:\s[^<>]{0,500})?\/?(?:>|&gt;|&#62;)/i

const LAST_SIGN = 0x10_ff_ff

function signOf(whole: string, name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  return code > 31 && code <= LAST_SIGN && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : ' '
}

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, signOf)
}

/** What a page never shows, from its beginning to its end. */
const HIDDEN = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
] as const

/** A text without what stands between two signs, these too; by hand, for an expression tries each beginning to the end. */
function without(text: string, start: string, end: string): string {
  const lower = text.toLowerCase()
  // A few letters are two in small.
  const small = lower.length === text.length ? lower : text
  let [rest, at] = ['', 0]
  for (;;) {
    const from = small.indexOf(start, at)
    const to = from === -1 ? -1 : small.indexOf(end, from)
    if (to === -1) return rest + text.slice(at)
    rest += `${text.slice(at, from)} `
    at = to + end.length
  }
}

/** The text that HTML shows, a line for each of its blocks; undefined for what is no HTML. */
export function htmlText(text: string): string | undefined {
  if (!BEGINNING.test(text)) return undefined
  const markup = /^\s*</.test(text) ? text : decoded(text)
  const lines = HIDDEN.reduce((rest, [start, end]) => without(rest, start, end), markup)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/?(?:p|div|ul|ol|h[1-6]|table|tr|blockquote|pre)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .split('\n')
  return lines
    .map((line) =>
      decoded(line)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && line !== '-')
    .join('\n')
}
