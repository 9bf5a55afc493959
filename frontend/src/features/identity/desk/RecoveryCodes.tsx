import { Button } from "antd";
import { useTranslation } from "react-i18next";

interface Props {
  codes: string[];
  busy: boolean;
  onDone: () => void;
}

/** Codes for the day the telephone is lost; shown this once. */
export function RecoveryCodes({ codes, busy, onDone }: Props) {
  const { t } = useTranslation("desk");
  return (
    <div className="recovery printable">
      <h2>{t("account.codes")}</h2>
      <p className="desk-note desk-note-warn">{t("account.codesLead")}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="desk-buttons no-print">
        <Button onClick={() => window.print()}>{t("account.print")}</Button>
        <Button type="primary" loading={busy} onClick={onDone}>
          {t("account.codesDone")}
        </Button>
      </div>
    </div>
  );
}
