/** What makes a form that is sent twice have its effect once, and what it was made from, where that counts. */
export function FormKey({ version }: { version?: string | number | undefined }) {
  return (
    <>
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
    </>
  );
}
