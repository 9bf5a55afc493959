import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { FormField } from "@/components/desk/FormField";
import { RadioField } from "../acts/RadioField";
import { type Applicant, idTypesOf, ofKind } from "./applicantDraft";

interface Props {
  kinds: Applicant["kind"][];
  applicant: Applicant;
  errors: ReadonlyMap<string, string>;
  onChange: (applicant: Applicant) => void;
}

/** Who applies. Identity numbers are checked by the service; its answer stands at the field. */
export function ApplicantFields({ kinds, applicant, errors, onChange }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const organisation = applicant.kind === "ORGANISATION";
  const text = (field: "name" | "idNumber" | "phone" | "address" | "contactName", length: number) => ({
    id: `applicant_${field}`,
    value: applicant[field] ?? "",
    error: errors.get(`/applicant/${field}`),
    maxLength: length,
    onChange: (value: string) => onChange({ ...applicant, [field]: value }),
  });
  return (
    <div className="field-grid">
      {kinds.length > 1 && (
        <div className="field-whole">
          <RadioField
            label={t("applicant.kind")}
            value={applicant.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`common:applicantKind.${kind}`) }))}
            onChange={(kind) => onChange(ofKind(applicant, kind))}
          />
        </div>
      )}
      <LineField
        {...text("name", 100)}
        label={t(organisation ? "applicant.organisationName" : "applicant.name")}
        required
      />
      <LineField {...text("phone", 18)} label={t("applicant.phone")} inputMode="tel" required />
      <FormField
        id="applicant_idType"
        label={t("applicant.idType")}
        required
        error={errors.get("/applicant/idType")}
      >
        {(control) => (
          <Select
            {...control}
            value={applicant.idType}
            options={idTypesOf[applicant.kind].map((value) => ({
              value,
              label: t(`common:idType.${value}`),
            }))}
            onChange={(idType) => onChange({ ...applicant, idType })}
          />
        )}
      </FormField>
      <LineField {...text("idNumber", 18)} label={t("applicant.idNumber")} required />
      {organisation && <LineField {...text("contactName", 100)} label={t("applicant.contactName")} />}
      <LineField {...text("address", 200)} label={t("applicant.address")} />
    </div>
  );
}

interface LineProps {
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  error?: string;
  maxLength: number;
  inputMode?: "tel" | "text";
}

/** A line of text with its label. */
export function LineField({ id, label, value, onChange, required, error, maxLength, inputMode }: LineProps) {
  return (
    <FormField id={id} label={label} required={required} error={error}>
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={maxLength}
          inputMode={inputMode}
          status={error ? "error" : undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
