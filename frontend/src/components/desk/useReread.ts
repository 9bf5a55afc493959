import { useState } from "react";

/** Reads something anew because somebody wants to; a form with the round as its key then begins again. */
export function useReread(query: { refetch: () => Promise<{ isError: boolean }> }) {
  const [round, setRound] = useState(0);
  async function reread() {
    const { isError } = await query.refetch();
    if (!isError) setRound((before) => before + 1);
  }
  return { round, reread };
}
