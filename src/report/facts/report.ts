/**
 * The report as facts: what report.json holds, and what follows from it by counting. Here are the types, the check of a report from
 * outside, the counts, and which resources each kind of change concerns. Nothing here says how much a change matters (judgement.ts), puts
 * it into words (words/), or compares anything (build/).
 */

import type { CostReport } from '../../cost/cost-report.ts'
import type { ChangeMap } from '../../drawing/map/map.ts'
import type { Change, CosmeticCounts, Warning } from '../../inventory/change.ts'
import type { PlanReport } from '../../plan/plan-report.ts'
import type { Target } from '../../snapshot/target.ts'
import type { ControlReport, SettleReport } from './calm-shape.ts'
import type { Evidence } from './evidence-shape.ts'
import type { RollbackReport } from './rollback-shape.ts'

/** How many resources each kind of change concerns. What is `unknown` is counted under its kind as well. */
export interface Counts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly replaced: number
  readonly unchanged: number
  readonly unknown: number
  /** Memberships and connections that came or went. */
  readonly relations: number
  /** Changes that also happened by themselves before the deployment; counted nowhere else. Present where that was looked for. */
  readonly background?: number
  /** Changes of what was still moving at the end; counted under their kind as well. Present where that was looked for. */
  readonly unsettled?: number
}

export interface Verdict {
  /** One line that stands alone: `2 added, 1 replaced, 1 removed`. */
  readonly text: string
  readonly hasChanges: boolean
  /** False when something could not be seen or is in doubt. */
  readonly known: boolean
}

export interface PictureSide {
  readonly file: string
  /** What the file was called where it came from; absent for renders of a snapshot. */
  readonly name?: string
  readonly width: number
  readonly height: number
}

/**
 * A part of the picture that differs, in pixels. `changed`: it looks different, or is in one picture only; `moved`: it looks the same in
 * another place; `revealed`: it is hidden behind something in one of the pictures. Only `changed` is a change.
 */
export interface RegionReport {
  readonly kind: 'changed' | 'moved' | 'revealed'
  /** The picture that the place is in; after, where it is seen in both. */
  readonly seenIn?: 'before' | 'after' | 'both'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly changedPixels: number
  /** Long and thin: a connector or a border that is drawn differently. */
  readonly line?: true
  /** Keys of the resources that stand there, as far as that is known. */
  readonly resources: readonly string[]
  /** The region before beside after; alone where only one of the pictures shows something there. */
  readonly crop?: { readonly file: string }
}

/**
 * What a comparison of two pictures came to. `identical`: the same pixels; `no-visible-difference`: nothing that a reader sees differs;
 * `only-layout-moved`: all is there as before, elsewhere; `places`: something is drawn differently.
 */
export type PictureAnswer = 'identical' | 'no-visible-difference' | 'only-layout-moved' | 'places'

export interface PictureReport {
  /** Absent in reports of earlier versions. */
  readonly answer?: PictureAnswer
  readonly before: PictureSide
  readonly after: PictureSide
  /** Absent when no pixel differs. */
  readonly diff?: { readonly file: string }
  readonly changedPixels: number
  readonly totalPixels: number
  /** How the picture after lies on the one before: position p is at `p * scale + (dx, dy)`. Absent where it was not looked for. */
  readonly scale?: number
  readonly displacement?: { readonly dx: number; readonly dy: number }
  /** Pixels of the picture after that have the same content elsewhere before. */
  readonly movedPixels: number
  readonly regions: readonly RegionReport[]
  /** Where what changed is drawn in each render; absent where a render does not fit its inventory. */
  readonly places?: { readonly before: readonly Place[]; readonly after: readonly Place[] }
}

/** Where a component is drawn, in pixels of the picture. */
export interface Place {
  /** The component's id in the document of its side. */
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Both inventories in one drawing: what stayed, came, went and changed. Sizes are the pixels of the drawing at its natural size. */
export interface DiagramReport {
  readonly svg: PictureSide
  /** What changed and its surroundings, the rest collapsed; absent where the whole is small enough to read. */
  readonly focus?: PictureSide
  readonly png?: PictureSide
}

/** The state of the account that is compared with: as a deployment left it, unless a watch has set or accepted it. */
export interface Since {
  /** When it was looked at, in ISO 8601. */
  readonly takenAt?: string
  readonly by: 'deployment' | 'watch' | 'accepted'
  readonly runId?: number
  /** What people call the run: `#118`. */
  readonly runNumber?: number
  /** The page of the run. */
  readonly runUrl?: string
  /** The commit that was deployed. */
  readonly sha?: string
}

/** What had changed in a target before this deployment began, since the last one left it. It is no part of the verdict. */
export interface DriftReport {
  readonly since: Since
  /** False where the two could not be compared: then a warning says why, and nothing is known. */
  readonly compared: boolean
  readonly changes: readonly Change[]
  readonly counts: Counts
  readonly warnings: readonly Warning[]
  /** How many changes ignore rules have hidden; absent without rules. */
  readonly hidden?: number
}

/** `no-before`, `no-after`: that side is missing. `unreadable`: neither side is there to be compared. */
export type TargetStatus = 'compared' | 'no-before' | 'no-after' | 'unreadable'

/** One side of a target, as far as its inventory could be read. */
export interface SideReport {
  readonly takenAt?: string
  readonly resources: number
  /** Of the inventory, byte for byte. Absent in reports of earlier versions. */
  readonly sha256?: string
}

export interface TargetReport {
  readonly target: Target
  readonly status: TargetStatus
  readonly before?: SideReport
  readonly after?: SideReport
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly cosmetic: CosmeticCounts
  readonly warnings: readonly Warning[]
  readonly control?: ControlReport
  readonly settle?: SettleReport
  readonly picture?: PictureReport
  readonly diagram?: DiagramReport
  /** What changed and its neighbours, small enough to draw in a comment. */
  readonly map?: ChangeMap
  /** Present where the account as the last deployment left it is known. */
  readonly drift?: DriftReport
  /** What it costs per month before and after; present where that was asked for. */
  readonly cost?: CostReport
}

/** What an ignore rule has done. `unused`: it matched nothing; `expired`: its last day is over, so it hid nothing. */
export interface IgnoreRuleReport {
  readonly reason: string
  readonly line: number
  readonly hidden: number
  readonly state: 'used' | 'unused' | 'expired'
}

/** report.json: the facts, no markup. Files are named relative to the folder of the report. */
export interface Report {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  /** How the deployment ended, where that is known: `success`, `failure`, `cancelled`. */
  readonly deployment?: string
  readonly verdict: Verdict
  readonly counts: Counts
  /** Present when there were ignore rules: what was hidden, and by which. */
  readonly ignored?: { readonly hidden: number; readonly rules: readonly IgnoreRuleReport[] }
  /** What was announced and what became of it; present when a plan was given. */
  readonly plan?: PlanReport
  /** Present in the report of a watch: its changes are those since that state, and no deployment's. */
  readonly watch?: { readonly since: Since }
  /** The earlier deployment whose changes this one takes back, where there is one. */
  readonly rollback?: RollbackReport
  /** What the report was made from and by which run, with its own digest. Absent in reports of earlier versions. */
  readonly evidence?: Evidence
  readonly targets: readonly TargetReport[]
}

export const NO_COSMETICS: CosmeticCounts = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
export const TOOL_NAME = 'cloudcraft-deployment-diff'
