/** A case number in groups that can be read aloud: division, day, sequence with check character. */
export function groupedNumber(number: string): string {
  const groups = /^(\d{6})(\d{8})(\d{6})([0-9A-Z])$/.exec(number);
  return groups ? `${groups[1]} ${groups[2]} ${groups[3]}${groups[4]}` : number;
}

export function CaseNumber({ number }: { number: string }) {
  return <span className="case-number">{groupedNumber(number)}</span>;
}
