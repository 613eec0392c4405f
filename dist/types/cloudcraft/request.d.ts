import * as v from 'valibot';
import { type Session } from './call.ts';
import { type FileFormat } from './file-formats.ts';
import { type PathParts } from './operation-path.ts';
import { type OperationName } from './operations.ts';
/** One call of an operation: its parts of the path, and what goes along. */
export interface Request extends PathParts {
    /** What errors and logs call it: `blueprint 0d7a…`. */
    readonly title: string;
    readonly query?: URLSearchParams;
    /** Sent as JSON. */
    readonly body?: object;
    readonly ifMatch?: string | undefined;
    readonly secrets?: readonly string[];
    /** Cap on JSON that is asked for; a list's unless given. */
    readonly maxBytes?: number;
}
/** A whole blueprint, which is as large as an inventory. */
export declare const DOCUMENT_BYTES: number;
/** Asks for JSON and reads it by a schema. @throws ExpectedError ANSWER_UNEXPECTED for what does not fit it */
export declare function requestJson<T>(session: Session, operation: OperationName, request: Request, schema: v.GenericSchema<unknown, T>): Promise<{
    readonly value: T;
    readonly etag: string | undefined;
}>;
/** Asks for a file, which is looked at before a byte of it is kept. */
export declare function requestFile(session: Session, operation: OperationName, request: Request & {
    readonly format: FileFormat;
}): Promise<Uint8Array>;
/** Asks for something to be done, whose answer has nothing to read but perhaps an ETag. */
export declare function requestDone(session: Session, operation: OperationName, request: Request): Promise<{
    readonly etag: string | undefined;
}>;
