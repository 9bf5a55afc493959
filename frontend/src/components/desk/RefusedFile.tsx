import { asProblem } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";

/** Why a file is refused whole: the faults of the file itself, where the service names them. */
export function RefusedFile({ error }: { error: unknown }) {
  const faults = asProblem(error).problem.errors ?? [];
  return (
    <div className="refused-file">
      <ProblemMessage error={error} />
      {faults.map(({ detail }) => (
        <p key={detail} className="desk-error" role="alert">
          {detail}
        </p>
      ))}
    </div>
  );
}
