/** Messages of the language server protocol as they come and go: JSON behind a header with its length. */

export function framedMessage(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** The first message of what was received, and what is behind it; undefined as long as it is not whole. */
export function firstMessage(
  received: Buffer<ArrayBuffer>,
): { readonly message: unknown; readonly rest: Buffer<ArrayBuffer> } | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const length = Number(/Content-Length: (\d+)/i.exec(received.toString('utf8', 0, end))?.[1])
  const last = end + 4 + length
  if (received.length < last) return undefined
  return { message: JSON.parse(received.toString('utf8', end + 4, last)), rest: received.subarray(last) }
}
