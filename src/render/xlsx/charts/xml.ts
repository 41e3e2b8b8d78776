/** Writes elements of XML, every text and attribute escaped. */

/** A piece of XML. */
export type Xml = string & { readonly isXml?: true }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The text as the content of an element or of an attribute. */
export function xmlText(text: string): Xml {
  return text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign)
}

/** An element; attributes that are undefined are left out, contents are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly Xml[]
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${xmlText(String(value))}"`,
  )
  const inner = content.join('')
  const open = `<${name}${written.join('')}`
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`
}

/** An element whose value is an attribute, as most of DrawingML has it. */
export function val(name: string, value: string | number): Xml {
  return element(name, { val: value })
}

/** The head of each part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
