/** Where a log-in leads: back to where one was at the desk, never anywhere else. */
export function placeAfterLogin(next: string | null): string {
  const desk = next !== null && /^\/desk(?:[/?#]|$)/.test(next) && !next.startsWith("/desk/login");
  return desk ? next : "/desk";
}
