/**
 * cloudcraft/: the client of Cloudcraft's API. Start here; client.ts is the part that comparisons need.
 * A call is an operation (operations.ts) that becomes requests (call.ts): each waits for its turn (pace.ts), goes over the wire
 * (exchange.ts, the only file that knows got), and the outcome decides what is next (policy.ts). Errors: failure.ts, refusal.ts.
 * Answers are validated with valibot, files by their signatures.
 * Not here: what a document means (inventory/), when a snapshot is taken (snapshot/), the simulated server (extras/simulator/).
 */
import { a as ObjectSchema, c as StringSchema, i as LooseObjectSchema, n as GenericSchema, o as RegexAction, r as InferOutput, s as SchemaWithPipe, t as CustomSchema } from "../index.js";
/** Someone other than the owner who may read or write. */
type AccessEntry = `team/${string}` | `customer/${string}`;
/** `null` and `[]` both mean not shared. Cloudcraft distinguishes them, so they are preserved. */
type AccessList = readonly AccessEntry[] | null;
/** The client's clock and timers: tests replace them to run fifteen minutes instantly. */
interface Time {
  /** Milliseconds since 1970; never runs backwards. */
  now(): number;
  /** Rejects with the signal's reason if the signal fires first. */
  pause(seconds: number, signal?: AbortSignal): Promise<void>;
}
/** At most `requests` requests start in any window of `seconds` seconds. */
interface PaceLimit {
  readonly requests: number;
  readonly seconds: number;
}
/** Delays in seconds. */
interface RetryPolicy {
  /** Consecutive failed requests (server errors, lost connections) before the call fails. */
  readonly tries: number;
  /** First pause after a failure; doubles with each further failure up to `longestBackoff`. */
  readonly backoff: number;
  readonly longestBackoff: number;
  /** Pause before the next request after a 202. The server itself holds a request for up to 120 s. */
  readonly poll: number;
  /** Pause after a 429 without `Retry-After`. */
  readonly rateLimit: number;
  /** Timeout of one request: longer than the 120 s for which Cloudcraft holds it. */
  readonly request: number;
}
/** Receives what a call waits for and, if requested, every request with its answer. */
interface CallLog {
  info(text: string): void;
  debug?(text: string): void;
}
declare const AwsAccountAnswer: ObjectSchema<{
  readonly id: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>]>;
  readonly name: GenericSchema<unknown, string>;
  /** The only field with the account number: `arn:aws:iam::111122223333:role/cloudcraft`. */
  readonly roleArn: GenericSchema<unknown, string>;
  readonly externalId: GenericSchema<unknown, string>;
  readonly readAccess: GenericSchema<unknown, string[] | null>;
  readonly writeAccess: GenericSchema<unknown, string[] | null>;
  readonly createdAt: GenericSchema<unknown, string | null>;
  readonly updatedAt: GenericSchema<unknown, string | null>;
  readonly CreatorId: GenericSchema<unknown, string | null>;
}, undefined>;
/** A linked AWS account. `id` is Cloudcraft's UUID; `externalId` must not be logged. */
type AwsAccount = Readonly<InferOutput<typeof AwsAccountAnswer>>;
interface NewAwsAccount {
  readonly name: string;
  readonly roleArn: string;
  /** The region in which Cloudcraft tests the role; default us-east-1. */
  readonly region?: string | undefined;
}
interface AwsAccountChange {
  readonly name: string;
  readonly roleArn: string;
  readonly readAccess?: AccessList;
  readonly writeAccess?: AccessList;
}
/** The server may echo the client secret: only the fields listed here are kept. */
declare const AzureAccountAnswer: ObjectSchema<{
  readonly id: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>]>;
  readonly name: GenericSchema<unknown, string>;
  readonly subscriptionId: GenericSchema<unknown, string>;
  readonly directoryId: GenericSchema<unknown, string>;
  readonly applicationId: GenericSchema<unknown, string>;
  readonly readAccess: GenericSchema<unknown, string[] | null>;
  readonly writeAccess: GenericSchema<unknown, string[] | null>;
  readonly createdAt: GenericSchema<unknown, string | null>;
  readonly updatedAt: GenericSchema<unknown, string | null>;
  readonly CreatorId: GenericSchema<unknown, string | null>;
  readonly CustomerId: GenericSchema<unknown, string | null>;
}, undefined>;
/** A linked Azure subscription. `id` is Cloudcraft's UUID. */
type AzureAccount = Readonly<InferOutput<typeof AzureAccountAnswer>>;
interface NewAzureAccount {
  readonly name: string;
  readonly subscriptionId: string;
  readonly directoryId: string;
  readonly applicationId: string;
  readonly clientSecret: string;
}
interface AzureAccountChange extends Omit<NewAzureAccount, 'clientSecret'> {
  /** Without one, the stored secret stays. */
  readonly clientSecret?: string | undefined;
  readonly readAccess?: AccessList;
  readonly writeAccess?: AccessList;
}
/** The linked accounts of both clouds, each in the server's order. */
interface LinkedAccounts {
  readonly aws: readonly AwsAccount[];
  readonly azure: readonly AzureAccount[];
}
declare const PAPER_SIZES: readonly ['Letter', 'Legal', 'Tabloid', 'Ledger', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'];
/** How a picture is drawn. Cloudcraft's defaults apply to absent options. */
interface ImageOptions {
  /** 1 is the original size. How it combines with width and height is not documented. */
  readonly scale?: number | undefined;
  /** Pixels; svg, png and pdf. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly grid?: boolean | undefined;
  /** Without background. */
  readonly transparent?: boolean | undefined;
  /** pdf. */
  readonly landscape?: boolean | undefined;
  /** pdf. */
  readonly paperSize?: (typeof PAPER_SIZES)[number] | undefined;
}
/** The currencies that Cloudcraft's reference lists for a budget. CKK is how it spells the Danish krone. */
declare const BUDGET_CURRENCIES: readonly ['USD', 'AUD', 'CHF', 'CKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'NZD', 'SEK', 'ZAR'];
/** What a currency may be called in a request. */
type BudgetCurrency = (typeof BUDGET_CURRENCIES)[number] | 'DKK';
/** Formats of snapshots and blueprints: five are documented, webp is in the server's own list. */
declare const IMAGE_FORMATS: readonly ["json", "svg", "png", "webp", "pdf", "mxGraph"];
type ImageFormat = (typeof IMAGE_FORMATS)[number];
/** The name that the official references use for a snapshot's format. */
type SnapshotFormat = ImageFormat;
/** Hour, day, week, month, year. */
declare const PERIODS: readonly ['h', 'd', 'w', 'm', 'y'];
/** `effective` spreads upfront fees over the term, `stated` leaves them out. */
declare const RATES: readonly ['effective', 'stated'];
/** Cloudcraft's defaults: USD, m, effective. */
interface BudgetOptions {
  readonly currency?: BudgetCurrency | undefined;
  readonly period?: (typeof PERIODS)[number] | undefined;
  readonly rate?: (typeof RATES)[number] | undefined;
}
declare const Whole: LooseObjectSchema<{
  readonly id: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>]>;
  readonly name: GenericSchema<unknown, string>;
  readonly tags: GenericSchema<unknown, string[]>;
  readonly readAccess: GenericSchema<unknown, string[] | null>;
  readonly writeAccess: GenericSchema<unknown, string[] | null>;
  readonly createdAt: GenericSchema<unknown, string | null>;
  readonly updatedAt: GenericSchema<unknown, string | null>;
  readonly CreatorId: GenericSchema<unknown, string | null>;
  readonly CustomerId: GenericSchema<unknown, string | null>;
  readonly CurrentVersionId: GenericSchema<unknown, string | null>;
  readonly LastUserId: GenericSchema<unknown, string | null>;
  readonly data: CustomSchema<Readonly<Record<string, unknown>>, undefined>;
}, undefined>;
/** What a blueprint draws: `{ name, grid, nodes, groups, edges, … }`. */
type BlueprintData = Readonly<Record<string, unknown>>;
type Blueprint = Readonly<InferOutput<typeof Whole>>;
/** What creates or replaces a blueprint. Its name is `data.name`; an unmodified snapshot document works as well. */
interface BlueprintDraft {
  readonly data: BlueprintData;
  readonly tags?: readonly string[];
  readonly readAccess?: AccessList;
  readonly writeAccess?: AccessList;
}
/** A blueprint with the ETag for conditional updates; undefined if the server sent none. */
interface VersionedBlueprint {
  readonly blueprint: Blueprint;
  readonly etag: string | undefined;
}
/** How to reach Cloudcraft, and how long to wait. */
interface SessionOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Default: this program and its version. */
  readonly userAgent?: string;
  /** Limit for one call in seconds, waiting included. */
  readonly deadline?: number;
  /** Receives what a call is waiting for. */
  readonly log?: CallLog;
  readonly signal?: AbortSignal;
  readonly pace?: PaceLimit;
  /** For HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which need Node 24. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly retry?: Partial<RetryPolicy>;
  readonly time?: Time;
}
/** What a scan finds and how it is drawn. Cloudcraft's defaults apply to absent options. */
interface SnapshotOptions extends ImageOptions {
  /** Cloudcraft's filter expression, as given: `type=rds AND (env=staging OR env=prod)`. */
  readonly filter?: string | undefined;
  /** Component types to exclude: `['ec2', 'sg']`. */
  readonly exclude?: readonly string[] | undefined;
  /** Without labels the document loses the names of its components. Cloudcraft's default: true. */
  readonly label?: boolean | undefined;
  /** Without it the document has no connections. Cloudcraft's default: true. */
  readonly autoconnect?: boolean | undefined;
  readonly projection?: 'isometric' | '2d' | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
}
/** `baseUrl` defaults to Cloudcraft's public API; GovCloud has its own host. */
export type ConnectOptions = Omit<SessionOptions, 'baseUrl'> & {
  readonly baseUrl?: string;
};
/** The whole API. */
export type Cloudcraft = ReturnType<typeof connect>;
/**
 * The whole API, with one key and its rate limit. Makes no request. Every function throws ExpectedError, with a code and a remedy, or
 * the reason of `signal`. Neither errors nor the returned object contain the key.
 * https://docs.datadoghq.com/cloudcraft/api/
 * @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID
 */
export declare function connect(options: ConnectOptions): {
  user: () => Promise<Readonly<{
    id: string;
    name: string;
    email: string;
    settings: {
      [x: string]: unknown;
    };
    createdAt: string | null;
    updatedAt: string | null;
    accessedAt: string | null;
  }>>;
  teams: () => Promise<readonly Readonly<{
    id: string;
    name: string;
    role: string;
    visible: boolean;
    crossOrganizational: boolean;
    externalSharing: boolean;
    customerId: string | null;
    createdAt: string | null;
    updatedAt: string | null;
    members: {
      id: string;
      userId: string | null;
      name: string;
      email: string;
      role: string;
      mfaEnabled: boolean;
    }[];
  }>[]>;
  /** Both lists at once. */
  accounts: () => Promise<LinkedAccounts>;
  blueprints: {
    list: () => Promise<readonly Readonly<{
      id: string;
      name: string;
      tags: string[];
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
      CustomerId: string | null;
      CurrentVersionId: string | null;
      LastUserId: string | null;
    } & {
      [key: string]: unknown;
    }>[]>;
    create: (draft: BlueprintDraft) => Promise<VersionedBlueprint>;
    get: (blueprintId: string) => Promise<VersionedBlueprint>;
    update: (blueprintId: string, draft: BlueprintDraft, args_2?: {
      readonly ifMatch?: string | undefined;
    } | undefined) => Promise<{
      readonly etag: string | undefined;
    }>;
    delete: (blueprintId: string) => Promise<void>;
    export: (blueprintId: string, format: "json" | "mxGraph" | "pdf" | "png" | "svg" | "webp", options?: ImageOptions | undefined) => Promise<Uint8Array>;
    budget: (blueprintId: string, format: "csv" | "xlsx", args_2?: BudgetOptions | undefined) => Promise<Uint8Array>;
  };
  aws: {
    list: () => Promise<readonly Readonly<{
      id: string;
      name: string;
      roleArn: string;
      externalId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
    }>[]>;
    add: (args_0: NewAwsAccount) => Promise<Readonly<{
      id: string;
      name: string;
      roleArn: string;
      externalId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
    }>>;
    update: (accountId: string, change: AwsAccountChange) => Promise<Readonly<{
      id: string;
      name: string;
      roleArn: string;
      externalId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
    }>>;
    remove: (accountId: string) => Promise<void>;
    iamParameters: () => Promise<Readonly<{
      accountId: string;
      externalId: string;
      awsConsoleUrl: string;
    }>>;
    iamPolicy: (kind: "custom" | "minimal") => Promise<Readonly<{
      Statement: unknown[] | ({} & {
        [key: string]: unknown;
      });
    } & {
      [key: string]: unknown;
    }>>;
    snapshot: (accountId: string, region: string, format: SnapshotFormat, options?: SnapshotOptions) => Promise<Uint8Array>;
  };
  azure: {
    list: () => Promise<readonly Readonly<{
      id: string;
      name: string;
      subscriptionId: string;
      directoryId: string;
      applicationId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
      CustomerId: string | null;
    }>[]>;
    add: (account: NewAzureAccount) => Promise<Readonly<{
      id: string;
      name: string;
      subscriptionId: string;
      directoryId: string;
      applicationId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
      CustomerId: string | null;
    }>>;
    update: (accountId: string, change: AzureAccountChange) => Promise<Readonly<{
      id: string;
      name: string;
      subscriptionId: string;
      directoryId: string;
      applicationId: string;
      readAccess: string[] | null;
      writeAccess: string[] | null;
      createdAt: string | null;
      updatedAt: string | null;
      CreatorId: string | null;
      CustomerId: string | null;
    }>>;
    remove: (accountId: string) => Promise<void>;
    snapshot: (accountId: string, region: string, format: SnapshotFormat, options?: SnapshotOptions) => Promise<Uint8Array>;
  };
};
export {};