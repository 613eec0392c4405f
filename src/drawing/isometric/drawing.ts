/**
 * Cloudcraft's documents as pictures. `parse.ts` reads a document into a `Drawing` (by way of `registry.ts`, which finds components and
 * their positions), and `svg.ts` draws one: ground, outlines, lines, solids from back to front, labels. Shapes and colours of types are in
 * `palette.ts` and `shapes.ts`; `own-svg.ts` recognises drawings of this kind. Marks of changes are drawn in `difference`; the rasteriser
 * makes pixels.
 */
import type { Point, Rect } from './geometry.ts'

/** How a component differs between two snapshots; a drawing of one snapshot has no marks. */
export type Mark = 'added' | 'removed' | 'changed' | 'replaced' | 'unchanged'

/** A colour for each projection; a missing one is taken from the type's palette. */
export interface Paint {
  readonly isometric?: string
  readonly flat?: string
}

interface Component {
  /** The component's id in its document. */
  readonly id: string
  /** Cloudcraft's type: `ec2`, `asg`, `vpc`. */
  readonly type: string
  readonly mark?: Mark
}

/** A solid that stands on the ground; `at` is its back corner, all in grid units. */
export interface Item extends Component {
  readonly at: Point
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly name: string
  readonly color: Paint
  readonly accent: Paint
}

/** A surface on the ground below items: autoscaling group, zone, area, cluster. */
export interface Plate extends Component {
  readonly kind: 'platform' | 'zone' | 'area' | 'cluster'
  readonly name: string
  /** Corners on the ground, in order. */
  readonly corners: readonly Point[]
  readonly color: Paint
  readonly border: Paint
  readonly shadow: boolean
}

/** A line around the members of a network: vpc, subnet, security group, region, network ACL. */
export interface Outline extends Component {
  readonly name: string
  readonly rect: Rect
  readonly color: Paint
  /** Where on the outline the name is written. */
  readonly legend: Legend
}

export interface Legend {
  readonly at: Point
  readonly direction: Direction
}

/** The side that the lower edge of a text faces; `down` is towards the viewer's left in the isometric view. */
export type Direction = 'down' | 'right' | 'up' | 'left'

export interface Label extends Component {
  /** The id of the component that it labels; missing for a text on its own. */
  readonly of?: string
  readonly lines: readonly string[]
  /** The upper left corner of the text. */
  readonly at: Point
  /** Cloudcraft's text size: 16 for the labels of a scan. */
  readonly size: number
  readonly direction: Direction
  /** Upright like a wall instead of lying on the ground. */
  readonly standing: boolean
  /** Skewed into the scene, or facing the viewer. */
  readonly isometric: boolean
  /** A halo keeps the text readable on whatever is below it. */
  readonly halo: boolean
  readonly color: Paint
}

/** A connection on the ground, already routed. */
export interface Line extends Component {
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
  readonly width: number
  readonly dashed: boolean
  readonly arrow: boolean
  readonly color: Paint
}

/** Everything that a picture shows, in grid units and sorted, so that equal drawings give equal pictures. */
export interface Drawing {
  readonly items: readonly Item[]
  readonly plates: readonly Plate[]
  readonly outlines: readonly Outline[]
  readonly labels: readonly Label[]
  readonly lines: readonly Line[]
}
