/** Ids go into a URL path: nothing that could leave its segment. Cloudcraft's are UUIDs. */
export declare const PATH_SEGMENT: RegExp;
/** What stands in the braces of an operation's path. */
export interface PathParts {
    readonly blueprintId?: string;
    readonly accountId?: string;
    readonly region?: string;
    readonly format?: string;
}
/**
 * The path of one call. Ids and regions come from outside: `..` in one of them would ask another question than the one meant.
 * @throws ExpectedError REQUEST_INVALID, REGION_INVALID
 */
export declare function operationPath(title: string, path: string, parts: PathParts): string;
