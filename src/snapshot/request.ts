/** What is asked of every target alike. Two snapshots are comparable only when their requests are equal. */
export interface SnapshotRequest {
  /** Cloudcraft's filter expression, as given: `type=rds AND env=prod`. */
  readonly filter?: string
  /** Component types to leave out: `['ec2', 'sg']`. */
  readonly exclude?: readonly string[]
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
  /** Size of the render in pixels. */
  readonly width: number
  readonly height: number
}
