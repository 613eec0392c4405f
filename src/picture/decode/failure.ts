import { ExpectedError } from '../../errors.ts'

/** The bytes of a PNG file, with the name that errors use for it. */
export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Fault = 'PNG_NOT_PNG' | 'PNG_TRUNCATED' | 'PNG_CORRUPT' | 'PNG_TOO_LARGE'

const REMEDIES: Readonly<Record<Fault, string>> = {
  PNG_NOT_PNG: 'Give a PNG file.',
  PNG_TRUNCATED: 'Copy the file again, or take the snapshot again.',
  PNG_CORRUPT: 'Copy the file again, or take the snapshot again.',
  PNG_TOO_LARGE:
    'Ask for a smaller picture with `width` and `height`, or store it with 8 bits and without interlacing.',
}

/** What is wrong with a picture, as an error to throw. */
export function pngFault(code: Fault, name: string, what: string): ExpectedError {
  return new ExpectedError(code, `${name} ${what}`, REMEDIES[code])
}
