/**
 * What the package offers to other programs: `import { compareInventories } from 'cloudcraft-deployment-diff'`. Every function is pure and
 * makes no requests: bytes in, a report, Markdown or HTML out. The client of the API is `cloudcraft-deployment-diff/cloudcraft`.
 */
import { l as Target } from "./index.js";
/**
 * Every code of an expected failure, with its class. The class decides what a failure does to a deploy job (decision record 1):
 * - `input`: someone made a mistake, which will be wrong again the next time: it fails the step.
 * - `outage`: a service, a network, a file or a machine had a bad day, or something is missing: a warning, the deployment goes on.
 * - `gate`: a gate tripped, as asked for with `fail-on`: it fails the step.
 * - `bug`: a mistake of ours, caught where it costs least: a warning that asks the user to report it.
 */
export declare const CODES: {
  readonly ACCESS_DENIED: 'outage';
  readonly ACCOUNT_AMBIGUOUS: 'input';
  readonly ACCOUNT_MISMATCH: 'outage';
  readonly ACCOUNT_NOT_FOUND: 'input';
  readonly ACCOUNT_UNKNOWN: 'input';
  readonly ANSWER_CONTRADICTED: 'outage';
  readonly ANSWER_TRUNCATED: 'outage';
  readonly ANSWER_UNEXPECTED: 'outage';
  readonly API_KEY_MALFORMED: 'input';
  readonly API_KEY_MISSING: 'input';
  readonly API_KEY_REJECTED: 'input';
  readonly API_NOT_FOUND: 'outage';
  readonly API_URL_INSECURE: 'input';
  readonly API_URL_INVALID: 'input';
  readonly ARGUMENTS_WRONG: 'input';
  readonly ARTIFACTS_UNSUPPORTED: 'outage';
  readonly ARTIFACT_EXPIRED: 'outage';
  readonly ARTIFACT_FAILED: 'outage';
  readonly ARTIFACT_FORBIDDEN: 'outage';
  readonly ARTIFACT_NAME_INVALID: 'input';
  readonly ARTIFACT_NOT_FOUND: 'outage';
  readonly ARTIFACT_UNSAFE: 'outage';
  readonly BACKUP_BUSY: 'outage';
  readonly BACKUP_DAMAGED: 'outage';
  readonly BACKUP_INCOMPLETE: 'outage';
  readonly BACKUP_MISSING: 'outage';
  readonly BACKUP_NEWER: 'outage';
  readonly BACKUP_OTHER_ACCOUNT: 'outage';
  readonly BASELINE_DIFFERS: 'input';
  readonly BASELINE_MISSING: 'outage';
  readonly BASE_PATH_INVALID: 'input';
  readonly BLUEPRINT_FILE_INVALID: 'input';
  readonly BLUEPRINT_LEFT_BEHIND: 'outage';
  readonly BLUEPRINT_NOT_FOUND: 'outage';
  readonly BLUEPRINT_OUTDATED: 'outage';
  readonly BUDGET_MALFORMED: 'outage';
  readonly CHANNEL_FAILED: 'outage';
  readonly CLIENT_SECRET_EMPTY: 'input';
  readonly CLIENT_SECRET_MISSING: 'input';
  readonly COMMAND_UNKNOWN: 'input';
  readonly COMMENT_FAILED: 'outage';
  readonly COMMENT_FORBIDDEN: 'outage';
  readonly COMMENT_FULL: 'outage';
  readonly COMMENT_GONE: 'outage';
  readonly COMMENT_LIMITED: 'outage';
  readonly COMMENT_LOCKED: 'outage';
  readonly COMMENT_NOT_FOUND: 'outage';
  readonly COMMENT_REJECTED: 'outage';
  readonly COMMENT_UNAUTHORIZED: 'outage';
  readonly CONFIG_INVALID: 'input';
  readonly CONFIG_NOT_FOUND: 'input';
  readonly COMPARE_MIXED: 'input';
  readonly COMPARE_UNKNOWN: 'input';
  readonly COMPARISON_FAILED: 'bug';
  readonly CONFIRMATION_MISSING: 'input';
  readonly CONFIRMATION_REFUSED: 'input';
  readonly CONVERT_BINARY_PLAN: 'input';
  readonly CONVERT_FORMAT_VERSION: 'input';
  readonly CONVERT_NOT_JSON: 'input';
  readonly CONVERT_NOT_YAML: 'input';
  readonly CONVERT_NO_FILE: 'input';
  readonly CONVERT_OTHER_FORMAT: 'input';
  readonly CONVERT_PARAMETER: 'input';
  readonly CONVERT_PLAN_ERRORED: 'input';
  readonly CONVERT_RAW_STATE: 'input';
  readonly CONVERT_REGION: 'input';
  readonly CONVERT_TERRAFORM_CODE: 'input';
  readonly CONVERT_TERRAFORM_LOG: 'input';
  readonly CONVERT_TOO_DEEP: 'input';
  readonly CONVERT_TOO_LARGE: 'input';
  readonly CONVERT_TOO_MANY: 'input';
  readonly CONVERT_UNKNOWN_FORMAT: 'input';
  readonly COST_FAILED: 'bug';
  readonly COST_KEY_READ_ONLY: 'outage';
  readonly COST_OUT_OF_TIME: 'outage';
  readonly CURRENCY_REFUSED: 'outage';
  readonly CURRENCY_UNKNOWN: 'input';
  readonly DEPLOYMENT_UNKNOWN: 'input';
  readonly DOUBT_UNKNOWN: 'input';
  readonly DRIFT_FAILED: 'bug';
  readonly DRIFT_UNKNOWN: 'input';
  readonly EXPLAIN_UNKNOWN: 'input';
  readonly FAULT_UNKNOWN: 'input';
  readonly FILE_TOO_LARGE: 'outage';
  readonly FILE_UNREADABLE: 'outage';
  readonly FORMAT_UNKNOWN: 'input';
  readonly GATE_UNKNOWN: 'input';
  readonly HISTORY_FAILED: 'outage';
  readonly HISTORY_FOREIGN: 'outage';
  readonly HISTORY_FORBIDDEN: 'outage';
  readonly IGNORE_INVALID: 'input';
  readonly IGNORE_UNREADABLE: 'input';
  readonly IMAGES_FAILED: 'outage';
  readonly IMAGES_FORBIDDEN: 'outage';
  readonly INPUT_INVALID: 'input';
  readonly INPUT_TOO_LARGE: 'input';
  readonly INVENTORY_NOT_BLUEPRINT: 'outage';
  readonly INVENTORY_NOT_JSON: 'outage';
  readonly INVENTORY_NOT_ROWS: 'input';
  readonly INVENTORY_TOO_DEEP: 'outage';
  readonly INVENTORY_TOO_LARGE: 'outage';
  readonly ISSUE_DISABLED: 'outage';
  readonly ISSUE_FAILED: 'outage';
  readonly ISSUE_FORBIDDEN: 'outage';
  readonly ISSUE_LIMITED: 'outage';
  readonly ISSUE_LOCKED: 'outage';
  readonly ISSUE_REJECTED: 'outage';
  readonly ISSUE_UNAUTHORIZED: 'outage';
  readonly KEY_UNREADABLE: 'input';
  readonly LABELS_FAILED: 'outage';
  readonly LABELS_FORBIDDEN: 'outage';
  readonly NETWORK_ERROR: 'outage';
  readonly OPTION_MISPLACED: 'input';
  readonly OPTION_MISSING: 'input';
  readonly OPTION_UNKNOWN: 'input';
  readonly OPTION_VALUE: 'input';
  readonly OUTPUTS_UNWRITABLE: 'outage';
  readonly OUT_BUSY: 'outage';
  readonly OUT_DAMAGED: 'outage';
  readonly OUT_IS_INPUT: 'input';
  readonly OUT_IS_SNAPSHOT: 'input';
  readonly OUT_NOT_OURS: 'input';
  readonly OUT_OTHER_KIND: 'input';
  readonly OUT_UNWRITABLE: 'outage';
  readonly PART_NOT_TAKEN: 'outage';
  readonly PICTURE_FAILED: 'bug';
  readonly PICTURE_TOO_LARGE: 'outage';
  readonly PLAN_BINARY: 'outage';
  readonly PLAN_ERRORED: 'outage';
  readonly PLAN_FAILED: 'bug';
  readonly PLAN_FORMAT_VERSION: 'outage';
  readonly PLAN_LOG: 'outage';
  readonly PLAN_NOT_JSON: 'outage';
  readonly PLAN_RAW_STATE: 'outage';
  readonly PLAN_REFRESH_ONLY: 'outage';
  readonly PLAN_SEVERAL: 'outage';
  readonly PLAN_TOO_DEEP: 'outage';
  readonly PLAN_TOO_LARGE: 'outage';
  readonly PLAN_TOO_MANY: 'outage';
  readonly PLAN_UNKNOWN_FORMAT: 'outage';
  readonly PNG_CORRUPT: 'outage';
  readonly PNG_NOT_PNG: 'outage';
  readonly PNG_TOO_LARGE: 'outage';
  readonly PNG_TRUNCATED: 'outage';
  readonly PORT_DENIED: 'input';
  readonly PORT_TAKEN: 'input';
  readonly PROVIDER_UNKNOWN: 'input';
  readonly PROXY_INVALID: 'input';
  readonly PULL_REQUEST_SEARCH_FAILED: 'outage';
  readonly PULL_REQUEST_SEARCH_FORBIDDEN: 'outage';
  readonly PULL_REQUEST_SEARCH_LIMITED: 'outage';
  readonly PULL_REQUEST_SEARCH_UNAUTHORIZED: 'outage';
  readonly PULL_REQUEST_UNKNOWN: 'outage';
  readonly RASTERISER_FAILED: 'outage';
  readonly RATE_LIMITED: 'outage';
  readonly RATE_UNREADABLE: 'input';
  readonly REDIRECT_REFUSED: 'outage';
  readonly REGION_INVALID: 'input';
  readonly REGION_OTHER_CLOUD: 'input';
  readonly REGION_MISMATCH: 'outage';
  readonly RENDER_NOT_PNG: 'outage';
  readonly RENDER_TRUNCATED: 'outage';
  readonly REPORTS_MISSING: 'outage';
  readonly REPORT_MALFORMED: 'outage';
  readonly REPOSITORY_PUBLIC: 'outage';
  readonly REQUEST_INVALID: 'input';
  readonly REQUEST_TOO_LARGE: 'outage';
  readonly RESPONSE_TOO_LARGE: 'outage';
  readonly SCENARIO_UNKNOWN: 'input';
  readonly SERVER_ERROR: 'outage';
  readonly SNAPSHOT_ALTERED: 'outage';
  readonly SNAPSHOT_MALFORMED: 'outage';
  readonly SNAPSHOT_NOT_FOUND: 'outage';
  readonly SNAPSHOT_STILL_PROCESSING: 'outage';
  readonly SUMMARY_UNWRITABLE: 'outage';
  readonly TARGETS_EMPTY: 'input';
  readonly TARGETS_MALFORMED: 'input';
  readonly TARGETS_TOO_MANY: 'input';
  readonly TEAM_UNKNOWN: 'input';
  readonly WORKFLOW_UNKNOWN: 'outage';
  readonly WRITE_UNCONFIRMED: 'outage';
  readonly WRITE_UNREAD: 'outage';
};
type Code = keyof typeof CODES;
/** An expected failure: users see a sentence and a remedy, and no stack. Anything else that is thrown is a bug of ours. */
export declare class ExpectedError extends Error {
  /** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
  readonly code: Code;
  /** One imperative sentence: what the reader can do about it. */
  readonly remedy: string;
  /**
   * What a server or a vendor's code said about it, for the log; empty if it said nothing. Separate from the message, because messages go
   * into reports, comments and files, and a server may repeat what it was sent, secrets included.
   */
  readonly said: string;
  constructor(code: Code, message: string, remedy: string, said?: string);
}
/** A decoded picture: one number per pixel, rows from the top. In memory the bytes of a number are red, green, blue, opacity. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}
/** A picture at a fraction of its size, laid on white: each pixel of the frame is the mean of `step` by `step` pixels of the picture. */
interface ReducedPicture {
  /** Of the picture, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly step: number;
  readonly frame: Frame;
}
/** The picture before and the one after. */
type ReducedPair = readonly [ReducedPicture, ReducedPicture];
/**
 * The canvas in cells, row by row. A cell is one number: how many of its pixels changed (bits 0 to 7), in which of its
 * columns (bits 8 to 15) and in which of its rows (bits 16 to 23). Cells at the right and lower border may be cut off.
 */
interface ChangedCells {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint32Array;
}
/** A rectangle of the canvas in pixels, tight around its changed pixels. */
interface PictureRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly changedPixels: number;
}
/** Two pictures at the top left of one canvas that is large enough for both. All sizes in pixels. */
interface PictureComparison$1 {
  readonly before: {
    readonly width: number;
    readonly height: number;
  };
  readonly after: {
    readonly width: number;
    readonly height: number;
  };
  /** The size of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly totalPixels: number;
  readonly changedPixels: number;
  /** Whether all pixels are the same, and none differs only invisibly. */
  readonly isIdentical: boolean;
  /** Most changed pixels first, at most 100. */
  readonly regions: readonly PictureRegion[];
  readonly regionsLeftOut: number;
  /** The changed pixels in cells of the canvas, for `explainDifference`. */
  readonly cells: ChangedCells;
  /** Both pictures at a fraction of their size: see `CompareOptions`. */
  readonly reduced?: ReducedPair;
  /** A PNG of the canvas with the changed pixels in red; undefined if nothing changed. */
  readonly diff: Uint8Array | undefined;
}
/**
 * cost/: what a target costs per month before and after a deployment, by Cloudcraft's own prices. `prices.ts` reads a budget as Cloudcraft
 * exports it, `compare-budgets.ts` turns two of them into lines and joins these to the changes (row-resources.ts, explained-lines.ts), `temporary-blueprint.ts` says what the
 * blueprint looks like that a budget is exported from and how to recognise one that was left behind. Nothing here asks Cloudcraft
 * (cloudcraft/price-sides.ts), adds targets up (report/facts/cost-totals.ts), or writes a sentence (report/words).
 */
