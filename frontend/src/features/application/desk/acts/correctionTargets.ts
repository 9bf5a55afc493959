import { questions } from "../case/answerRows";
import type { Case } from "../queries";

export type TargetGroup = "applicant" | "answers" | "materials";

/** Something that a correction notice may name. */
export interface CorrectionTarget {
  pointer: string;
  group: TargetGroup;
  /** Titles of answers and materials; the applicant's fields are named by key. */
  title: string;
}

const applicantFields = ["name", "idType", "idNumber", "phone", "address", "contactName"] as const;
export type ApplicantField = (typeof applicantFields)[number];

/** Fields and materials of a case that a notice may name: all of them, or those that the service allows. */
export function correctionTargets(
  { matter, applicant, correctable }: Pick<Case, "matter" | "applicant" | "correctable">,
  applicantTitle: (field: ApplicantField) => string,
): CorrectionTarget[] {
  const own = applicantFields.filter((field) => field !== "contactName" || applicant.kind === "ORGANISATION");
  const all: CorrectionTarget[] = [
    ...matter.materials.map(({ code, name }) => ({
      pointer: `/materials/${code}`,
      group: "materials" as const,
      title: name,
    })),
    ...questions(matter.form, matter.formLayout).map((question) => ({
      ...question,
      group: "answers" as const,
    })),
    ...own.map((field) => ({
      pointer: `/applicant/${field}`,
      group: "applicant" as const,
      title: applicantTitle(field),
    })),
  ];
  return correctable === undefined ? all : all.filter(({ pointer }) => correctable.includes(pointer));
}

/** The words for a pointer of a notice, also when the form has moved on meanwhile. */
export function targetTitle(targets: CorrectionTarget[], pointer: string): string {
  return targets.find((target) => target.pointer === pointer)?.title ?? pointer;
}
