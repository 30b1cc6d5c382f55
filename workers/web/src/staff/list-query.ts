/** The next page of a list at this address with the same filters; undefined at the end. */
export function nextHref(path: string, query: URLSearchParams, next: string | null): string | undefined {
  if (next === null) return undefined;
  const further = new URLSearchParams(query);
  further.set("cursor", next);
  return `${path}?${further}`;
}

/** What a filter form sent, without the fields that were left empty. */
export function filtersIn(query: URLSearchParams, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? ""]] : [])));
}
