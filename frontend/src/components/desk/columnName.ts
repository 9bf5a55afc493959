/** A column of a file, as people call it, with what stands in the first line of the file. */
export function columnName(name: string, id: string | undefined): string {
  if (!id) return "—";
  return name && name !== id ? `${name} (${id})` : id;
}
