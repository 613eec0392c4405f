/**
 * The report as facts: the content of report.json, and what follows from it by counting. Here are the types, the validation of a report
 * from outside, the counts, and which resources each kind of change concerns. Nothing here says how much a change matters (judgement.ts),
 * puts it into words (words/), or compares anything (build/).
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
  /** Memberships and connections that were added or removed. */
  readonly relations: number
  /** Changes that also happened by themselves before the deployment; counted nowhere else. Present with `control`. */
  readonly background?: number
  /** Changes of resources that were still changing at the end; counted under their kind as well. Present with `settle`. */
  readonly unsettled?: number
}

export interface Verdict {
  /** One line that stands alone: `2 added, 1 replaced, 1 removed`. */
  readonly text: string
  readonly hasChanges: boolean
  /** False if something could not be seen or is unconfirmed. */
  readonly known: boolean
}

export interface PictureSide {
  readonly file: string
  /** The original name of the file; absent for renders of a snapshot. */
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
  /** The picture to which the position applies; the one after, if it is seen in both. */
  readonly seenIn?: 'before' | 'after' | 'both'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly changedPixels: number
  /** Long and thin: a connector or a border that is drawn differently. */
  readonly line?: true
  /** Keys of the resources there, as far as known. */
  readonly resources: readonly string[]
  /** The region before and after, side by side; only one side if only one picture shows something there. */
  readonly crop?: { readonly file: string }
}

/**
 * The result of comparing two pictures. `identical`: the same pixels; `no-visible-difference`: nothing that a reader can see differs;
 * `only-layout-moved`: everything is as before, but elsewhere; `places`: something is drawn differently.
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
  /** How the picture after maps to the one before: position p is at `p * scale + (dx, dy)`. Absent if not determined. */
  readonly scale?: number
  readonly displacement?: { readonly dx: number; readonly dy: number }
  /** Pixels of the picture after that have the same content elsewhere before. */
  readonly movedPixels: number
  readonly regions: readonly RegionReport[]
  /** Where changed resources are drawn in each render; absent if a render does not match its inventory. */
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

/** Both inventories in one drawing: what stayed, was added, removed and changed. Sizes are in pixels of the drawing at its natural size. */
export interface DiagramReport {
  readonly svg: PictureSide
  /** What changed and its surroundings, the rest collapsed; absent if the whole is small enough to read. */
  readonly focus?: PictureSide
  readonly png?: PictureSide
}

/** The baseline state of the account: as a deployment left it, or as a watch has set or accepted it. */
export interface Since {
  /** When it was scanned, in ISO 8601. */
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

/** What had changed in a target between the last deployment and this one. It is not part of the verdict. */
export interface DriftReport {
  readonly since: Since
  /** False if the two could not be compared: then a warning says why, and nothing is known. */
  readonly compared: boolean
  readonly changes: readonly Change[]
  readonly counts: Counts
  readonly warnings: readonly Warning[]
  /** How many changes ignore rules have hidden; absent without rules. */
  readonly hidden?: number
}

/** `no-before`, `no-after`: that side is missing. `unreadable`: neither side can be compared. */
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
  /** Present if the state after the last deployment is known. */
  readonly drift?: DriftReport
  /** What it costs per month before and after; present if requested. */
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
  /** How the deployment ended, if known: `success`, `failure`, `cancelled`. */
  readonly deployment?: string
  readonly verdict: Verdict
  readonly counts: Counts
  /** Present if there were ignore rules: what was hidden, and by which. */
  readonly ignored?: { readonly hidden: number; readonly rules: readonly IgnoreRuleReport[] }
  /** What was announced and what happened; present if a plan was given. */
  readonly plan?: PlanReport
  /** Present in the report of a watch: its changes are those since that state, not those of a deployment. */
  readonly watch?: { readonly since: Since }
  /** The earlier deployment that this one rolls back, if any. */
  readonly rollback?: RollbackReport
  /** What the report was made from and by which run, and its own digest. Absent in reports of earlier versions. */
  readonly evidence?: Evidence
  readonly targets: readonly TargetReport[]
}

export const NO_COSMETICS: CosmeticCounts = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
export const TOOL_NAME = 'cloudcraft-deployment-diff'
