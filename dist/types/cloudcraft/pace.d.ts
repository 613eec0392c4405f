import { type Time } from './time.ts';
/** At most so many requests begin in any stretch of so many seconds. */
export interface PaceLimit {
    readonly requests: number;
    readonly seconds: number;
}
/** "20 requests per 10 seconds per API key", as Cloudcraft's API reference puts it. */
export declare const DOCUMENTED_PACE: PaceLimit;
/** A sliding window over the requests of one API key. Requests wait for their turn and then run side by side. */
export declare class Pace {
    #private;
    constructor(limit: PaceLimit, time: Time);
    /** Resolves when a request may begin: true, or false when that would be later than `until` (ms, as `Time.now`). */
    turn(until: number, signal?: AbortSignal): Promise<boolean>;
    /** Lets no request begin before `until`: the server asked for silence. */
    holdUntil(until: number): void;
}
/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
export declare function paceOfKey(apiKey: string, baseUrl: string, limit: PaceLimit): Pace;
