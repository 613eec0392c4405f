/** The validated address and key. `baseUrl` has no trailing slash. */
export interface Connection {
    readonly apiKey: string;
    readonly baseUrl: string;
}
/**
 * The connection as the official SDKs read it: `CLOUDCRAFT_API_KEY`, `_PROTOCOL`, `_HOST`, `_PORT`, `_BASE_PATH`.
 * A given `apiUrl` stands in for the last four.
 */
export declare function connectionFromEnv(env: Readonly<Record<string, string | undefined>>, apiUrl?: string): Connection;
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE */
export declare function checkConnection(given: {
    readonly apiKey: string;
    readonly apiUrl?: string;
}): Connection;
/** Whether a `URL.hostname` is this machine. URL has already normalised 127.1 and 0x7f000001; a dot at the end only makes a name absolute. */
export declare function isLoopback(hostname: string): boolean;