/** Resources of one kind and size whose cost is not what it was. */
interface CostLine {
  /** Cloudcraft's component type. */
  readonly type: string;
  /** Empty for what belongs to no region. */
  readonly region: string;
  /** What it is beyond its type: `db.m5.large`, `gp3 100 GB`, or `db.m5.large → db.m5.xlarge`. Empty where its type says it all. */
  readonly what: string;
  /** Per month, in the currency of the report. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly count: {
    readonly before: number;
    readonly after: number;
  };
  /** Positions in the target's `changes` that account for the whole line; absent where that cannot be said for certain. */
  readonly changes?: readonly number[];
}
/** What a target costs, by Cloudcraft's list prices. */
interface CostFigures {
  /** ISO 4217. */
  readonly currency: string;
  readonly period: 'month';
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Resources of the after-snapshot without a price that are not known to be free. */
  readonly unpriced: number;
  /** What moved, the largest change first. */
  readonly lines: readonly CostLine[];
}
/** The cost was asked for and could not be had. */
interface CostFailure {
  readonly currency: string;
  readonly period: 'month';
  /** Why, and what to do, in sentences. */
  readonly error: string;
}
type CostReport = CostFigures | CostFailure;
/** How a component differs between two snapshots; a drawing of one snapshot has no marks. */
type Mark = 'added' | 'removed' | 'changed' | 'replaced' | 'unchanged';
/** A graph of what changed and one hop around it, for a comment: small and without coordinates. Ids are its own: `n1`, `g1`. */
interface ChangeMap {
  readonly nodes: readonly MapNode[];
  readonly groups: readonly MapGroup[];
  readonly edges: readonly MapEdge[];
  /** Changed resources that did not fit. */
  readonly left: number;
}
interface MapNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly mark: Mark;
  /** The id of the group that it is in. */
  readonly group?: string;
  /** More than one where interchangeable resources share a node: a rollout's instances. */
  readonly count?: number;
}
interface MapGroup {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly mark: Mark;
  /** The group around this one: the VPC of a subnet. */
  readonly parent?: string;
}
interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly mark: 'added' | 'removed' | 'unchanged';
}
/** A value as JSON.parse returns it. */
type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object from outside: its keys may be anything, `__proto__` and `toString` included, so read it with `own`. */
interface JsonObject {
  readonly [key: string]: Json;
}
/** A resource as reports and changes speak of it. */
interface ResourceReference {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly name: string;
}
/** A part of a resource that differs; in a list, one per element. Without `before` it is new, without `after` it is gone. */
interface FieldChange {
  /** Dotted: `instanceSize`, `inboundRules`. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}
/** The whole size of a resource, as its provider writes it: `c5.large`, `db.m5.large`. */
interface SizeChange {
  readonly before: string;
  readonly after: string;
}
/** How the configuration of a resource differs. */
interface ConfigurationChange {
  readonly fields: readonly FieldChange[];
  /** Present when some of the fields are parts of the size, and the whole size is known on both sides. */
  readonly size?: SizeChange;
}
/**
 * Every tag. `destructive`: data may be lost. `exposure`: newly reachable from the internet. `capacity-lowered`: smaller or fewer than
 * before. `unconfirmed`: a warning says that it may not have happened. `background`: the same changes without a deployment. `unsettled`:
 * it was still changing when the last inventory was taken.
 */
declare const TAG_FACTS: {
  readonly destructive: {
    readonly isHarm: true;
  };
  readonly exposure: {
    readonly isHarm: true;
  };
  readonly 'capacity-lowered': {};
  readonly unconfirmed: {};
  readonly background: {
    readonly isPassing: true;
  };
  readonly unsettled: {
    readonly isPassing: true;
  };
};
type Tag = keyof typeof TAG_FACTS;
declare const TAGS: readonly Tag[];
/** Tags of changes that do harm. */
declare const HARMS: readonly Tag[];
/** Tags of what a deployment did not do, or had not finished doing. */
declare const PASSING: readonly Tag[];
/** How much attention a change needs. */
type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
/** Traffic of one protocol: `tcp`, or `-1` for every protocol. Without `ports` every port; otherwise `22`, `80-90`. */
interface Traffic {
  readonly protocol: string;
  readonly ports?: string;
}
/** What the internet may newly send, to the resource of a change or to what is behind the firewall that it is about. */
interface Exposure {
  /** Empty where a resource says of itself that it is public, and through which ports is not known. */
  readonly traffic: readonly Traffic[];
  /** The firewalls that admit it. Absent where the change is about the firewall. */
  readonly through?: readonly ResourceReference[];
  /** Some of the resources behind the firewall that are newly reachable, those that hold data first. */
  readonly behind?: readonly ResourceReference[];
  /** How many there are behind it. */
  readonly behindCount?: number;
}
/** A resource that is on both sides. */
interface Survivor {
  readonly before: ResourceReference;
  readonly after: ResourceReference;
}
/** What a change means. */
interface Judgement {
  readonly tags: readonly Tag[];
  readonly severity?: Severity;
  /** Present with the tag `exposure`. Reports of older versions have the tag alone. */
  readonly exposure?: Exposure;
}
type Change = Judgement & (({
  readonly kind: 'added';
  readonly after: ResourceReference;
} & Pooled) | ({
  readonly kind: 'removed';
  readonly before: ResourceReference;
} & Pooled) | ({
  readonly kind: 'changed';
} & ConfigurationChange & Survivor) | Replacement | Rollout | {
  readonly kind: 'membership-added' | 'membership-removed';
  readonly group: Survivor;
  readonly member: Survivor;
} | {
  readonly kind: 'connection-added' | 'connection-removed';
  readonly from: Survivor;
  readonly to: Survivor;
});
/** Only on interchangeable resources and their companions: an autoscaling group's instances and their volumes. */
interface Pooled {
  /** The group that it joined or left, as its own side knows it. */
  readonly pool?: ResourceReference;
}
/** Another resource has replaced this one. */
type Replacement = {
  readonly kind: 'replaced';
  /** 0 to 1: how certain it is that one replaces the other. */
  readonly confidence: number;
  readonly because: readonly string[];
} & ConfigurationChange & Survivor;
/** Interchangeable members of one parent were exchanged: an autoscaling group's instances, a service's tasks. */
interface Rollout extends ConfigurationChange {
  readonly kind: 'rollout';
  readonly parent: Survivor;
  readonly memberType: string;
  /** How many of that type the parent had and has. Older versions did not count them, so their reports have no such field. */
  readonly members?: {
    readonly before: number;
    readonly after: number;
  };
  /** Companions, such as data volumes, that did not come back with the new members, and the sizes of those in GB. */
  readonly lost?: {
    readonly count: number;
    readonly sizes?: readonly number[];
  };
  readonly removed: readonly ResourceReference[];
  readonly added: readonly ResourceReference[];
}
type ChangeKind = Change['kind'];
/** Why members of a fleet that no pool is drawn for count as replaced: nobody can know which has replaced which. */
declare const ONE_OF_SEVERAL = "one of several alike";
/** The same for their volumes. */
declare const VOLUME_OF_ONE = "volume of one of several alike";
/** What one snapshot may not have seen, or what was left out of the comparison and why. */
interface Warning {
  readonly code: string;
  readonly type?: string;
  readonly text: string;
}
/** Differences that do not change the account: counted, never listed. */
interface CosmeticCounts {
  readonly moved: number;
  readonly recoloured: number;
  /** Only figures for Cloudcraft's cost model differ: `dataGb`, `requests`. */
  readonly estimated: number;
  /** Only the description of a rule differs. */
  readonly described: number;
}
/** Everything that differs between two inventories of one target. */
interface InventoryDiff {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly cosmetic: CosmeticCounts;
  readonly warnings: readonly Warning[];
}
type Action = 'create' | 'update' | 'replace' | 'delete';
type Tool = 'terraform' | 'opentofu' | 'cloudformation' | 'pulumi';
/**
 * `happened`: as announced. `otherwise`: another action or value, or more than announced. `not-seen`: it should be visible and is not.
 * `unknown`: it cannot be told. `invisible`: nothing that Cloudcraft shows was announced.
 */
type Outcome = 'happened' | 'otherwise' | 'not-seen' | 'unknown' | 'invisible';
interface PlanSource {
  readonly file: string;
  /** The SHA-256 of the file in hex. */
  readonly digest?: string;
  readonly tool?: Tool;
  readonly toolVersion?: string;
  readonly complete: boolean;
  /** Why it could not be read. */
  readonly error?: string;
}
interface AnnouncementReport {
  /** Position in `sources`. */
  readonly source: number;
  readonly address: string;
  /** Cloudcraft's type; for what it does not show, the tool's own kind: `aws_iam_role`. */
  readonly type: string;
  readonly action: Action;
  readonly outcome: Outcome;
  /** Position in the report's targets; absent when no resource was found. */
  readonly target?: number;
  /** Position in the target's changes; absent when nothing was seen to change. */
  readonly change?: number;
  /** In place of `change` where several belong to it, or it is not known which. */
  readonly changes?: readonly number[];
  /** 0 to 1: how sure it is that the resource is the announced one. */
  readonly confidence?: number;
  readonly because: readonly string[];
}
interface ChangePosition {
  readonly target: number;
  readonly change: number;
}
/** A resource that was not what the plan took it for; the path is empty for one that was not there. */
interface StaleResource {
  readonly address: string;
  readonly path: string;
  readonly planned?: Json;
  readonly actual?: Json;
}
interface PlanCounts {
  readonly happened: number;
  readonly otherwise: number;
  readonly notSeen: number;
  readonly unknown: number;
  readonly invisible: number;
  readonly unplanned: number;
  readonly follows: number;
}
/** `plan` of report.json: what was announced, and what became of it. */
interface PlanReport {
  readonly sources: readonly PlanSource[];
  readonly announcements: readonly AnnouncementReport[];
  readonly unplanned: readonly ChangePosition[];
  /** `of`: the address of the announcement, or in words what it follows from. */
  readonly follows: readonly (ChangePosition & {
    readonly of: string;
  })[];
  readonly stale: readonly StaleResource[];
  readonly counts: PlanCounts;
}
/**
 * What moves without a deployment. A motion is a change between two inventories that were taken one right after the other: before a
 * deployment it says what changes by itself, after it what had not come to rest. Motions are found by the ordinary comparison; here
 * they are held against the changes of a deployment.
 */
/** Several motions of one pool, or one of a resource, for a reader: `3 tasks of checkout`. */
interface Moving {
  readonly type: string;
  readonly count: number;
  /** The pool whose members move. */
  readonly of?: ResourceReference;
  /** The one resource that moves, where it is no member of a pool. */
  readonly resource?: ResourceReference;
}
/** How an account was waited for after a deployment. */
interface Settling {
  /** How long to wait at most, as asked for. */
  readonly seconds: number;
  /** How long it took from the first inventory to the last, in whole seconds. */
  readonly waited: number;
  /** How many inventories were taken. */
  readonly scans: number;
  /**
   * `settled`: two in a row said the same. `time`: the seconds were up. `limit`: the time limit of the whole snapshot was up before.
   * `failed`: an inventory could not be taken.
   */
  readonly ended: 'settled' | 'time' | 'limit' | 'failed';
  /** The inventory before the last, where the two differ: what differs was still moving. */
  readonly previous?: Uint8Array;
}
/** How long a target was waited for after the deployment, and what was still changing at the end. */
interface SettleReport extends Omit<Settling, 'previous'> {
  /** Without what changes by itself, and without what ignore rules hide. Also empty if a second scan was not possible. */
  readonly moving: readonly Moving[];
}
/** Present if a second inventory was compared before the deployment, to see what changes by itself. */
interface ControlReport {
  readonly takenAt?: string;
}
/** The run that a report comes from, as far as known; empty for the command line. */
interface RunFacts {
  /** `owner/name`. */
  readonly repository?: string;
  /** The commit that was deployed, in hexadecimal digits. */
  readonly commit?: string;
  readonly workflow?: string;
  readonly runId?: number;
  /** The number that people see: "Deploy #118". */
  readonly runNumber?: number;
  readonly runAttempt?: number;
  /** Who started it, by the id that stays when the account is renamed. */
  readonly actorId?: number;
}
/** The ignore rules as written, and the date with which their `until` dates were compared. */
interface IgnoreEvidence {
  readonly day: string;
  readonly sources: readonly {
    readonly origin: string;
    readonly text: string;
    /** Keys of the text that are not rules. */
    readonly besides?: readonly string[];
  }[];
}
/** What a report was made from, so that someone else can rebuild it. */
interface EvidenceFacts {
  readonly run?: RunFacts;
  /** The SHA-256 of each snapshot's manifest.json, which contains the SHA-256 of all its other files. */
  readonly snapshots?: {
    readonly before?: string;
    readonly after?: string;
  };
  readonly ignore?: IgnoreEvidence;
  /** For a merged report: the SHA-256 of the report.json of each job. */
  readonly reports?: readonly string[];
}
/** The `evidence` of a report. `sha256` is that of report.json without this field. */
interface Evidence extends EvidenceFacts {
  readonly sha256: string;
}
/** What identifies an earlier deployment, as far as known. */
interface DeploymentReference {
  /** When its after-snapshot was taken, in ISO 8601. */
  readonly time?: string;
  readonly commit?: string;
  readonly runId?: number;
  /** The number that people see: "Deploy #118". */
  readonly runNumber?: number;
  readonly prNumber?: number;
  /** The page of its run; https only. */
  readonly runUrl?: string;
}
/** A change of the earlier deployment that this one does not undo. */
interface MissingChange {
  readonly kind: Change['kind'];
  /** What changed; of a relation its leading resource. */
  readonly resource: ResourceReference;
}
/** "Brings back 7 of the 8 changes of #117." */
interface RollbackReport {
  readonly of: DeploymentReference;
  readonly broughtBack: number;
  /** The changes of that deployment that have a direction, so that they can be undone. */
  readonly total: number;
  /** The first of the changes that are not undone. */
  readonly missing: readonly MissingChange[];
}
/** How many resources each kind of change concerns. What is `unknown` is counted under its kind as well. */
interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unknown: number;
  /** Memberships and connections that were added or removed. */
  readonly relations: number;
  /** Changes that also happened by themselves before the deployment; counted nowhere else. Present with `control`. */
  readonly background?: number;
  /** Changes of resources that were still changing at the end; counted under their kind as well. Present with `settle`. */
  readonly unsettled?: number;
}
interface Verdict {
  /** One line that stands alone: `2 added, 1 replaced, 1 removed`. */
  readonly text: string;
  readonly hasChanges: boolean;
  /** False if something could not be seen or is unconfirmed. */
  readonly known: boolean;
}
interface PictureSide {
  readonly file: string;
  /** The original name of the file; absent for renders of a snapshot. */
  readonly name?: string;
  readonly width: number;
  readonly height: number;
}
/**
 * A part of the picture that differs, in pixels. `changed`: it looks different, or is in one picture only; `moved`: it looks the same in
 * another place; `revealed`: it is hidden behind something in one of the pictures. Only `changed` is a change.
 */
