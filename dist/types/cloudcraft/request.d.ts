import * as v from 'valibot';
import { type Session } from './call.ts';
import { type PathParts } from './operation-path.ts';
import { type OperationName } from './operations.ts';
import type { FileFormat } from './signatures.ts';
/** One call of an operation: its path parts, query and body. */
export interface Request extends PathParts {
    /** What errors and logs call it: `blueprint 0d7a…`. */
    readonly title: string;
    readonly query?: URLSearchParams;
    /** Sent as JSON. */
    readonly body?: object;
    readonly ifMatch?: string | undefined;
    readonly secrets?: readonly string[];
    /** Limit for a JSON answer; that of a list unless given. */
    readonly maxBytes?: number;
}
/** A whole blueprint, which is as large as an inventory. */
export declare const DOCUMENT_BYTES: number;
/** Requests JSON and validates it. @throws ExpectedError ANSWER_UNEXPECTED when it does not match the schema */
export declare function requestJson<T>(session: Session, operation: OperationName, request: Request, schema: v.GenericSchema<unknown, T>): Promise<{
    readonly value: T;
    readonly etag: string | undefined;
}>;
/** Requests a file and checks its signature. */
export declare function requestFile(session: Session, operation: OperationName, request: Request & {
    readonly format: FileFormat;
}): Promise<Uint8Array>;
/** Requests a change; the answer has no content, except perhaps an ETag. */
export declare function requestDone(session: Session, operation: OperationName, request: Request): Promise<{
    readonly etag: string | undefined;
}>;
