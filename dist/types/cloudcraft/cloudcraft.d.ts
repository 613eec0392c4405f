/**
 * cloudcraft/: the client of Cloudcraft's API. Start here; client.ts is the part that comparisons need.
 * A call is an operation (operations.ts) that becomes requests (call.ts): each waits for its turn (pace.ts), goes over the wire
 * (exchange.ts, the only file that knows got), and the outcome decides what is next (policy.ts). Errors: failure.ts, refusal.ts.
 * Answers are validated with valibot, files by their signatures.
 * Not here: what a document means (inventory/), when a snapshot is taken (snapshot/), the simulated server (extras/simulator/).
 */
import * as aws from './aws-accounts.ts';
import * as azure from './azure-accounts.ts';
import * as files from './blueprint-files.ts';
import * as blueprints from './blueprints.ts';
import type { SnapshotFormat } from './file-formats.ts';
import { type SessionOptions } from './session.ts';
import { type SnapshotOptions } from './snapshots.ts';
/** `baseUrl` is Cloudcraft's public API unless given; GovCloud has a host of its own. */
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
    accounts: () => Promise<import("./linked-accounts.ts").LinkedAccounts>;
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
        create: (draft: blueprints.BlueprintDraft) => Promise<blueprints.VersionedBlueprint>;
        get: (blueprintId: string) => Promise<blueprints.VersionedBlueprint>;
        update: (blueprintId: string, draft: blueprints.BlueprintDraft, args_2?: {
            readonly ifMatch?: string | undefined;
        } | undefined) => Promise<{
            readonly etag: string | undefined;
        }>;
        delete: (blueprintId: string) => Promise<void>;
        export: (blueprintId: string, format: "json" | "mxGraph" | "pdf" | "png" | "svg" | "webp", options?: import("./image-query.ts").ImageOptions | undefined) => Promise<Uint8Array<ArrayBufferLike>>;
        budget: (blueprintId: string, format: "csv" | "xlsx", args_2?: files.BudgetOptions | undefined) => Promise<Uint8Array<ArrayBufferLike>>;
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
        add: (args_0: aws.NewAwsAccount) => Promise<Readonly<{
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
        update: (accountId: string, change: aws.AwsAccountChange) => Promise<Readonly<{
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
        snapshot: (accountId: string, region: string, format: SnapshotFormat, options?: SnapshotOptions) => Promise<Uint8Array<ArrayBufferLike>>;
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
        add: (account: azure.NewAzureAccount) => Promise<Readonly<{
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
        update: (accountId: string, change: azure.AzureAccountChange) => Promise<Readonly<{
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
        snapshot: (accountId: string, region: string, format: SnapshotFormat, options?: SnapshotOptions) => Promise<Uint8Array<ArrayBufferLike>>;
    };
};