interface RegionReport {
  readonly kind: 'changed' | 'moved' | 'revealed';
  /** The picture to which the position applies; the one after, if it is seen in both. */
  readonly seenIn?: 'before' | 'after' | 'both';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly changedPixels: number;
  /** Long and thin: a connector or a border that is drawn differently. */
  readonly line?: true;
  /** Keys of the resources there, as far as known. */
  readonly resources: readonly string[];
  /** The region before and after, side by side; only one side if only one picture shows something there. */
  readonly crop?: {
    readonly file: string;
  };
}
/**
 * The result of comparing two pictures. `identical`: the same pixels; `no-visible-difference`: nothing that a reader can see differs;
 * `only-layout-moved`: everything is as before, but elsewhere; `places`: something is drawn differently.
 */
type PictureAnswer = 'identical' | 'no-visible-difference' | 'only-layout-moved' | 'places';
interface PictureReport {
  /** Absent in reports of earlier versions. */
  readonly answer?: PictureAnswer;
  readonly before: PictureSide;
  readonly after: PictureSide;
  /** Absent when no pixel differs. */
  readonly diff?: {
    readonly file: string;
  };
  readonly changedPixels: number;
  readonly totalPixels: number;
  /** How the picture after maps to the one before: position p is at `p * scale + (dx, dy)`. Absent if not determined. */
  readonly scale?: number;
  readonly displacement?: {
    readonly dx: number;
    readonly dy: number;
  };
  /** Pixels of the picture after that have the same content elsewhere before. */
  readonly movedPixels: number;
  readonly regions: readonly RegionReport[];
  /** Where changed resources are drawn in each render; absent if a render does not match its inventory. */
  readonly places?: {
    readonly before: readonly Place[];
    readonly after: readonly Place[];
  };
}
/** Where a component is drawn, in pixels of the picture. */
interface Place {
  /** The component's id in the document of its side. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Both inventories in one drawing: what stayed, was added, removed and changed. Sizes are in pixels of the drawing at its natural size. */
interface DiagramReport {
  readonly svg: PictureSide;
  /** What changed and its surroundings, the rest collapsed; absent if the whole is small enough to read. */
  readonly focus?: PictureSide;
  readonly png?: PictureSide;
}
/** The baseline state of the account: as a deployment left it, or as a watch has set or accepted it. */
interface Since {
  /** When it was scanned, in ISO 8601. */
  readonly takenAt?: string;
  readonly by: 'deployment' | 'watch' | 'accepted';
  readonly runId?: number;
  /** What people call the run: `#118`. */
  readonly runNumber?: number;
  /** The page of the run. */
  readonly runUrl?: string;
  /** The commit that was deployed. */
  readonly sha?: string;
}
/** What had changed in a target between the last deployment and this one. It is not part of the verdict. */
interface DriftReport {
  readonly since: Since;
  /** False if the two could not be compared: then a warning says why, and nothing is known. */
  readonly compared: boolean;
  readonly changes: readonly Change[];
  readonly counts: Counts;
  readonly warnings: readonly Warning[];
  /** How many changes ignore rules have hidden; absent without rules. */
  readonly hidden?: number;
}
/** `no-before`, `no-after`: that side is missing. `unreadable`: neither side can be compared. */
type TargetStatus = 'compared' | 'no-before' | 'no-after' | 'unreadable';
/** One side of a target, as far as its inventory could be read. */
interface SideReport {
  readonly takenAt?: string;
  readonly resources: number;
  /** Of the inventory, byte for byte. Absent in reports of earlier versions. */
  readonly sha256?: string;
}
interface TargetReport {
  readonly target: Target;
  readonly status: TargetStatus;
  readonly before?: SideReport;
  readonly after?: SideReport;
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly cosmetic: CosmeticCounts;
  readonly warnings: readonly Warning[];
  readonly control?: ControlReport;
  readonly settle?: SettleReport;
  readonly picture?: PictureReport;
  readonly diagram?: DiagramReport;
  /** What changed and its neighbours, small enough to draw in a comment. */
  readonly map?: ChangeMap;
  /** Present if the state after the last deployment is known. */
  readonly drift?: DriftReport;
  /** What it costs per month before and after; present if requested. */
  readonly cost?: CostReport;
}
/** What an ignore rule has done. `unused`: it matched nothing; `expired`: its last day is over, so it hid nothing. */
interface IgnoreRuleReport {
  readonly reason: string;
  readonly line: number;
  readonly hidden: number;
  readonly state: 'used' | 'unused' | 'expired';
}
/** report.json: the facts, no markup. Files are named relative to the folder of the report. */
interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: string;
    readonly version: string;
  };
  /** How the deployment ended, if known: `success`, `failure`, `cancelled`. */
  readonly deployment?: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Present if there were ignore rules: what was hidden, and by which. */
  readonly ignored?: {
    readonly hidden: number;
    readonly rules: readonly IgnoreRuleReport[];
  };
  /** What was announced and what happened; present if a plan was given. */
  readonly plan?: PlanReport;
  /** Present in the report of a watch: its changes are those since that state, not those of a deployment. */
  readonly watch?: {
    readonly since: Since;
  };
  /** The earlier deployment that this one rolls back, if any. */
  readonly rollback?: RollbackReport;
  /** What the report was made from and by which run, and its own digest. Absent in reports of earlier versions. */
  readonly evidence?: Evidence;
  readonly targets: readonly TargetReport[];
}
declare const NO_COSMETICS: CosmeticCounts;
declare const TOOL_NAME = "cloudcraft-deployment-diff";
/** Where a report comes from, as far as its publisher knows. Shown, but never part of report.json. */
interface Origin {
  /** What the deployment is called: the heading of the comment and of the page. */
  readonly title?: string;
  /** The commit that was deployed, in hexadecimal digits. */
  readonly sha?: string;
  /** The page of that commit; https only. */
  readonly commitUrl?: string;
  /** The page of the workflow run; https only. */
  readonly runUrl?: string;
  /** What to call the run: `run 118`. */
  readonly runName?: string;
}
/**
 * The names of the gates, for parsing inputs. When they trip is in tripped-gates.ts: the phase before a deployment only needs the names and
 * loads no other code of the report.
 */
