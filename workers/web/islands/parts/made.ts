/** An element with what is given, and with these in it. Attributes whose value is undefined are left out. */
export function made<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string | undefined> = {},
  ...within: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...within);
  return element;
}
