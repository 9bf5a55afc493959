import { useChinese } from "@/components/Chinese";
/** A text of the county with line breaks, as paragraphs. */
export function TextBlock({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return (
    <div className="text-block" {...useChinese()}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
