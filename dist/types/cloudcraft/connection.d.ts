/** Where Cloudcraft is and the key to it, both checked. `baseUrl` has no slash at its end. */
export interface Connection {
    readonly apiKey: string;
    readonly baseUrl: string;
}
/**
 * The connection as the official SDKs read it: `CLOUDCRAFT_API_KEY`, `_PROTOCOL`, `_HOST`, `_PORT`, `_BASE_PATH`.
 * A given `apiUrl` stands in for the last four.
 */
export declare function connectionFromEnv(env: Readonly<Record<string, string | undefined>>, apiUrl?: string): Connection;
/** Throws `API_KEY_MISSING`, `API_KEY_MALFORMED`, `API_URL_INVALID` or `API_URL_INSECURE`. */
export declare function checkConnection(given: {
    readonly apiKey: string;
    readonly apiUrl?: string;
}): Connection;
/** True for `URL.hostname` values of this machine; URL has already turned 127.1 or 0x7f000001 into four numbers. */
export declare function isLoopback(hostname: string): boolean;
