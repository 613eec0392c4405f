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
/** A blueprint in a list. The capitals are Cloudcraft's; fields that this program does not know are kept. */
export type BlueprintMeta = Readonly<v.InferOutput<typeof Meta>>;
export type Blueprint = Readonly<v.InferOutput<typeof Whole>>;
/** What is sent to create or replace a blueprint. It is named by `data.name`; a snapshot as it came can be sent. */
export interface BlueprintDraft {
    readonly data: BlueprintData;
    readonly tags?: readonly string[];
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}
/** A blueprint and the ETag to make an update conditional with; undefined when the server sent none. */
export interface VersionedBlueprint {
    readonly blueprint: Blueprint;
    readonly etag: string | undefined;
}
/** Every blueprint that the key may see, without the documents. @throws ExpectedError */
export declare function listBlueprints(session: Session): Promise<readonly BlueprintMeta[]>;
/** @throws ExpectedError BLUEPRINT_NOT_FOUND and others */
export declare function readBlueprint(session: Session, blueprintId: string): Promise<VersionedBlueprint>;
/** Needs a read-write key. Never sent twice: a lost answer is WRITE_UNCONFIRMED. @throws ExpectedError */
export declare function createBlueprint(session: Session, draft: BlueprintDraft): Promise<VersionedBlueprint>;
/**
 * Replaces the whole document. With `ifMatch` only while it is still the one of that ETag, else as it may be.
 * @throws ExpectedError BLUEPRINT_OUTDATED when somebody was faster, and others
 */
export declare function updateBlueprint(session: Session, blueprintId: string, draft: BlueprintDraft, { ifMatch }?: {
    readonly ifMatch?: string | undefined;
}): Promise<{
    readonly etag: string | undefined;
}>;
/** For good: the API knows no way back. @throws ExpectedError */
export declare function deleteBlueprint(session: Session, blueprintId: string): Promise<void>;
export {};
