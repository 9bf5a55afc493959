import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "./client";

/** What this installation is: name, hotline, banner, privacy notice. */
export function useInstallation() {
  return useQuery({
    queryKey: ["installation"],
    queryFn: () => unwrap(api.GET("/api/v1/installation")),
    staleTime: 10 * 60_000,
  });
}
