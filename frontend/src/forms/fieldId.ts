/** The id of the element that holds the value of a pointer: `/answers/bankName` → `answers_bankName`. */
export function fieldId(pointer: string): string {
  return pointer.replace(/^\//, "").replaceAll("/", "_");
}

/** Brings a field into view and puts the cursor there; a group of choices gives it to its first choice. */
export function goToField(pointer: string): boolean {
  return goToFieldId(fieldId(pointer));
}

/** The same by id, for an address that ends in one. */
export function goToFieldId(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  const control = element.matches("input, select, textarea, button")
    ? element
    : (element.querySelector<HTMLElement>("input, select, textarea, button") ?? element);
  element.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  return true;
}
