import { useState } from "react";
import { ImportHistory } from "./ImportHistory";
import { ImportReport } from "./ImportReport";
import { ImportUpload } from "./ImportUpload";

/** Bringing a catalogue in: the file, how it goes, and what came in before. */
export function Imports() {
  const [shown, setShown] = useState<string>();
  return (
    <>
      <ImportUpload onStarted={setShown} />
      {shown && <ImportReport key={shown} id={shown} />}
      <ImportHistory shown={shown} onShow={setShown} />
    </>
  );
}
