import * as v from 'valibot';
import { type AccessList } from './access.ts';
import type { Session } from './call.ts';
declare const Meta: v.LooseObjectSchema<{
    id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>;
    name: v.NullishSchema<v.StringSchema<undefined>, "">;
    tags: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
    readAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    writeAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    CreatorId: v.NullishSchema<v.StringSchema<undefined>, null>;
    CustomerId: v.NullishSchema<v.StringSchema<undefined>, null>;
    CurrentVersionId: v.NullishSchema<v.StringSchema<undefined>, null>;
    LastUserId: v.NullishSchema<v.StringSchema<undefined>, null>;
}, undefined>;
declare const Whole: v.LooseObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>;
    readonly name: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly tags: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
    readonly readAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly writeAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CreatorId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CustomerId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CurrentVersionId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly LastUserId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly data: v.CustomSchema<Readonly<Record<string, unknown>>, undefined>;
}, undefined>;
/** What a blueprint draws: `{ name, grid, nodes, groups, edges, … }`. */
export type BlueprintData = Readonly<Record<string, unknown>>;
/** A blueprint in a list, with Cloudcraft's own field names. Unknown fields are kept. */
export type BlueprintMeta = Readonly<v.InferOutput<typeof Meta>>;
export type Blueprint = Readonly<v.InferOutput<typeof Whole>>;
/** What creates or replaces a blueprint. Its name is `data.name`; an unmodified snapshot document works as well. */
export interface BlueprintDraft {
    readonly data: BlueprintData;
    readonly tags?: readonly string[];
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}
/** A blueprint with the ETag for conditional updates; undefined when the server sent none. */
export interface VersionedBlueprint {
    readonly blueprint: Blueprint;
    readonly etag: string | undefined;
}
/** Every blueprint that the key can see, without the documents. @throws ExpectedError */
export declare function listBlueprints(session: Session): Promise<readonly BlueprintMeta[]>;
/** @throws ExpectedError BLUEPRINT_NOT_FOUND and others */
export declare function readBlueprint(session: Session, blueprintId: string): Promise<VersionedBlueprint>;
/** Needs a read-write key. Never retried: a lost answer is WRITE_UNCONFIRMED. @throws ExpectedError */
export declare function createBlueprint(session: Session, draft: BlueprintDraft): Promise<VersionedBlueprint>;
/**
 * Replaces the whole document, conditional on `ifMatch`; without it the last write wins.
 * @throws ExpectedError BLUEPRINT_OUTDATED when `ifMatch` is no longer current, and others
 */
export declare function updateBlueprint(session: Session, blueprintId: string, draft: BlueprintDraft, { ifMatch }?: {
    readonly ifMatch?: string | undefined;
}): Promise<{
    readonly etag: string | undefined;
}>;
/** Permanent: the API has no undo. @throws ExpectedError */
export declare function deleteBlueprint(session: Session, blueprintId: string): Promise<void>;
export {};
