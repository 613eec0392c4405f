import * as v from 'valibot';
import type { Session } from './call.ts';
declare const Team: v.ObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly name: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly role: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly visible: v.NullishSchema<v.BooleanSchema<undefined>, false>;
    readonly crossOrganizational: v.NullishSchema<v.BooleanSchema<undefined>, false>;
    readonly externalSharing: v.NullishSchema<v.BooleanSchema<undefined>, false>;
    readonly customerId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly members: v.NullishSchema<v.UnionSchema<[v.ArraySchema<v.ObjectSchema<{
        readonly id: v.NullishSchema<v.StringSchema<undefined>, "">;
        readonly userId: v.NullishSchema<v.StringSchema<undefined>, null>;
        readonly name: v.NullishSchema<v.StringSchema<undefined>, "">;
        readonly email: v.NullishSchema<v.StringSchema<undefined>, "">;
        readonly role: v.NullishSchema<v.StringSchema<undefined>, "">;
        readonly mfaEnabled: v.NullishSchema<v.BooleanSchema<undefined>, false>;
    }, undefined>, undefined>, v.SchemaWithPipe<readonly [v.GenericSchema<unknown, {
        id: string;
        userId: string | null;
        name: string;
        email: string;
        role: string;
        mfaEnabled: boolean;
    }>, v.TransformAction<{
        id: string;
        userId: string | null;
        name: string;
        email: string;
        role: string;
        mfaEnabled: boolean;
    }, {
        id: string;
        userId: string | null;
        name: string;
        email: string;
        role: string;
        mfaEnabled: boolean;
    }[]>]>], undefined>, readonly []>;
}, undefined>;
/** A team of the key's user. */
export type Team = Readonly<v.InferOutput<typeof Team>>;
/** @throws ExpectedError */
export declare function listTeams(session: Session): Promise<readonly Team[]>;
export {};
