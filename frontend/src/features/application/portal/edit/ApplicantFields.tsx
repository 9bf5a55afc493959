import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { describedBy, Field } from "@/forms/Field";
import { TextField } from "@/forms/TextField";

type Applicant = Dto<"Applicant">;

interface Props {
  applicant: Applicant;
  audience: Dto<"ServiceObject">[];
  errors: ReadonlyMap<string, string>;
  onChange: (applicant: Applicant) => void;
}

const personTypes = ["RESIDENT_ID", "PASSPORT", "OTHER"] as const satisfies Dto<"IdType">[];

/** Who applies. Persons and organisations are asked for different numbers. */
export function ApplicantFields({ applicant, audience, errors, onChange }: Props) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const person = applicant.kind === "PERSON";
  const forPersons = audience.includes("NATURAL_PERSON");
  const forOthers = audience.some((one) => one !== "NATURAL_PERSON");
  const set = (part: Partial<Applicant>) => onChange({ ...applicant, ...part });
  const text = (name: "name" | "idNumber" | "phone" | "address" | "contactName") => ({
    id: `applicant_${name}`,
    value: applicant[name],
    error: errors.get(`/applicant/${name}`),
    onChange: (value: string) => set({ [name]: value }),
    personal: true,
  });
  const idError = errors.get("/applicant/idType");
  return (
    <>
      {forPersons && forOthers && (
        <Field
          id="applicant_kind"
          label={t("applicant.kind")}
          required
          as="group"
          error={errors.get("/applicant/kind")}
        >
          <div className="choices choices-row">
            {(["PERSON", "ORGANISATION"] as const).map((kind) => (
              <label className="choice" key={kind}>
                <input
                  type="radio"
                  name="applicant_kind"
                  checked={applicant.kind === kind}
                  onChange={() => set({ kind, idType: kind === "PERSON" ? "RESIDENT_ID" : "CREDIT_CODE" })}
                />
                <span>{common(`applicantKind.${kind}`)}</span>
              </label>
            ))}
          </div>
        </Field>
      )}
      <TextField
        {...text("name")}
        label={t(person ? "applicant.name" : "applicant.organisation")}
        required
        maxLength={100}
        autoComplete={person ? "name" : "organization"}
      />
      {person && (
        <Field id="applicant_idType" label={t("applicant.idType")} required error={idError}>
          <select
            id="applicant_idType"
            className="input"
            value={applicant.idType ?? "RESIDENT_ID"}
            aria-describedby={describedBy("applicant_idType", { error: idError })}
            onChange={(event) => set({ idType: event.target.value as Dto<"IdType"> })}
          >
            {personTypes.map((type) => (
              <option key={type} value={type}>
                {common(`idType.${type}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <TextField
        {...text("idNumber")}
        label={t(person ? "applicant.idNumber" : "applicant.creditCode")}
        required
        maxLength={18}
        autoComplete="off"
      />
      {!person && (
        <TextField
          {...text("contactName")}
          label={t("applicant.contactName")}
          required
          maxLength={100}
          autoComplete="name"
        />
      )}
      <TextField
        {...text("phone")}
        label={t("applicant.phone")}
        hint={t("applicant.phoneHint")}
        required
        type="tel"
        inputMode="tel"
        maxLength={18}
        autoComplete="tel-national"
      />
      <TextField
        {...text("address")}
        label={t("applicant.address")}
        maxLength={200}
        autoComplete="street-address"
      />
    </>
  );
}
