import type { Provider } from '../snapshot/target.ts';
import type { Session } from './call.ts';
import type { SnapshotFormat } from './file-formats.ts';
import { type ImageOptions } from './image-query.ts';
/** What a scan finds and how it is drawn. Cloudcraft's defaults apply to what is not given. */
export interface SnapshotOptions extends ImageOptions {
    /** Cloudcraft's filter expression, as given: `type=rds AND (env=staging OR env=prod)`. */
    readonly filter?: string | undefined;
    /** Component types to leave out: `['ec2', 'sg']`. */
    readonly exclude?: readonly string[] | undefined;
    /** Without labels the document loses the names of its components. Cloudcraft's default: true. */
    readonly label?: boolean | undefined;
    /** Without it the document has no connections. Cloudcraft's default: true. */
    readonly autoconnect?: boolean | undefined;
    readonly projection?: 'isometric' | '2d' | undefined;
    readonly theme?: 'light' | 'dark' | undefined;
}
/** One region of one linked account. */
export interface ScannedRegion {
    readonly provider: Provider;
    readonly accountId: string;
    readonly region: string;
    /** Its name in errors and logs; default: the account's id. */
    readonly title?: string;
}
/**
 * A fresh scan in one format: the bytes as sent, once their signature matches the format. Waits for the scan until the deadline.
 * @throws ExpectedError SNAPSHOT_STILL_PROCESSING and others
 */
export declare function requestSnapshot(session: Session, { provider, accountId, region, title }: ScannedRegion, format: SnapshotFormat, options?: SnapshotOptions): Promise<Uint8Array>;
