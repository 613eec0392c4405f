import * as v from 'valibot';
import type { Session } from './call.ts';
declare const UserAnswer: v.ObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly name: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly email: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly settings: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, {}>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly accessedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
}, undefined>;
/** The user that a key belongs to. Moments are ISO 8601 texts. */
export type User = Readonly<v.InferOutput<typeof UserAnswer>>;
/** The user of the key: the cheapest call to check that the key works. @throws ExpectedError */
export declare function readUser(session: Session): Promise<User>;
export {};
