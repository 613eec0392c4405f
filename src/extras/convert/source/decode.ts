/** The text of a file in any encoding: PowerShell's `>` writes UTF-16. A byte order mark is not part of it. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly isUtf16: boolean } {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), isUtf16: encoding !== 'utf-8' }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a byte order mark: ASCII in UTF-16 has a zero next to each character.
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : 'utf-8'
}
