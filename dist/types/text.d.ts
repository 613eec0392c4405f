/**
 * Text from outside as text that people can trust: one visible line, cut where it gets too long, and never markup. What each output
 * language needs on top of that (Markdown, Mermaid, XML) is built on these. And what somebody may have meant by a mistyped word.
 */
/**
 * Text from outside as one visible line of at most `maxLength` characters: white space as single blanks, invisible characters left out,
 * cut with an ellipsis, and never a workflow command, wherever it is printed.
 */
export declare function visibleLine(text: string, maxLength?: number): string;
/** The text with an ellipsis in place of what exceeds `maxLength` characters, counted as code points and not as UTF-16 halves. */
export declare function cut(text: string, maxLength: number): string;
/** Text for HTML, SVG and XML, in an element or in a quoted attribute: never markup. Nothing else about it changes. */
export declare function escapeEntities(text: string): string;
/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
export declare function nearest(word: string, candidates: readonly string[]): string | undefined;
