import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "@/i18n/useLanguage";
import { api, unwrap } from "./client";

/** What this installation is: name, hotline, banner, privacy notice. */
export function useInstallation() {
  return useQuery({
    // Its banner is in the language of the reader.
    queryKey: ["installation", useLanguage()],
    queryFn: () => unwrap(api.GET("/api/v1/installation")),
    staleTime: 10 * 60_000,
  });
}
