/** Ids become URL path segments, so only characters that cannot leave the segment. Cloudcraft's are UUIDs. */
export declare const PATH_SEGMENT: RegExp;
/** The values for the braces of an operation's path. */
export interface PathParts {
    readonly blueprintId?: string;
    readonly accountId?: string;
    readonly region?: string;
    readonly format?: string;
}
/**
 * The path of one call. Ids and regions come from outside: with `..` in one of them, the request would go to another operation.
 * @throws ExpectedError REQUEST_INVALID, REGION_INVALID
 */
export declare function operationPath(title: string, path: string, parts: PathParts): string;
