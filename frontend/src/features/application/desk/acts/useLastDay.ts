import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** The n-th working day after a day, by the calendar of the county; nothing while it is not known. */
export function useLastDay(jurisdiction: string, start: string | undefined, workingDays: number | null) {
  const countable = start !== undefined && workingDays !== null && workingDays >= 1 && workingDays <= 500;
  const region = `${jurisdiction}000000`;
  const answer = useQuery({
    queryKey: ["last-day", region, start, workingDays],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/calendar/deadline", {
          params: { query: { start: start ?? "", workingDays: workingDays ?? 1, region } },
        }),
      ),
    enabled: countable,
    retry: false,
  });
  return countable ? answer.data?.deadline : undefined;
}