/**
 * What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is unconfirmed; `unplanned`: a change that no plan
 * announced; `unseen`: an announced change that should have happened and did not; `unsettled`: the account was still changing at the end,
 * or was not known to have settled; `drift`: a change since the last deployment that this one did not make. How much more a month may cost
 * is a `CostGate`.
 */
declare const GATES: readonly ["any", "added", "removed", "changed", "replaced", "destructive", "exposure", "unknown", "unplanned", "unseen", "unsettled", "drift"];
/** `cost>500`, in the currency of the report, or `cost>5%`: trips when a month costs more than that in addition. */
type CostGate = `cost>${string}`;
type Gate = (typeof GATES)[number] | CostGate;
/** How long a text may be: a comment is for a quick look, a summary for the details. */
interface Extent {
  /** Lines of a list that are not folded, over all targets. */
  readonly open: number;
  /** Lines about removals and replacements that are not folded. */
  readonly urgent: number;
  /** Folded lines below them, per target. */
  readonly folded: number;
  /** Names in one line for several resources. */
  readonly names: number;
  /** Targets with a separate section. */
  readonly targets: number;
  /** Rows of a table. */
  readonly rows: number;
  /** Lines with a folded table of all differences below them, over all targets. */
  readonly fieldTables: number;
  /** Differences in one of these tables. */
  readonly fieldRows: number;
  /** Lines of an alert. */
  readonly alerts: number;
  /** Targets with a map. */
  readonly maps: number;
}
interface Links {
  /** Where the whole report can be opened; absent when it is not published. */
  readonly reportUrl?: string;
  /** Where single pictures can be opened, by their file name in the report. */
  readonly pictureUrls?: ReadonlyMap<string, string>;
  /** Blueprints in Cloudcraft that show the difference, by the title of their target. */
  readonly blueprints?: ReadonlyMap<string, BlueprintLink>;
}
/** A blueprint in Cloudcraft; `url` if the address in the web app is known. */
interface BlueprintLink {
  readonly id: string;
  readonly url?: string;
}
/** Links, and where the report comes from: its title, commit and run. */
interface CommentOptions extends Links, Origin {
  /** Gates that tripped. */
  readonly tripped?: readonly Gate[];
  /** Our own Markdown below the heading and above the footer: what is new in an issue, and what to do about it. */
  readonly lead?: (extent: Extent) => string;
  readonly advice?: string;
}
/** The pull request comment: line 1 is the verdict, which is all that an e-mail notification shows. Never longer than 60,000 characters. */
export declare function renderComment(report: Report, options?: CommentOptions): string;
/** An inventory as Cloudcraft's API sends it: the text or bytes of the JSON document, or what `JSON.parse` made of it. */
export type InventoryDocument = string | Uint8Array | object;
export interface CompareInventoriesOptions {
  /** What the report calls the account and region. */
  readonly target?: Target;
}
/**
 * Compares two inventories of one account and region: the report that `compare BEFORE AFTER --json` prints.
 * @throws ExpectedError `INVENTORY_INVALID` and similar codes for something that is not an inventory; `ACCOUNT_MISMATCH`, `REGION_MISMATCH`
 */
