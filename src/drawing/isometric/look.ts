/** The silhouette that a type is drawn with. */
export type Shape =
  | 'server'
  | 'database'
  | 'cache'
  | 'bucket'
  | 'disk'
  | 'files'
  | 'tile'
  | 'queue'
  | 'hub'
  | 'gateway'
  | 'task'
  | 'cluster'
  | 'person'
  | 'search'
  | 'wall'
  | 'block'

/** The sign on its top; the strokes are our own. */
export type Sign =
  | 'lambda'
  | 'balancer'
  | 'globe'
  | 'broadcast'
  | 'bolt'
  | 'code'
  | 'envelope'
  | 'shield'
  | 'exchange'
  | 'upward'
  | 'lock'
  | 'cube'
  | 'wheel'
  | 'magnifier'
  | 'signpost'
  | 'stack'
  | 'arrows'
  | 'plug'
  | 'none'

/** How a type is drawn; colours as `[solid, accent]` for each projection. */
export interface Look {
  readonly shape: Shape
  readonly sign: Sign
  readonly caption: string
  readonly isometric: readonly [string, string]
  readonly flat: readonly [string, string]
}
