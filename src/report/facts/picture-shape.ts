import * as v from 'valibot'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** Beyond any picture; drawings may extend a little outside theirs. */
const Coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
const Length = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6))

const PictureFile = v.pipe(v.string(), v.regex(/^[0-9]+-[a-z0-9-]{1,150}\.png$/))
const DrawingFile = v.pipe(v.string(), v.regex(/^[0-9]+-[a-z0-9-]{1,120}\.(svg|png)$/))

const MAX_REGIONS = 10_000
const MAX_PLACES = 5000
const MAX_KEYS = 1000

const PictureSide = v.object({
  ...{ file: PictureFile, width: Pixels, height: Pixels },
  name: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
})

const Region = v.object({
  kind: v.picklist(['changed', 'moved', 'revealed']),
  seenIn: v.exactOptional(v.picklist(['before', 'after', 'both'])),
  ...{ x: Count, y: Count, width: Pixels, height: Pixels, changedPixels: Count },
  line: v.exactOptional(v.literal(true)),
  resources: v.pipe(v.array(v.string()), v.maxLength(MAX_KEYS)),
  crop: v.exactOptional(v.object({ file: PictureFile })),
})

const Place = v.object({
  id: v.pipe(v.string(), v.maxLength(1000)),
  ...{ x: Coordinate, y: Coordinate, width: Length, height: Length },
})
const Places = v.pipe(v.array(Place), v.maxLength(MAX_PLACES))

/** Facts about renders from outside. A file name cannot contain a path. */
export const PictureShape = v.object({
  answer: v.exactOptional(v.picklist(['identical', 'no-visible-difference', 'only-layout-moved', 'places'])),
  ...{ before: PictureSide, after: PictureSide, diff: v.exactOptional(v.object({ file: PictureFile })) },
  ...{ changedPixels: Count, totalPixels: Pixels, movedPixels: Count },
  scale: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  displacement: v.exactOptional(v.object({ dx: Coordinate, dy: Coordinate })),
  regions: v.pipe(v.array(Region), v.maxLength(MAX_REGIONS)),
  places: v.exactOptional(v.object({ before: Places, after: Places })),
})

const Drawing = v.object({ file: DrawingFile, width: Pixels, height: Pixels })

/** Facts about the drawing of both inventories. */
export const DiagramShape = v.object({ svg: Drawing, focus: v.exactOptional(Drawing), png: v.exactOptional(Drawing) })
