import type { Provider } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import type { Session } from './call.ts'
import type { SnapshotFormat } from './file-formats.ts'
import { type ImageOptions, imageQuery } from './image-query.ts'
import { requestFile } from './request.ts'

/** What a scan finds and how it is drawn. Cloudcraft's defaults apply to absent options. */
export interface SnapshotOptions extends ImageOptions {
  /** Cloudcraft's filter expression, as given: `type=rds AND (env=staging OR env=prod)`. */
  readonly filter?: string | undefined
  /** Component types to exclude: `['ec2', 'sg']`. */
  readonly exclude?: readonly string[] | undefined
  /** Without labels the document loses the names of its components. Cloudcraft's default: true. */
  readonly label?: boolean | undefined
  /** Without it the document has no connections. Cloudcraft's default: true. */
  readonly autoconnect?: boolean | undefined
  readonly projection?: 'isometric' | '2d' | undefined
  readonly theme?: 'light' | 'dark' | undefined
}

/** One region of one linked account. */
export interface ScannedRegion {
  readonly provider: Provider
  readonly accountId: string
  readonly region: string
  /** Its name in errors and logs; default: the account's id. */
  readonly title?: string
}

/**
 * A fresh scan in one format: the bytes as sent, once their signature matches the format. Waits for the scan until the deadline.
 * @throws ExpectedError SNAPSHOT_STILL_PROCESSING; other codes
 */
export function requestSnapshot(
  session: Session,
  { provider, accountId, region, title = `${accountId} (${region})` }: ScannedRegion,
  format: SnapshotFormat,
  options: SnapshotOptions = {},
): Promise<Uint8Array> {
  const operation = provider === 'aws' ? 'snapshotAwsAccount' : 'snapshotAzureAccount'
  const full = `${visibleLine(title, 200)} ${format}`
  return requestFile(session, operation, {
    title: full,
    accountId,
    region,
    format,
    query: snapshotQuery(full, options),
  })
}

function snapshotQuery(title: string, options: SnapshotOptions): URLSearchParams {
  const all = new URLSearchParams()
  if (options.filter) all.set('filter', options.filter)
  // One value with commas: repeated `exclude=` does not work.
  if (options.exclude?.length) all.set('exclude', options.exclude.join(','))
  for (const name of ['label', 'autoconnect', 'projection', 'theme'] as const) {
    if (options[name] !== undefined) all.set(name, String(options[name]))
  }
  for (const [name, value] of imageQuery(title, options)) all.set(name, value)
  return all
}