export declare function compareInventories(before: InventoryDocument, after: InventoryDocument, { target }?: CompareInventoriesOptions): Report;
/** How two pictures differ, pixel by pixel. Sizes in pixels. */
export type PictureComparison = Pick<PictureComparison$1, 'before' | 'after' | 'width' | 'height' | 'totalPixels' | 'changedPixels' | 'isIdentical' | 'regions' | 'diff'>;
/**
 * Compares two PNG files like pixelmatch with its default options, at the top left of one canvas.
 * @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
 */
export declare function comparePictures(before: Uint8Array, after: Uint8Array): PictureComparison;
/**
 * The review page: one HTML file that makes no requests.
 * @param files the pictures of the report, by file name; a report on inventories alone has none
 */
export declare function renderPage(report: Report, files?: ReadonlyMap<string, Uint8Array>): string;
export type { Change, ChangeKind, Code, CommentOptions, ConfigurationChange, CosmeticCounts, Counts, DiagramReport, DriftReport, Exposure, FieldChange, HARMS, IgnoreRuleReport, InventoryDiff, Judgement, NO_COSMETICS, ONE_OF_SEVERAL, PASSING, PictureAnswer, PictureReport, PictureSide, Place, Pooled, RegionReport, Replacement, Report, Rollout, Severity, SideReport, Since, SizeChange, Survivor, TAGS, TOOL_NAME, Tag, Target, TargetReport, TargetStatus, Traffic, VOLUME_OF_ONE, Verdict, Warning };