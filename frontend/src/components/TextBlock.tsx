/** Text with line breaks, as paragraphs. */
export function TextBlock({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return (
    <div className="text-block">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
