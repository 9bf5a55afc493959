import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { api, unwrap } from "@/api/client";
import { SignedIn } from "@/components/LoginPrompt";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { saveBlob } from "@/lib/save";

/** One paper, as it will be printed. */
export function DocumentPage() {
  const { t } = useTranslation("portal");
  const { id = "", documentId = "" } = useParams();
  const path = { id, documentId };
  const paper = useQuery({
    queryKey: ["document", id, documentId],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/documents/{documentId}", { params: { path } })),
  });
  const number = paper.data?.number;
  return (
    <Page title={paper.data?.title ?? t("document.title")} lead={number} chinese={paper.data && "page"}>
      <SignedIn>
        <Sheet path={path} title={paper.data?.title ?? t("document.title")} fileName={number} />
      </SignedIn>
      <p>
        <Link to={`/applications/${id}`}>{t("document.back")}</Link>
      </p>
    </Page>
  );
}

interface SheetProps {
  path: { id: string; documentId: string };
  title: string;
  fileName?: string;
}

function Sheet({ path, title, fileName }: SheetProps) {
  const { t } = useTranslation("portal");
  const frame = useRef<HTMLIFrameElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const [fetching, setFetching] = useState(false);
  const html = useQuery({
    queryKey: ["document", path.id, path.documentId, "html"],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/applications/{id}/documents/{documentId}/html", {
          params: { path },
          parseAs: "text",
        }),
      ),
  });
  async function download() {
    setFetching(true);
    setFailure(undefined);
    try {
      const pdf = await unwrap(
        api.GET("/api/v1/applications/{id}/documents/{documentId}/pdf", {
          params: { path },
          parseAs: "blob",
        }),
      );
      saveBlob(pdf, `${fileName ?? title}.pdf`);
    } catch (cause) {
      setFailure(cause);
    } finally {
      setFetching(false);
    }
  }
  return (
    <QueryView query={html} lines={14}>
      {(page) => (
        <>
          <div className="sheet-actions">
            <button
              type="button"
              className="button button-primary"
              onClick={() => frame.current?.contentWindow?.print()}
            >
              {t("document.print")}
            </button>
            <button type="button" className="button button-secondary" disabled={fetching} onClick={download}>
              {t(fetching ? "document.fetching" : "document.pdf")}
            </button>
          </div>
          {failure !== undefined && <ProblemMessage error={failure} />}
          <iframe
            ref={frame}
            className="sheet"
            title={title}
            srcDoc={page}
            sandbox="allow-same-origin allow-modals"
          />
        </>
      )}
    </QueryView>
  );
}
