import { type Time } from './time.ts';
/** At most `requests` requests start in any window of `seconds` seconds. */
export interface PaceLimit {
    readonly requests: number;
    readonly seconds: number;
}
/** "20 requests per 10 seconds per API key", as Cloudcraft's API reference puts it. */
export declare const DOCUMENTED_PACE: PaceLimit;
/** A sliding window over the requests of one API key. Requests wait for their turn, then run in parallel. */
export declare class Pace {
    #private;
    constructor(limit: PaceLimit, time: Time);
    /** Resolves to true once a request may start, or to false if that would be after `until` (ms, as `Time.now`). */
    turn(until: number, signal?: AbortSignal): Promise<boolean>;
    /** Starts no request before `until`, because the server said so. */
    holdUntil(until: number): void;
}
/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
export declare function paceOfKey(apiKey: string, baseUrl: string, limit: PaceLimit): Pace;
