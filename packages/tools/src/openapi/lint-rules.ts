/** Spectral rules that do not fit this API, each with its reason. None of them is an error by default. */
export const spectralRules: Record<string, "off"> = {
  // The project has no mailbox; the repository is the place to ask.
  "info-contact": "off",
  // A summary is a whole sentence; a description is there where it does not say enough.
  "operation-description": "off",
  // OpenAPI 3.1 lets a requirement name the role or scope that it needs for every scheme; the rule knows OAuth's only.
  "oas3-operation-security-defined": "off",
  // Titles, names and other free text follow no pattern; every string has a length and every id a pattern.
  "owasp:api4:2023-string-restricted": "off",
};

/** Redocly rules that do not fit this API, each with its reason. */
export const redoclyRules: Record<string, "off"> = {};
