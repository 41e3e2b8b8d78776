/** Writes the path of a file beside a page as an address that leads there and nowhere else. */

/** What stays as it is in an address, and yet ends one in Markdown or in a quoted attribute. */
const ODD = /[!'()*~]/g

/** The path, each of its names encoded: no name is a scheme, a host, a query or the end of the address. */
export function relativeAddress(path: string): string {
  const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  return path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(ODD, encoded))
    .join('/')
    .replace(/^\//, './')
}
