import type { Answer } from './outcome.ts';
/** The text of an error body, for the log alone. `reason` is Cloudcraft's slug: `insufficient_privileges`. */
export interface Said {
    readonly text: string;
    readonly reason: string;
}
/**
 * A server's words as one short line without secrets, in case it repeats the request. Struck out twice: making a text plain leaves out
 * what may have split a secret.
 */
export declare function harmless(text: string, secrets: readonly string[], maxLength?: number): string;
/** Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. */
export declare function readSaid(body: Uint8Array, secrets: readonly string[]): Said;
/**
 * Whether a refusal can be Cloudcraft's own: an error body, the status in words, or nothing. A page, or any other text, is that of a
 * proxy, a firewall or a captive portal, which knows neither keys nor accounts.
 */
export declare function isOwnRefusal(answer: Answer): boolean;
