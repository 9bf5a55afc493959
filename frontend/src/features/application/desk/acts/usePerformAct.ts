import { useMutation } from "@tanstack/react-query";
import { answered, api } from "@/api/client";
import { asProblem } from "@/api/problem";
import { useReloadCase } from "../queries";
import type { ActRequest } from "./actRequest";

/**
 * Does an act on the version that was read. Repeating it after a failure of the network carries the same
 * Idempotency-Key (api/idempotency.ts). Refused for its state (409, 412), the case is read again at once.
 */
export function usePerformAct(id: string) {
  const reload = useReloadCase(id);
  return useMutation({
    mutationFn: ({ body, etag }: { body: ActRequest; etag?: string }) =>
      answered(
        api.POST("/api/v1/applications/{id}/acts", {
          params: { path: { id }, header: etag === undefined ? {} : { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: () => reload(),
    onError: async (error) => {
      const { status } = asProblem(error);
      if (status === 409 || status === 412) await reload();
    },
  });
}
