/** Positions, by handle, in grid units: x runs down-right on the picture, y down-left. */
export interface Placement {
  readonly at: Map<string, readonly [x: number, y: number]>
  /** Groups with their own size: autoscaling groups and Azure clusters. */
  readonly size: Map<string, readonly [width: number, depth: number]>
  /** Autoscaling groups whose members are not evenly spaced. */
  readonly manual: Set<string>
}

export function emptyPlacement(): Placement {
  return { at: new Map(), size: new Map(), manual: new Set() }
}
