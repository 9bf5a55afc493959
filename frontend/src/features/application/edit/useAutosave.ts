import { useEffect, useState } from "react";
import { answered, api } from "@/api/client";
import type { Dto } from "@/api/types";
import { Autosave, type AutosavePorts, type SaveState } from "./autosave";
import { type Content, contentOf } from "./content";

/** Autosave of one case for as long as its form is open; leaving the page saves what is left. */
export function useAutosave(
  application: Dto<"Application">,
  initial: Content,
  etag: string,
  onMerged: (content: Content) => void,
) {
  const { id } = application;
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [autosave] = useState(() => {
    const ports: AutosavePorts = {
      save: async (body, version) => {
        const saved = await answered(
          api.PUT("/api/v1/applications/{id}", {
            params: { path: { id }, header: { "If-Match": version } },
            body,
          }),
        );
        return { etag: saved.etag ?? version, content: contentOf(saved.data) };
      },
      load: async () => {
        const read = await answered(api.GET("/api/v1/applications/{id}", { params: { path: { id } } }));
        return { content: contentOf(read.data), etag: read.etag ?? "" };
      },
      onState: setState,
      onMerged,
    };
    return new Autosave(initial, etag, ports, contentOf(application));
  });

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
