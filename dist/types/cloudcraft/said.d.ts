/** The text of an error body. `reason` is Cloudcraft's slug: `insufficient_privileges`. */
export interface Said {
    readonly text: string;
    readonly reason: string;
}
/**
 * Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. Removes secrets, in case
 * the server echoes the request.
 */
export declare function readSaid(body: Uint8Array, secrets: readonly string[]): Said;
