import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Chinese } from "@/components/Chinese";
import { QueryView } from "@/components/QueryView";
import { formatDay } from "@/lib/format";
import { useDocuments } from "./queries";

/** Papers of the case: receipt, notices, decision. */
export function Papers({ id }: { id: string }) {
  const { t } = useTranslation("portal");
  const documents = useDocuments(id);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t("papers.title")}</h2>
      <QueryView query={documents} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{t("papers.none")}</p>
          ) : (
            <ul className="papers">
              {items.map((paper) => (
                <li key={paper.id}>
                  <Link to={`/applications/${id}/documents/${paper.id}`}>
                    <Chinese>{paper.title}</Chinese>
                  </Link>
                  <p className="quiet">
                    {paper.number} · {formatDay(paper.issuedOn)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
