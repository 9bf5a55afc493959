import { useEffect, useState } from "react";
import { answered, api } from "@/api/client";
import { fetchApplication } from "../queries";
import { Autosave, type SaveState } from "./autosave";
import { type Content, contentOf } from "./content";

/** Autosave of one case for as long as its form is open; leaving the page saves what is left. */
export function useAutosave(
  id: string,
  initial: Content,
  etag: string,
  onMerged: (content: Content) => void,
) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [autosave] = useState(
    () =>
      new Autosave(initial, etag, {
        save: async (body, version) => {
          const saved = await answered(
            api.PUT("/api/v1/applications/{id}", {
              params: { path: { id }, header: { "If-Match": version } },
              body,
            }),
          );
          return { etag: saved.etag ?? version };
        },
        load: async () => {
          const { application, etag: version } = await fetchApplication(id);
          return { content: contentOf(application), etag: version };
        },
        onState: setState,
        onMerged,
      }),
  );

  useEffect(() => {
    const saveNow = () => void autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.unsaved) return;
      saveNow();
      event.preventDefault();
    };
    window.addEventListener("online", saveNow);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      window.removeEventListener("online", saveNow);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", saveNow);
      void autosave.flush().then(() => autosave.stop());
    };
  }, [autosave]);

  return { autosave, state };
}
