/** The headers of every answer; the Content-Security-Policy is each answer's own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>>;
/** Paths that begin with one of these tell no other site, nor this one, what they were asked for. */
export const CONFIDENTIAL: readonly string[];
/** What takes the place of the same header there. */
export const CONFIDENTIAL_HEADERS: Readonly<Record<string, string>>;
/** Only over TLS: over plain HTTP the header has no meaning. */
export const TLS_HEADERS: Readonly<Record<string, string>>;
