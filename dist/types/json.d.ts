/** A value as JSON.parse gives it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object from outside: its keys are anything, `__proto__` and `toString` included, so read it with `own`. */
export interface JsonObject {
    readonly [key: string]: Json;
}
/** Deeper nesting than any diagram has; bounds every recursion over a document from outside. */
export declare const MAX_DEPTH = 500;
/** The object's own value under `key`; never something inherited. */
export declare function own(object: JsonObject, key: string): Json | undefined;
/** The object's own value under `key` when it is a string with something in it. */
export declare function ownText(object: JsonObject, key: string): string | undefined;
export declare function isObject(value: Json | undefined): value is JsonObject;
export declare function isArray(value: Json | undefined): value is readonly Json[];
/** Text with object keys in order, so that equal values give equal text whatever the order of their keys. */
export declare function canonicalText(value: Json | undefined, depth?: number): string;
/**
 * How valibot checks what comes from outside: up to the first thing that is wrong, which is all that a message names. Without it a list of a
 * million wrong entries makes a million issues, each with what it was found in: four megabytes of JSON end the process.
 */
export declare const ONE_ISSUE: {
    readonly abortEarly: true;
};
