/** What an error's body says in words. `reason` is Cloudcraft's slug: `insufficient_privileges`. */
export interface Said {
    readonly text: string;
    readonly reason: string;
}
/**
 * Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent in its place.
 * A server that echoes the request would echo its secrets: they are struck out.
 */
export declare function readSaid(body: Uint8Array, secrets: readonly string[]): Said;
