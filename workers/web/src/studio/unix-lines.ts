/** Text as it was typed: browsers send forms with CRLF at the ends of lines. */
export function unixLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
