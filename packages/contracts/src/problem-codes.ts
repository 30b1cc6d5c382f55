/**
 * The closed list of errors that callers may see: code → HTTP status and title (RFC 9457). A code is only ever added;
 * clients branch on it, so its meaning never changes. The title is the same for every occurrence of a code.
 */
export const problemCodes = {
  "input.malformed": { status: 400, title: "The request cannot be read" },
  "input.invalid": { status: 400, title: "The request has invalid fields" },
  "input.too-large": { status: 413, title: "The request is too large" },
  "input.unsupported-type": { status: 415, title: "The media type is not supported" },
  "auth.required": { status: 401, title: "Sign in first" },
  "auth.invalid": { status: 401, title: "The credential is not valid" },
  "auth.credentials": { status: 401, title: "The email address or the password is wrong" },
  "auth.unverified": { status: 403, title: "The email address is not verified" },
  "auth.forbidden": { status: 403, title: "Not allowed" },
  "auth.scope": { status: 403, title: "The API key lacks a scope" },
  "auth.origin": { status: 403, title: "The request comes from another origin" },
  "auth.banned": { status: 403, title: "The account is suspended" },
  "auth.second-factor": { status: 401, title: "A second factor is required" },
  "auth.code": { status: 400, title: "The code or link is not valid any more" },
  "auth.password-breached": { status: 400, title: "The password is known from data breaches" },
  "auth.provider-disabled": { status: 404, title: "This way to sign in is not available" },
  "resource.missing": { status: 404, title: "Not found" },
  "route.missing": { status: 404, title: "No such route" },
  "route.method": { status: 405, title: "The method is not allowed here" },
  "resource.conflict": { status: 409, title: "Conflicts with what exists" },
  "resource.gone": { status: 410, title: "Not here any more" },
  "precondition.required": { status: 428, title: "If-Match is required" },
  "precondition.failed": { status: 412, title: "Changed by someone else in the meantime" },
  "idempotency.mismatch": { status: 422, title: "The Idempotency-Key was used for another request" },
  "rate.limited": { status: 429, title: "Too many requests" },
  "course.incomplete": { status: 409, title: "The course is not ready to be published" },
  "course.taken-down": { status: 409, title: "Staff have taken the course down" },
  "course.state": { status: 409, title: "The course is in another state" },
  "captions.invalid": { status: 400, title: "The captions are not valid WebVTT" },
  "upload.state": { status: 409, title: "The upload is in another state" },
  "upload.size-mismatch": { status: 409, title: "The uploaded size differs from the announced size" },
  "upload.checksum-mismatch": { status: 409, title: "The uploaded bytes differ from the announced checksum" },
  "upload.type-mismatch": { status: 409, title: "The uploaded bytes are of another type than announced" },
  "upload.parts-missing": { status: 409, title: "Parts of the upload are missing" },
  "upload.quota": { status: 409, title: "The storage quota is used up" },
  "note.quota": { status: 409, title: "There is no room for more notes" },
  "media.range": { status: 416, title: "The range is not satisfiable" },
  "media.signature": { status: 403, title: "The signed URL is not valid any more" },
  internal: { status: 500, title: "Something went wrong on our side" },
  "service.unavailable": { status: 503, title: "A part of the platform is not available" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

/** Every code, in the order of the list. */
export const problemCodeNames = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];
