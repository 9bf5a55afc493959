import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";

type Material = Dto<"MaterialItem">;

/** What to bring, apart from what one need not bring because the government has it. */
export function Materials({ materials }: { materials: Material[] }) {
  const { t } = useTranslation("portal");
  const own = materials.filter((material) => material.source === "APPLICANT");
  const spared = materials.filter((material) => material.source !== "APPLICANT");
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{t("guide.materials.title")}</h2>
      {own.length === 0 ? (
        <p>{t("guide.materials.none")}</p>
      ) : (
        <ol className="materials">
          {own.map((material) => (
            <MaterialLine key={material.code} material={material} />
          ))}
        </ol>
      )}
      {spared.length > 0 && (
        <div className="spared">
          <h3>{t("guide.materials.spared")}</h3>
          <p>{t("guide.materials.sparedWhy")}</p>
          <ul>
            {spared.map(({ code, name, note }) => (
              <li key={code}>
                <strong>
                  <Chinese>{name}</Chinese>
                </strong>
                {note && (
                  <span className="quiet">
                    <Chinese>{note}</Chinese>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function MaterialLine({ material }: { material: Material }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  return (
    <li>
      <p className="material-name">
        <Chinese>{material.name}</Chinese>
        <span className={material.required ? "tag tag-strong" : "tag"}>
          {t(material.required ? "guide.materials.required" : "guide.materials.optional")}
        </span>
      </p>
      <p className="quiet">
        {t("guide.materials.form", {
          form: common(`materialForm.${material.form}`),
          count: Math.max(material.copies, 1),
        })}
      </p>
      {material.note && (
        <p>
          <Chinese>{material.note}</Chinese>
        </p>
      )}
    </li>
  );
}
