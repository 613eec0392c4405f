/**
 * What the package offers to other programs: `import { compareInventories } from 'cloudcraft-deployment-diff'`. Every function is pure and
 * makes no requests: bytes in, a report, Markdown or HTML out. The client of the API is `cloudcraft-deployment-diff/cloudcraft`.
 */
import { type PictureComparison as Comparison, comparePictures as comparePngs } from './picture/compare/compare.ts'
import { buildReport } from './report/build/build.ts'
import { compareSnapshots } from './report/build/compare.ts'
import type { Report } from './report/facts/report.ts'
import { renderReview } from './report/page/page.ts'
import { parseRequest } from './snapshot/request.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import type { Target } from './snapshot/target.ts'
import { VERSION } from './version.ts'

// biome-ignore lint/performance/noBarrelFile: what the package offers is listed in one place
export { CODES, type Code } from './codes.ts'
export { ExpectedError } from './errors.ts'
export type * from './inventory/change.ts'
export type * from './report/facts/report.ts'
export { type CommentOptions, renderComment } from './report/markdown/comment.ts'
export type { Target } from './snapshot/target.ts'

/** An inventory as Cloudcraft's API sends it: the text or bytes of the JSON document, or what `JSON.parse` made of it. */
export type InventoryDocument = string | Uint8Array | object

export interface CompareInventoriesOptions {
  /** What the report calls the account and region. */
  readonly target?: Target
}

const UNNAMED: Target = { provider: 'aws', account: { id: '', name: 'Cloud' }, region: '' }

/**
 * Compares two inventories of one account and region: the report that `compare BEFORE AFTER --json` prints.
 * @throws ExpectedError `INVENTORY_INVALID` and similar codes for something that is not an inventory; `ACCOUNT_MISMATCH`, `REGION_MISMATCH`
 */
export function compareInventories(
  before: InventoryDocument,
  after: InventoryDocument,
  { target = UNNAMED }: CompareInventoriesOptions = {},
): Report {
  const { targets, failures } = compareSnapshots(snapshotOf(before, target), snapshotOf(after, target))
  const [first] = failures
  if (first !== undefined) throw failures.length === 1 ? first : new AggregateError(failures)
  return buildReport(targets, { toolVersion: VERSION })
}

function snapshotOf(document: InventoryDocument, target: Target): Snapshot {
  return { apiHost: '', request: parseRequest({}), targets: [{ target, inventory: bytesOf(document) }] }
}

function bytesOf(document: InventoryDocument): Uint8Array {
  if (document instanceof Uint8Array) return document
  return new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))
}

/** How two pictures differ, pixel by pixel. Sizes in pixels. */
export type PictureComparison = Pick<
  Comparison,
  'before' | 'after' | 'width' | 'height' | 'totalPixels' | 'changedPixels' | 'isIdentical' | 'regions' | 'diff'
>

/**
 * Compares two PNG files like pixelmatch with its default options, at the top left of one canvas.
 * @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
 */
export function comparePictures(before: Uint8Array, after: Uint8Array): PictureComparison {
  return comparePngs({ name: 'before', bytes: before }, { name: 'after', bytes: after })
}

/**
 * The review page: one HTML file that makes no requests.
 * @param files the pictures of the report, by file name; a report on inventories alone has none
 */
export function renderPage(report: Report, files: ReadonlyMap<string, Uint8Array> = new Map()): string {
  return renderReview(report, files)
}
