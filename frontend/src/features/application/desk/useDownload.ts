import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { useProblemText } from "@/components/ProblemMessage";

/** Runs a download and says when it fails. */
export function useDownload() {
  const { message } = App.useApp();
  const textOf = useProblemText();
  return useMutation({
    mutationFn: (download: () => Promise<void>) => download(),
    onError: (error) => message.error(textOf(error).title),
  });
}
