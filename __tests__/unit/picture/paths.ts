import { PNG } from 'pngjs'
import { compareDecoded, type PictureDifference } from '../../../src/picture/compare/decoded.ts'
import { findRegions } from '../../../src/picture/compare/regions.ts'
import { streamPictures } from '../../../src/picture/compare/stream.ts'

/** What a path came to, in a form that two paths can be compared by: `differs` names what is not the same. */
export interface Outcome {
  readonly difference: PictureDifference | undefined
  readonly code: string | undefined
}

export function decodedOutcome(before: Uint8Array, after: Uint8Array): Outcome {
  return outcomeOf(() => compareDecoded({ name: 'before', bytes: before }, { name: 'after', bytes: after }))
}

export function streamedOutcome(before: Uint8Array, after: Uint8Array): Outcome {
  return outcomeOf(() => streamPictures({ name: 'before', bytes: before }, { name: 'after', bytes: after }))
}

function outcomeOf(compare: () => PictureDifference | undefined): Outcome {
  try {
    return { difference: compare(), code: undefined }
  } catch (error) {
    return { difference: undefined, code: (error as { code?: string }).code ?? String(error) }
  }
}

/** In what two differences are not the same: count, cells, regions, a pixel of the drawing. Nothing when they are. */
export function disagreement(expected: PictureDifference, actual: PictureDifference): string | undefined {
  if (expected.changedPixels !== actual.changedPixels)
    return `${actual.changedPixels} for ${expected.changedPixels} pixels`
  if (expected.isIdentical !== actual.isIdentical) return `identical: ${actual.isIdentical} for ${expected.isIdentical}`
  if (!areEqual(expected.cells.cells, actual.cells.cells)) return 'cells'
  if (JSON.stringify(findRegions(expected.cells)) !== JSON.stringify(findRegions(actual.cells))) return 'regions'
  const [drawn, other] = [pixelsOf(expected), pixelsOf(actual)]
  if (drawn.width !== other.width || drawn.height !== other.height) return 'size of the drawing'
  if (areEqual(drawn.data, other.data)) return undefined
  return `pixel ${drawn.data.findIndex((byte, i) => byte !== other.data[i]) >> 2} of the drawing`
}

function areEqual(one: Uint8Array | Uint32Array, other: Uint8Array | Uint32Array): boolean {
  const bytes = (array: Uint8Array | Uint32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)
  return Buffer.compare(bytes(one), bytes(other)) === 0
}

function pixelsOf(difference: PictureDifference): PNG {
  return PNG.sync.read(Buffer.from(difference.drawing()))
}
